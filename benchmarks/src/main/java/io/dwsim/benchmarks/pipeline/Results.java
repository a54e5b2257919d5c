package io.dwsim.benchmarks.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * All raw figures of one run of the benchmark; the JSON file is made of them.
 *
 * @param linear the table with ten times the rows; null if nobody asked for it
 */
record Results(
        Machine machine,
        Starts.Measured starts,
        LargeTable.Measured customers,
        DuckDbGeneration.Measured duckdb,
        ReadyRows.Measured readyRows,
        NaiveWay.Measured naive,
        RelatedTables.Measured relatedTables,
        ManyExperiments.Measured manyExperiments,
        LargeTable.@Nullable Measured linear) {

    /** Seconds of DuckDB, COPY and keys: what the machine can do. */
    double limit() {
        return duckdb.seconds() + readyRows.copySeconds() + readyRows.keysSeconds();
    }

    double ratioToLimit() {
        return customers.seconds() / limit();
    }
}
