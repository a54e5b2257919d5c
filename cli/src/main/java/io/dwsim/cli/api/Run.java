package io.dwsim.cli.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One run of an experiment as the server reports it.
 *
 * @param percent how much of the work is done, 0 to 100
 * @param requested rows there will be, by table; empty where an older server does not say
 * @param generated rows written to the lake, by table
 * @param loaded rows in the warehouse, by table
 */
public record Run(
        long id,
        String experiment,
        String kind,
        Status status,
        String phase,
        double percent,
        long rowsTotal,
        long rowsGenerated,
        long rowsLoaded,
        Map<String, Long> requested,
        Map<String, Long> generated,
        Map<String, Long> loaded,
        Optional<Fault> fault) {

    /** How a run stands. */
    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED,
        ABORTED
    }

    /** Why a run failed. */
    public record Fault(String code, String message, Optional<String> table, Optional<Long> part) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(code).append(": ").append(message);
            table.ifPresent(name -> text.append(" (table ").append(name));
            part.ifPresent(number ->
                    text.append(table.isPresent() ? ", part " : " (part ").append(number));
            return text.append(table.isPresent() || part.isPresent() ? ")" : "").toString();
        }
    }

    public static Run of(JsonNode json) {
        JsonNode progress = json.path("progress");
        JsonNode counts = json.path("row_counts");
        return new Run(
                json.path("id").asLong(),
                json.path("experiment_name").asString(""),
                json.path("kind").asString(""),
                Status.valueOf(json.path("status").asString("")),
                json.path("phase").asString(""),
                progress.path("percent").asDouble(0),
                progress.path("rows_total").asLong(0),
                progress.path("rows_generated").asLong(0),
                progress.path("rows_loaded").asLong(0),
                rows(counts.path("requested")),
                rows(counts.path("generated")),
                rows(counts.path("loaded")),
                fault(json.path("error")));
    }

    public boolean ended() {
        return status != Status.RUNNING;
    }

    private static Map<String, Long> rows(JsonNode counts) {
        Map<String, Long> rows = new LinkedHashMap<>();
        counts.properties()
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue().asLong(0)));
        return rows;
    }

    private static Optional<Fault> fault(JsonNode error) {
        if (!error.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                error.path("code").asString("UNKNOWN"),
                error.path("message").asString(""),
                Optional.ofNullable(error.path("table").asString(null)),
                error.path("part").isNumber() ? Optional.of(error.path("part").asLong()) : Optional.empty()));
    }
}
