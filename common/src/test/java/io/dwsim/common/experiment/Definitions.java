package io.dwsim.common.experiment;

import io.dwsim.common.failure.Fault;
import java.util.List;

/** Small definitions for tests, as JSON. */
final class Definitions {

    private Definitions() {}

    /** An experiment of one table with one column, which has these fields beside its name {@code c}. */
    static String withColumn(String fields) {
        return withColumns("{\"name\":\"c\"," + fields + "}");
    }

    /** An experiment of one table {@code t} with these columns. */
    static String withColumns(String... columns) {
        return withTables(table("t", columns));
    }

    static String withTables(String... tables) {
        return "{\"name\":\"shop\",\"tables\":[" + String.join(",", tables) + "]}";
    }

    static String table(String name, String... columns) {
        return "{\"name\":\"" + name + "\",\"target_rows\":1,\"columns\":[" + String.join(",", columns) + "]}";
    }

    /** A column of that name and type with more fields. */
    static String column(String name, String type, String... fields) {
        String more = fields.length == 0 ? "" : "," + String.join(",", fields);
        return "{\"name\":\"" + name + "\",\"data_type\":\"" + type + "\"" + more + "}";
    }

    static String references(String table, String column) {
        return "\"foreign_key\":{\"references_table\":\"" + table + "\",\"references_column\":\"" + column + "\"}";
    }

    static String nullableReference(String table, String column) {
        return "\"foreign_key\":{\"references_table\":\"" + table + "\",\"references_column\":\"" + column
                + "\",\"nullable\":true}";
    }

    static List<Fault> faultsOf(String json) {
        return ExperimentReader.fromJson(json).faults();
    }

    static List<Fault> faultsOfColumn(String fields) {
        return faultsOf(withColumn(fields));
    }
}
