package io.dwsim.benchmarks.pipeline;

import io.dwsim.benchmarks.system.FreshSystem;
import io.dwsim.benchmarks.system.MemoryWatch;
import io.dwsim.benchmarks.system.SystemClient;
import io.dwsim.benchmarks.system.TemporaryDirectory;
import io.dwsim.benchmarks.throughput.Customers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The customers table in a system of its own: filled, and then asked. */
final class LargeTable {

    private static final long SEED = 42;
    private static final int QUERIES = 3;
    private static final String COUNT = "SELECT count(*) FROM benchmark__customers";
    private static final String GROUP_BY =
            "SELECT city, count(*), avg(balance) FROM benchmark__customers GROUP BY city ORDER BY 2 DESC LIMIT 10";

    private LargeTable() {}

    /**
     * What was found.
     *
     * @param seconds from the request to generate until the run was seen to be COMPLETED
     * @param phases seconds in each phase, as the run's document has them
     * @param peakMemory from the request to the last query, in bytes
     * @param countSeconds of each {@code SELECT count(*)}, the first first
     * @param groupBySeconds of each GROUP BY city
     */
    record Measured(
            long rows,
            double startSeconds,
            double seconds,
            Map<String, Double> phases,
            MemoryWatch.Peak peakMemory,
            List<Double> countSeconds,
            List<Double> groupBySeconds) {

        double slowestCount() {
            return Collections.max(countSeconds);
        }

        double slowestGroupBy() {
            return Collections.max(groupBySeconds);
        }

        double secondsPerRow() {
            return seconds / rows;
        }

        double phase(String name) {
            return phases.getOrDefault(name, 0.0);
        }
    }

    /** @param rowsOut gets the rows in PostgreSQL's binary format, after all measurements; null if nobody needs them */
    static Measured measure(long rows, @Nullable Path rowsOut) throws Exception {
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                FreshSystem system = FreshSystem.start(directory.path())) {
            Measured measured = measure(system, rows);
            if (rowsOut != null) {
                BinaryRows.unload(system, rowsOut);
            }
            return measured;
        }
    }

    private static Measured measure(FreshSystem system, long rows) throws Exception {
        SystemClient client = new SystemClient(system);
        client.create(Customers.yaml("benchmark", rows));
        try (MemoryWatch memory = system.watchMemory()) {
            long start = System.nanoTime();
            JsonNode run = client.generate("benchmark", SEED);
            double seconds = (System.nanoTime() - start) / 1e9;
            List<Double> counts = new ArrayList<>();
            List<Double> groups = new ArrayList<>();
            for (int i = 0; i < QUERIES; i++) {
                counts.add(Work.seconds(() -> client.ask(COUNT)));
                groups.add(Work.seconds(() -> client.ask(GROUP_BY)));
            }
            double startSeconds = system.startTime().toNanos() / 1e9;
            return new Measured(rows, startSeconds, seconds, phases(run), memory.peak(), counts, groups);
        }
    }

    private static Map<String, Double> phases(JsonNode run) {
        Map<String, Double> phases = new LinkedHashMap<>();
        for (JsonNode phase : run.get("phases")) {
            phases.merge(phase.get("phase").stringValue(), phase.get("seconds").doubleValue(), Double::sum);
        }
        return phases;
    }
}
