package io.dwsim.system.backend;

import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.broker.EmbeddedBrokerOptions;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import java.net.URI;
import java.nio.file.Path;

/** Backends inside this JVM: the ones of stand-alone mode. */
public final class EmbeddedBackends {

    private EmbeddedBackends() {}

    /** All three, on a directory of the test's own. */
    public static Backends start(Path directory) {
        return new Backends(broker(), postgres(), s3(directory));
    }

    static BrokerBackend broker() {
        EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerOptions.onFreePort());
        return new BrokerBackend() {
            @Override
            public URI uri() {
                return broker.amqpUri();
            }

            @Override
            public String description() {
                return "embedded broker";
            }

            @Override
            public void close() {
                broker.close();
            }
        };
    }

    static PostgresBackend postgres() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway());
        PostgresBackend.prepare(postgres);
        return new PostgresBackend() {
            @Override
            public String jdbcUrl(String database) {
                return postgres.jdbcUrl(database);
            }

            @Override
            public void close() {
                postgres.close();
            }
        };
    }

    static LakeBackend s3(Path directory) {
        EmbeddedS3 s3 = EmbeddedS3.start(EmbeddedS3Options.in(directory.resolve("lake")));
        return new LakeBackend() {
            @Override
            public URI endpoint() {
                return s3.endpoint();
            }

            @Override
            public String accessKey() {
                return s3.accessKey();
            }

            @Override
            public String secretKey() {
                return s3.secretKey();
            }

            @Override
            public void close() {
                s3.close();
            }
        };
    }
}
