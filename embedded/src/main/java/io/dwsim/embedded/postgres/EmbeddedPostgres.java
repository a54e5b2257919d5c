package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.LoopbackPort;
import io.dwsim.embedded.RandomSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on loopback, run as a child process of this JVM on a data directory that one JVM at a time may use.
 *
 * <p>{@link #close()} stops it. There is no JVM shutdown hook: when the JVM is killed the server lives on, and the next
 * start on its data directory stops it first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 5;

    private final DataDirectory data;
    private final DataDirectoryLock lock;
    private final Postmaster postmaster;
    private final int port;
    private final String superuser;
    private final String password;
    private final boolean temporary;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(
            DataDirectory data,
            DataDirectoryLock lock,
            Postmaster postmaster,
            int port,
            String password,
            EmbeddedPostgresOptions options) {
        this.data = data;
        this.lock = lock;
        this.postmaster = postmaster;
        this.port = port;
        this.superuser = options.superuser();
        this.password = password;
        this.temporary = options.dataDir() == null;
    }

    /**
     * Starts a server; logins work when this returns.
     *
     * @throws EmbeddedServerException when it cannot start: the data directory is in use, the port is taken, the password
     *     is not the one the directory was made with, or the server says why in its log (quoted in the message)
     */
    public static EmbeddedPostgres start(EmbeddedPostgresOptions options) {
        return start(options, ServerAccount.detect());
    }

    static EmbeddedPostgres start(EmbeddedPostgresOptions options, ServerAccount account) {
        Path dataDir = options.dataDir();
        if (dataDir != null) {
            return start(DataDirectory.at(dataDir), options, account);
        }
        DataDirectory data = DataDirectory.at(temporaryDirectory(account));
        try {
            return start(data, options, account);
        } catch (RuntimeException | Error e) {
            data.deleteWithParent();
            throw e;
        }
    }

    private static EmbeddedPostgres start(DataDirectory data, EmbeddedPostgresOptions options, ServerAccount account) {
        PostgresBinaries binaries = PostgresBinaries.locate(options.binariesDir(), data.path(), account);
        DataDirectoryLock lock = DataDirectoryLock.acquire(data.lockFile(), data.path());
        try {
            String password = preparedPassword(data, binaries, account, options);
            EmbeddedPostgres server = launch(data, lock, binaries, account, password, options);
            data.rememberPort(server.port());
            server.postmaster.handle().onExit().thenRun(server::reportUnexpectedEnd);
            return server;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static Path temporaryDirectory(ServerAccount account) {
        try {
            Path parent = Files.createTempDirectory("dw-sim-postgres-");
            account.takeOver(parent);
            return parent.resolve("data");
        } catch (IOException e) {
            throw new EmbeddedServerException("No temporary data directory could be created", e);
        }
    }

    private static String preparedPassword(
            DataDirectory data, PostgresBinaries binaries, ServerAccount account, EmbeddedPostgresOptions options) {
        String given = options.password();
        if (data.isInitialised()) {
            account.takeOver(data.path());
            return given != null
                    ? given
                    : data.rememberedPassword()
                            .orElseThrow(() -> new EmbeddedServerException("The data directory " + data.path()
                                    + " was made with a password of its own: it has to be given"));
        }
        String password = given != null ? given : RandomSecret.next();
        if (given == null) {
            data.rememberPassword(password);
        }
        new Initialisation(binaries, account, data).run(options.superuser(), password, options.durable());
        return password;
    }

    private static EmbeddedPostgres launch(
            DataDirectory data,
            DataDirectoryLock lock,
            PostgresBinaries binaries,
            ServerAccount account,
            String password,
            EmbeddedPostgresOptions options) {
        for (int attempt = 1; ; attempt++) {
            stopOrphan(data);
            int port = choosePort(data, options);
            Postmaster postmaster =
                    Postmaster.launch(binaries, account, data, port, options.durable(), options.settings());
            try {
                postmaster.awaitReady(jdbcUrl(port, "postgres"), options.superuser(), password, options.startTimeout());
                return new EmbeddedPostgres(data, lock, postmaster, port, password, options);
            } catch (Postmaster.EndedEarly e) {
                if (!e.isWorthAnotherTry() || attempt == ATTEMPTS) {
                    throw new EmbeddedServerException(
                            "PostgreSQL on " + data.path() + ", port " + port + ", did not start: " + e.getMessage(),
                            e);
                }
                LOG.debug("PostgreSQL on {} did not start at attempt {}: {}", data.path(), attempt, e.getMessage());
            } catch (RuntimeException | Error e) {
                postmaster.stop();
                throw e;
            }
        }
    }

    /** We hold the lock, so the JVM that started a server still running here is dead. */
    private static void stopOrphan(DataDirectory data) {
        PostmasterPidFile pidFile = new PostmasterPidFile(data.path());
        pidFile.server().ifPresent(orphan -> {
            LOG.warn("Stopping the PostgreSQL (pid {}) that an earlier run left on {}", orphan.pid(), data.path());
            Shutdown.gentle(orphan);
        });
        pidFile.deleteStale();
    }

    private static int choosePort(DataDirectory data, EmbeddedPostgresOptions options) {
        LoopbackPort.requireFree(options.port(), "the PostgreSQL on " + data.path());
        return options.port() != 0
                ? options.port()
                : data.rememberedPort().filter(LoopbackPort::isFree).orElseGet(LoopbackPort::anyFree);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void reportUnexpectedEnd() {
        if (!closed.get()) {
            LOG.error(
                    "PostgreSQL (pid {}) on {} ended by itself: {}",
                    pid(),
                    data.path(),
                    postmaster.log().tail());
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    public String superuser() {
        return superuser;
    }

    public String password() {
        return password;
    }

    /** The address of a database, without credentials. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** The process id of the server itself, not of a wrapper. */
    public long pid() {
        return postmaster.pid();
    }

    public Path dataDir() {
        return data.path();
    }

    public Path logFile() {
        return data.log();
    }

    /** Breaks transactions off and stops the server; deletes a temporary data directory. A second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            postmaster.stop();
            if (temporary) {
                data.deleteWithParent();
            }
        } finally {
            lock.close();
        }
    }
}
