package io.dwsim.benchmarks.pipeline;

import io.dwsim.benchmarks.system.TemporaryDirectory;
import io.dwsim.common.json.DwsimJson;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;

/**
 * Measures stand-alone systems, each with the settings of {@code dw-sim up} on a clean data directory, and its peers in the
 * same run. Prints Markdown tables and writes all raw figures as JSON. Arguments: rows (default 10,000,000), {@code linear}
 * to fill a table of ten times the rows as well, name of the JSON file (default benchmarks/target/pipeline.json).
 */
public final class Pipeline {

    private static final long NAIVE_PART = 50;
    private static final int LINEAR_FACTOR = 10;

    private Pipeline() {}

    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : Report.GOAL_ROWS;
        boolean linear = arguments.length > 1 && arguments[1].equals("linear");
        boolean named = arguments.length > (linear ? 2 : 1);
        Path file = Path.of(named ? arguments[arguments.length - 1] : "benchmarks/target/pipeline.json");
        Results results = measure(rows, linear);
        new Report(results).print(System.out);
        Files.writeString(
                file,
                DwsimJson.mapper().writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(results));
        System.out.println(file);
    }

    private static Results measure(long rows, boolean linear) throws Exception {
        Machine machine = Machine.here();
        Work.settle("starts");
        Starts.Measured starts = Starts.measure();
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            Path binaryRows = directory.resolve("customers.copy");
            Work.settle("customers");
            LargeTable.Measured customers = LargeTable.measure(rows, binaryRows);
            Work.settle("peer: DuckDB");
            DuckDbGeneration.Measured duckdb = DuckDbGeneration.measure(rows);
            Work.settle("peer: COPY and keys");
            ReadyRows.Measured readyRows = ReadyRows.measure(binaryRows, rows);
            Files.delete(binaryRows);
            Work.settle("peer: the naive way");
            NaiveWay.Measured naive = NaiveWay.measure(Math.max(1, rows / NAIVE_PART));
            Work.settle("related tables");
            RelatedTables.Measured related = RelatedTables.measure();
            Work.settle("many experiments");
            ManyExperiments.Measured many = ManyExperiments.measure();
            LargeTable.@Nullable Measured tenTimes = linear ? tenTimes(rows) : null;
            return new Results(machine, starts, customers, duckdb, readyRows, naive, related, many, tenTimes);
        }
    }

    private static LargeTable.Measured tenTimes(long rows) throws Exception {
        Work.settle("ten times the customers");
        return LargeTable.measure(rows * LINEAR_FACTOR, null);
    }
}
