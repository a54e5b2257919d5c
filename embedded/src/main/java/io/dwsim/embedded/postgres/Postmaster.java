package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The running server process, a direct child of this JVM. */
final class Postmaster {

    /** The server ended before it was ready; another try may help when it met another server or lost its port. */
    static final class EndedEarly extends Exception {
        private static final long serialVersionUID = 1L;

        private EndedEarly(String log) {
            super(log);
        }

        boolean isWorthAnotherTry() {
            String log = String.valueOf(getMessage());
            return log.contains("could not bind")
                    || log.contains("\"postmaster.pid\" already exists")
                    || log.contains("pre-existing shared memory block");
        }
    }

    private static final int POLL_MILLIS = 25;
    private static final String WRONG_PASSWORD = "28P01";
    private static final boolean OWN_SESSION = Command.succeeds(List.of("setsid", "true"));

    private final Process process;
    private final ServerLog log;

    private Postmaster(Process process, ServerLog log) {
        this.process = process;
        this.log = log;
    }

    static Postmaster launch(
            PostgresBinaries binaries,
            ServerAccount account,
            DataDirectory data,
            int port,
            boolean durable,
            Map<String, String> settings) {
        List<String> command = new ArrayList<>(
                List.of(binaries.postgres().toString(), "-D", data.path().toString(), "-p", Integer.toString(port)));
        command.addAll(ServerSettings.arguments(durable, settings));
        // Ctrl-C in a terminal is meant for the JVM, which stops its clients before the server.
        List<String> prefix = OWN_SESSION ? List.of("setsid") : List.of();
        ServerLog log = ServerLog.open(data.log());
        try {
            Process process = ServerEnvironment.process(
                            Command.prefixed(prefix, account.command(command)), data.path(), log.file())
                    .start();
            return new Postmaster(process, log);
        } catch (IOException e) {
            throw new EmbeddedServerException("PostgreSQL could not be started for " + data.path(), e);
        }
    }

    /** Returns when a login works. */
    void awaitReady(String jdbcUrl, String user, String password, Duration timeout) throws EndedEarly {
        long deadline = System.nanoTime() + timeout.toNanos();
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "10");
        SQLException failure = tryToConnect(jdbcUrl, login);
        while (failure != null) {
            if (WRONG_PASSWORD.equals(failure.getSQLState())) {
                throw new EmbeddedServerException(
                        "The password given for " + user + " is not the one the data directory was made with", failure);
            }
            if (endsWithinMoment()) {
                throw new EndedEarly(log.tail());
            }
            if (System.nanoTime() > deadline) {
                throw new EmbeddedServerException(
                        "PostgreSQL accepted no connection within " + timeout + ": " + failure.getMessage() + "; log: "
                                + log.tail(),
                        failure);
            }
            failure = tryToConnect(jdbcUrl, login);
        }
    }

    private boolean endsWithinMoment() {
        try {
            return process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while PostgreSQL was starting", e);
        }
    }

    private static @Nullable SQLException tryToConnect(String jdbcUrl, Properties login) {
        try (Connection connection = new Driver().connect(jdbcUrl, login)) {
            return connection == null ? new SQLException("not a PostgreSQL address: " + jdbcUrl) : null;
        } catch (SQLException e) {
            return e;
        }
    }

    long pid() {
        return process.pid();
    }

    ServerLog log() {
        return log;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void stop() {
        Shutdown.fast(process.toHandle());
    }
}
