package io.dwsim.cli.doctor;

import io.dwsim.cli.api.ApiClient;
import io.dwsim.cli.terminal.Quantities;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a server says of itself and of the servers it stands on. */
final class ServerHealth {
    private ServerHealth() {}

    static List<Finding> examine(ApiClient api, JsonNode system) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(
                "server", api.base() + ", version " + system.path("version").asString("unknown")));
        for (JsonNode backend : system.path("backends")) {
            String name = backend.path("name").asString("backend");
            boolean up = backend.path("up").asBoolean(false);
            findings.add(
                    up
                            ? Finding.ok(
                                    name,
                                    "answered in " + backend.path("millis").asLong(0) + " ms")
                            : Finding.failed(name, backend.path("detail").asString("does not answer")));
        }
        JsonNode workers = system.path("workers");
        findings.add(Finding.unless(workers.isEmpty(), "workers", workers.size() + " alive" + services(workers)));
        JsonNode letters = system.path("dead_letters");
        findings.add(Finding.unless(
                letters.asLong(0) > 0,
                "dead letters",
                letters.isNumber() ? Quantities.count(letters.asLong()) : "unknown"));
        return findings;
    }

    private static String services(JsonNode workers) {
        List<String> names = workers.valueStream()
                .map(worker -> worker.path("service").asString(""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty() ? "" : ": " + String.join(", ", names);
    }
}
