package io.dwsim.benchmarks.throughput;

import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Rows per second of one thread, with the peer in the same run: each line is the median of several rounds, taken in turn
 * so that a machine that slows down slows all of them. Arguments: rows (default 500000), rounds (default 3).
 */
public final class Throughput {

    private static final String[] LINES = {
        "engine: values only",
        "engine: values, fingerprint, Parquet (zstd), SHA-256",
        "  peer: Datafaker + parquet-avro GenericRecord (zstd)",
        "load: Parquet to binary COPY",
        "  peer: COPY of ready CSV",
        "load: primary key and unique index",
    };

    private Throughput() {}

    private interface Work {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 500_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path directory = Files.createTempDirectory("dwsim-throughput");
        double[][] seconds = new double[LINES.length][rounds];
        try (EmbeddedPostgres server = EmbeddedPostgres.start(
                        EmbeddedPostgresOptions.throwaway().withDurable(true));
                WarehouseLoad load = new WarehouseLoad(server)) {
            // the first round warms up and is not counted
            for (int round = -1; round < rounds; round++) {
                double[] times = round(rows, directory, load);
                for (int line = 0; round >= 0 && line < LINES.length; line++) {
                    seconds[line][round] = times[line];
                }
            }
        }
        Files.delete(directory);
        print(rows, rounds, seconds);
    }

    private static double[] round(long rows, Path directory, WarehouseLoad load) throws Exception {
        Path parquet = directory.resolve("customers.parquet");
        Path peer = directory.resolve("peer.parquet");
        Path csv = directory.resolve("customers.csv");
        double[] times = new double[LINES.length];
        times[0] = time(() -> EngineGeneration.values(rows));
        times[1] = time(() -> EngineGeneration.parquet(rows, parquet));
        times[2] = time(() -> PlainGeneration.parquet(rows, peer));
        load.empty();
        times[3] = time(() -> load.copyParquet(parquet, rows));
        load.unload(csv);
        load.empty();
        times[4] = time(() -> load.copyCsv(csv));
        times[5] = time(load::buildKeys);
        for (Path file : new Path[] {parquet, peer, csv}) {
            Files.delete(file);
        }
        return times;
    }

    private static double time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(long rows, int rounds, double[][] seconds) {
        System.out.printf(
                Locale.ROOT,
                "%d processors, %d MB heap, Java %s, %s %s; %,d rows, median of %d rounds%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                rows,
                rounds);
        System.out.printf(
                Locale.ROOT,
                "| %-55s | %12s | %9s |%n|%s|%s:|%s:|%n",
                "what",
                "rows/s",
                "seconds",
                "-".repeat(57),
                "-".repeat(13),
                "-".repeat(10));
        double[] medians = new double[LINES.length];
        for (int line = 0; line < LINES.length; line++) {
            double[] sorted = seconds[line].clone();
            Arrays.sort(sorted);
            medians[line] = sorted[rounds / 2];
            System.out.printf(
                    Locale.ROOT, "| %-55s | %,12.0f | %9.2f |%n", LINES[line], rows / medians[line], medians[line]);
        }
        System.out.printf(
                Locale.ROOT,
                "%ngeneration is %.1f times its peer, loading %.1f times its peer%n",
                medians[2] / medians[1],
                medians[4] / medians[3]);
    }
}
