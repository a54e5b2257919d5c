package io.dwsim.cli.experiment;

import tools.jackson.databind.JsonNode;

/** A warning of the server, which is a text, or an object with a pointer and a message. */
final class Warning {
    private Warning() {}

    static String text(JsonNode warning) {
        if (!warning.isObject()) {
            return warning.asString("");
        }
        String pointer = warning.path("pointer").asString("");
        String message = warning.path("message").asString("");
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }
}
