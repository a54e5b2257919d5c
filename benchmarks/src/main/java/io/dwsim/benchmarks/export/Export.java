package io.dwsim.benchmarks.export;

import io.dwsim.benchmarks.system.FreshSystem;
import io.dwsim.benchmarks.system.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exports a table as CSV, through the gateway and without it, in turn; each figure is the median of some rounds after one
 * that is not counted. Arguments: rows (default 1000000), rounds (default 5). psql takes part if there is one.
 */
public final class Export {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");

    private Export() {}

    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        List<ExportWay> ways = Arrays.stream(ExportWay.values())
                .filter(way -> way != ExportWay.PSQL || isPsqlThere())
                .toList();
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                FreshSystem system = FreshSystem.start(directory.path())) {
            Orders.generate(system, rows);
            print(rows, measure(system, ways, rounds));
            System.out.printf(Locale.ROOT, "the server is resident with %d MB%n", resident(system.pid()));
        }
    }

    private record Measured(List<Double> seconds, long bytes) {

        double median() {
            return seconds.stream().sorted().toList().get(seconds.size() / 2);
        }
    }

    private static Map<ExportWay, Measured> measure(FreshSystem system, List<ExportWay> ways, int rounds)
            throws IOException, InterruptedException, SQLException {
        Map<ExportWay, Measured> measured = new EnumMap<>(ExportWay.class);
        for (int round = -1; round < rounds; round++) {
            for (ExportWay way : ways) {
                long start = System.nanoTime();
                long bytes = way.export(system);
                double seconds = (System.nanoTime() - start) / 1e9;
                Measured all = measured.computeIfAbsent(way, key -> new Measured(new ArrayList<>(), bytes));
                if (round >= 0) {
                    all.seconds().add(seconds);
                }
            }
        }
        return measured;
    }

    private static void print(long rows, Map<ExportWay, Measured> measured) {
        System.out.printf(
                Locale.ROOT,
                "%d processors, Java %s, %s %s; %,d rows as CSV%n%n| %-55s | %9s | %7s | %6s |%n|%s|%s:|%s:|%s:|%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                rows,
                "what",
                "rows/s",
                "seconds",
                "MB",
                "-".repeat(57),
                "-".repeat(10),
                "-".repeat(8),
                "-".repeat(7));
        measured.forEach((way, figures) -> System.out.printf(
                Locale.ROOT,
                "| %-55s | %,9.0f | %7.2f | %6.1f |%n",
                way.description(),
                rows / figures.median(),
                figures.median(),
                figures.bytes() / 1e6));
        double gateway = Objects.requireNonNull(measured.get(ExportWay.GATEWAY)).median();
        System.out.println();
        measured.forEach((way, figures) -> {
            if (way != ExportWay.GATEWAY) {
                System.out.printf(
                        Locale.ROOT, "the gateway takes %.2f times as long as %s%n", gateway / figures.median(), way);
            }
        });
    }

    private static boolean isPsqlThere() {
        try {
            Process psql = new ProcessBuilder("psql", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return psql.waitFor() == 0;
        } catch (IOException e) {
            System.out.println("psql takes no part: " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** In MB; 0 where the system does not say. */
    private static long resident(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        Matcher matcher = RESIDENT.matcher(Files.readString(status));
        return matcher.find() ? Long.parseLong(matcher.group(1)) >> 10 : 0;
    }
}
