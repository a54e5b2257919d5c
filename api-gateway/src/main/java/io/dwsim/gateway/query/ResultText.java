package io.dwsim.gateway.query;

import java.util.Map;
import java.util.function.UnaryOperator;

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

    private static final String UTC_OFFSET = "+00";

    private ResultText() {}

    /** The SQL name of what Postgres calls by its own. */
    static String typeName(String postgresName) {
        return SQL_NAMES.getOrDefault(postgresName, postgresName);
    }

    /** How values of a type are made from the text Postgres sends in ISO style, in UTC. */
    static UnaryOperator<String> conversion(String typeName) {
        return switch (typeName) {
            case "timestamp" -> ResultText::isoMoment;
            case "timestamptz" -> ResultText::utcMoment;
            case "boolean" -> text -> text.equals("t") ? "true" : "false";
            default -> UnaryOperator.identity();
        };
    }

    private static String utcMoment(String text) {
        String moment = isoMoment(text);
        return moment.endsWith(UTC_OFFSET) ? moment.substring(0, moment.length() - UTC_OFFSET.length()) + "Z" : moment;
    }

    /** Infinity has no space, and so stays as it is. By hand, as this is done for every value of an export. */
    private static String isoMoment(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space) + "T" + text.substring(space + 1);
    }
}
