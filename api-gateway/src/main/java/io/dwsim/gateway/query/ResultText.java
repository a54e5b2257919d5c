package io.dwsim.gateway.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types and values of Postgres the way an answer shows them: SQL names for types, ISO 8601 for moments. */
final class ResultText {

    private static final Map<String, String> SQL_NAMES = Map.ofEntries(
            Map.entry("int2", "smallint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("serial", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("bigserial", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("bpchar", "char"));

    private ResultText() {}

    /** The SQL name of what Postgres calls by its own. */
    static String typeName(String postgresName) {
        return SQL_NAMES.getOrDefault(postgresName, postgresName);
    }

    /** A value from the text Postgres sends in ISO style, in UTC. */
    static @Nullable String value(String typeName, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (typeName) {
            case "timestamp" -> isoMoment(text);
            case "timestamptz" -> isoMoment(text).replaceFirst("\\+00$", "Z");
            case "boolean" -> text.equals("t") ? "true" : "false";
            default -> text;
        };
    }

    private static String isoMoment(String text) {
        return text.replaceFirst("^(\\d+-\\d\\d-\\d\\d) ", "$1T");
    }
}
