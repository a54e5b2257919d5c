package io.dwsim.cli.api;

import io.dwsim.cli.terminal.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The server refused: an RFC 9457 problem, with one fault for each thing that is wrong. */
public final class ApiProblem extends CommandFailure {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode body;

    ApiProblem(int status, JsonNode body) {
        super(message(status, body));
        this.status = status;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether trying the same again later may work. */
    public boolean temporary() {
        return status == 429 || status == 502 || status == 503;
    }

    @Override
    public List<String> details() {
        List<String> lines = new ArrayList<>();
        for (JsonNode fault : body.path("errors")) {
            lines.add(line(fault));
        }
        // a line of the statement and a caret below the place
        body.path("excerpt").asString("").lines().forEach(lines::add);
        if (status == 401) {
            lines.add("Set DWSIM_TOKEN to the token this server was started with.");
        }
        return lines;
    }

    @Override
    public JsonNode document() {
        if (body instanceof ObjectNode problem && !problem.isEmpty()) {
            return problem;
        }
        return super.document();
    }

    private static String message(int status, JsonNode body) {
        String title = body.path("title").asString("");
        String detail = body.path("detail").asString("");
        if (title.isEmpty() && detail.isEmpty()) {
            return "the server answered with HTTP status " + status;
        }
        return detail.isEmpty() ? title : detail;
    }

    private static String line(JsonNode fault) {
        String pointer = fault.path("pointer").asString("");
        String message = fault.path("message").asString("");
        StringBuilder line = new StringBuilder();
        if (!pointer.isEmpty()) {
            line.append(pointer).append(": ");
        }
        line.append(message);
        if (fault.hasNonNull("value")) {
            line.append(" (value: ").append(fault.get("value")).append(')');
        }
        return line.toString();
    }
}
