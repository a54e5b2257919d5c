package io.dwsim.benchmarks.importsql;

import io.dwsim.benchmarks.system.FreshSystem;
import io.dwsim.benchmarks.system.SystemClient;
import io.dwsim.benchmarks.system.TemporaryDirectory;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.sql.ddl.DdlReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the import of a large script: by the reader alone, cold and warm, and over HTTP as the first requests of a
 * system that was just started. Prints a Markdown table; argument: tables (default 5,000).
 */
public final class ImportSpeed {

    private static final String HEADER = "| What | wall | CPU of the system | answer |\n|---|--:|--:|--:|";

    /** Less than is usual: the script has to fit into it. */
    private static final String HEAP = "-Xmx512m";

    private ImportSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        String sql = LargeScript.of(tables);
        System.out.printf(
                Locale.ROOT, "%,d tables, %.1f MB, %d processors%n%n", tables, sql.length() / 1e6, processors());
        System.out.println(HEADER);
        for (String run : new String[] {"cold", "again", "warm"}) {
            long start = System.nanoTime();
            int found = new DdlReader().read(sql, null).tables().size();
            row("reader, " + run, System.nanoTime() - start, "-", found + " tables");
        }
        for (boolean dryRun : new boolean[] {true, false}) {
            try (TemporaryDirectory directory = TemporaryDirectory.create();
                    FreshSystem system = FreshSystem.start(directory.path(), HEAP)) {
                String kind = dryRun ? "dry run" : "import";
                request(system, kind + ", first request", "one", sql, dryRun);
                request(system, kind + ", second request", "two", sql, dryRun);
            }
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void request(FreshSystem system, String what, String name, String sql, boolean dryRun)
            throws IOException, InterruptedException {
        SystemClient client = new SystemClient(system);
        String body = DwsimJson.mapper().writeValueAsString(Map.of("name", name, "sql", sql, "dry_run", dryRun));
        Duration cpu = system.cpu();
        long start = System.nanoTime();
        int length = client.post("/api/experiments/import-sql", body);
        long nanos = System.nanoTime() - start;
        String used = seconds(system.cpu().minus(cpu).toNanos());
        row(what, nanos, used, String.format(Locale.ROOT, "%.1f MB", length / 1e6));
    }

    private static void row(String what, long nanos, String cpu, String answer) {
        System.out.printf("| %s | %s | %s | %s |%n", what, seconds(nanos), cpu, answer);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
