package io.dwsim.standalone;

import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.broker.EmbeddedBrokerOptions;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL, broker and S3 over one data directory. */
final class Servers implements AutoCloseable {

    private static final String BROKER_USER = "dwsim";

    private final EmbeddedPostgres postgres;
    private final EmbeddedBroker broker;
    private final EmbeddedS3 s3;

    private Servers(EmbeddedPostgres postgres, EmbeddedBroker broker, EmbeddedS3 s3) {
        this.postgres = postgres;
        this.broker = broker;
        this.s3 = s3;
    }

    /** Starts all three at once; when one cannot start, none is left running. */
    static Servers start(Path dataDir, Credentials credentials) {
        CompletableFuture<EmbeddedPostgres> postgres =
                CompletableFuture.supplyAsync(() -> postgres(dataDir, credentials));
        CompletableFuture<EmbeddedBroker> broker = CompletableFuture.supplyAsync(() -> EmbeddedBroker.start(
                EmbeddedBrokerOptions.onFreePort().withCredentials(BROKER_USER, credentials.brokerPassword())));
        CompletableFuture<EmbeddedS3> s3 =
                CompletableFuture.supplyAsync(() -> EmbeddedS3.start(EmbeddedS3Options.in(dataDir.resolve("lake"))
                        .withKeys(credentials.lakeAccessKey(), credentials.lakeSecretKey())));
        try {
            return new Servers(postgres.join(), broker.join(), s3.join());
        } catch (CompletionException e) {
            closeWhenStarted(s3);
            closeWhenStarted(broker);
            closeWhenStarted(postgres);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void closeWhenStarted(CompletableFuture<? extends AutoCloseable> server) {
        server.handle((started, failure) -> {
                    if (started != null) {
                        close(started);
                    }
                    return true;
                })
                .join();
    }

    private static EmbeddedPostgres postgres(Path dataDir, Credentials credentials) {
        EmbeddedPostgres server = EmbeddedPostgres.start(EmbeddedPostgresOptions.kept(dataDir.resolve("postgres")));
        try {
            DwsimDatabases.prepare(
                    server.host(), server.port(), server.superuser(), server.password(), credentials.databases());
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    EmbeddedBroker broker() {
        return broker;
    }

    EmbeddedS3 s3() {
        return s3;
    }

    @Override
    public void close() {
        close(s3);
        close(broker);
        close(postgres);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("a server did not stop cleanly: " + e.getMessage());
        }
    }
}
