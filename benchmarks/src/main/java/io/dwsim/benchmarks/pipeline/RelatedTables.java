package io.dwsim.benchmarks.pipeline;

import io.dwsim.benchmarks.system.FreshSystem;
import io.dwsim.benchmarks.system.MemoryWatch;
import io.dwsim.benchmarks.system.SystemClient;
import io.dwsim.benchmarks.system.TemporaryDirectory;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A shop of a million rows: five tables that refer to each other, in a system of its own. */
final class RelatedTables {

    private static final long SEED = 42;
    private static final long ROWS = 1_000_000;

    private RelatedTables() {}

    /**
     * What was found.
     *
     * @param seconds from the request to generate until the run was seen to be COMPLETED
     */
    record Measured(long rows, double seconds, JsonNode phases, MemoryWatch.Peak peakMemory) {}

    static Measured measure() throws Exception {
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                FreshSystem system = FreshSystem.start(directory.path());
                MemoryWatch memory = system.watchMemory()) {
            SystemClient client = new SystemClient(system);
            client.create(definition());
            long start = System.nanoTime();
            JsonNode run = client.generate("shop", SEED);
            double seconds = (System.nanoTime() - start) / 1e9;
            long loaded = run.at("/progress/rows_loaded").longValue();
            if (loaded != ROWS) {
                throw new IllegalStateException("the shop has " + loaded + " rows");
            }
            return new Measured(ROWS, seconds, run.get("phases"), memory.peak());
        }
    }

    private static String definition() throws Exception {
        try (InputStream in = RelatedTables.class.getResourceAsStream("shop.yaml")) {
            return new String(Objects.requireNonNull(in, "shop.yaml").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
