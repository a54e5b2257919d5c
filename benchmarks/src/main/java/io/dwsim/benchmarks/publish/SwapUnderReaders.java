package io.dwsim.benchmarks.publish;

import io.dwsim.embedded.DatabasePasswords;
import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Compares ways of publishing under readers that join two tables. Prints a Markdown table; arguments: swaps (default
 * 1500), readers (default 4).
 */
public final class SwapUnderReaders {

    private static final String HEADER = "| Way | swaps | joins | mixed | again (most tries) | errors | longest swap"
            + " | swap lock time-outs | longest join | drops put off |\n|---|--:|--:|--:|--:|---|--:|--:|--:|--:|";

    private final EmbeddedPostgres server;
    private final DatabasePasswords passwords;

    private SwapUnderReaders(EmbeddedPostgres server, DatabasePasswords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    public static void main(String[] arguments) throws Exception {
        int swaps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1500;
        int readers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        DatabasePasswords passwords = DatabasePasswords.random();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway())) {
            DwsimDatabases.prepare(server.host(), server.port(), server.superuser(), server.password(), passwords);
            SwapUnderReaders comparison = new SwapUnderReaders(server, passwords);
            System.out.printf(
                    Locale.ROOT,
                    "%d processors, Java %s, %s, %d readers%n%n%s%n",
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.version"),
                    comparison.serverVersion(),
                    readers,
                    HEADER);
            for (SwapWay way : SwapWay.values()) {
                comparison.measure(way, swaps, readers, false);
            }
            for (SwapWay way : SwapWay.values()) {
                comparison.measure(way, Math.max(1, swaps / 10), readers, true);
            }
        }
    }

    private void measure(SwapWay way, int swaps, int readers, boolean longReader) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService executor = Executors.newCachedThreadPool();
        try (Connection loader = connection(DwsimDatabases.LOADER_USER, passwords.loader())) {
            way.begin(loader);
            List<Future<JoinReader.Findings>> findings = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                // every other one has its statement parsed each time, as new statements are
                Connection reader = reader(i % 2 == 0 ? 0 : 5);
                findings.add(executor.submit(new JoinReader(reader, way.isChecked(), done::get)));
            }
            Future<?> sleeper = longReader ? executor.submit(() -> readSlowly(done)) : null;
            Swapper swapper = new Swapper(loader, way);
            while (swapper.swaps() < swaps) {
                swapper.swapOnce();
            }
            done.set(true);
            List<JoinReader.Findings> found = new ArrayList<>();
            for (Future<JoinReader.Findings> finding : findings) {
                found.add(finding.get());
            }
            if (sleeper != null) {
                sleeper.get();
            }
            swapper.dropTheRest();
            print(way + (longReader ? ", one reader 3 s in each statement" : ""), swapper, found);
        } finally {
            executor.shutdownNow();
        }
    }

    private Void readSlowly(AtomicBoolean done) throws SQLException {
        try (Connection connection = reader(0);
                Statement statement = connection.createStatement()) {
            while (!done.get()) {
                statement.execute("SELECT pg_sleep(3) FROM shop.a JOIN shop.b USING (id) WHERE id = 1");
            }
        }
        return null;
    }

    private static void print(String way, Swapper swapper, List<JoinReader.Findings> found) {
        Map<String, Integer> errors = new TreeMap<>();
        found.forEach(one -> one.errors().forEach((state, count) -> errors.merge(state, count, Integer::sum)));
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d (%d) | %s | %.0f ms | %d | %.0f ms | %d |%n",
                way,
                swapper.swaps(),
                found.stream().mapToLong(JoinReader.Findings::statements).sum(),
                found.stream().mapToLong(JoinReader.Findings::mixed).sum(),
                found.stream().mapToLong(JoinReader.Findings::again).sum(),
                found.stream().mapToInt(JoinReader.Findings::mostTries).max().orElse(0),
                errors.isEmpty() ? "0" : errors,
                swapper.longestNanos() / 1e6,
                swapper.lockTimeouts(),
                found.stream()
                                .mapToLong(JoinReader.Findings::longestNanos)
                                .max()
                                .orElse(0)
                        / 1e6,
                swapper.dropsPutOff());
    }

    private String serverVersion() throws SQLException {
        try (Connection connection = connection(DwsimDatabases.LOADER_USER, passwords.loader())) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private Connection reader(int prepareThreshold) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(DwsimDatabases.WAREHOUSE) + "?prepareThreshold=" + prepareThreshold,
                DwsimDatabases.READER_USER,
                passwords.reader());
    }

    private Connection connection(String user, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(DwsimDatabases.WAREHOUSE), user, password);
    }
}
