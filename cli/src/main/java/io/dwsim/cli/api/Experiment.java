package io.dwsim.cli.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One experiment as the server reports it.
 *
 * @param targets rows asked for, by table, in the order of the definition
 * @param rows rows in the warehouse now, by table
 */
public record Experiment(
        String name,
        String description,
        Map<String, Long> targets,
        Map<String, Long> rows,
        Optional<String> lastRun,
        JsonNode tables) {

    public static Experiment of(JsonNode json) {
        JsonNode definition = json.path("definition").isObject() ? json.path("definition") : json;
        Map<String, Long> targets = new LinkedHashMap<>();
        for (JsonNode table : definition.path("tables")) {
            targets.put(
                    table.path("name").asString(""), table.path("target_rows").asLong(0));
        }
        // those that follow from the rows of another table stand here only
        json.path("target_rows")
                .properties()
                .forEach(entry -> targets.put(entry.getKey(), entry.getValue().asLong(0)));
        Map<String, Long> rows = new LinkedHashMap<>();
        json.path("row_counts")
                .properties()
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue().asLong(0)));
        return new Experiment(
                json.path("name").asString(definition.path("name").asString("")),
                definition.path("description").asString(""),
                targets,
                rows,
                lastRun(json.path("last_run")),
                definition.path("tables"));
    }

    public long targetRows() {
        return targets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Optional<String> lastRun(JsonNode run) {
        return run.isObject()
                ? Optional.of(
                        run.path("id").asString("?") + " " + run.path("status").asString(""))
                : Optional.empty();
    }
}
