package io.dwsim.system.fault;

import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import io.dwsim.embedded.rabbitmq.PrivateRabbitNode;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.BrokerBackend;
import io.dwsim.system.backend.LakeBackend;
import io.dwsim.system.backend.PostgresBackend;
import io.dwsim.system.backend.RealBackends;
import io.dwsim.system.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A RabbitMQ node, a PostgreSQL server and an S3 server that can be hurt, each behind a proxy that can be, too. */
final class Servers implements AutoCloseable {

    private final Path brokerDirectory;
    private final PrivateRabbitNode broker;
    private final EmbeddedPostgresOptions postgresOptions;
    private EmbeddedPostgres postgres;
    private final EmbeddedS3 s3;
    private final TcpProxy brokerProxy;
    private final TcpProxy postgresProxy;
    private final TcpProxy s3Proxy;

    private Servers(Path directory) {
        brokerDirectory = directory.resolve("rabbitmq");
        broker = PrivateRabbitNode.start(brokerDirectory);
        // what was committed survives a crash of the server, as it has to, but not one of the machine, which is faster
        EmbeddedPostgresOptions options =
                EmbeddedPostgresOptions.kept(directory.resolve("postgres")).withSetting("fsync", "off");
        postgres = EmbeddedPostgres.start(options);
        postgresOptions = options.withPort(postgres.port());
        PostgresBackend.prepare(postgres);
        s3 = EmbeddedS3.start(EmbeddedS3Options.in(directory.resolve("lake")));
        brokerProxy = TcpProxy.before(broker.port());
        postgresProxy = TcpProxy.before(postgres.port());
        s3Proxy = TcpProxy.before(s3.port());
    }

    /** Starts all three; without an installed RabbitMQ the test ends here. */
    static Servers start(Path directory) {
        if (!PrivateRabbitNode.isInstalled()) {
            throw RealBackends.skipped("the fault suite stops and wipes a RabbitMQ: install rabbitmq-server");
        }
        return new Servers(directory);
    }

    /** As the services see them: through the proxies. */
    Backends seenByServices() {
        return backends(brokerProxy.port(), postgresProxy.port(), s3Proxy.port());
    }

    /** As the test sees them, whatever happens to the proxies. */
    Backends direct() {
        return backends(broker.port(), postgres.port(), s3.port());
    }

    PrivateRabbitNode broker() {
        return broker;
    }

    /** Takes everything from the stopped broker that it has ever been told. */
    void wipeBroker() {
        try {
            FileSystemUtils.deleteRecursively(brokerDirectory.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server and all its sessions without a shutdown, and starts it again. */
    void crashPostgres() {
        ServiceProcess.signal("QUIT", postgres.pid());
        ProcessHandle.of(postgres.pid()).ifPresent(server -> server.onExit().join());
        postgres.close();
        postgres = EmbeddedPostgres.start(postgresOptions);
    }

    TcpProxy brokerProxy() {
        return brokerProxy;
    }

    TcpProxy postgresProxy() {
        return postgresProxy;
    }

    TcpProxy s3Proxy() {
        return s3Proxy;
    }

    private Backends backends(int brokerPort, int postgresPort, int s3Port) {
        return new Backends(new Broker(brokerPort), new Postgres(postgresPort), new S3(s3Port));
    }

    /** At the end of the JVM; the broker sees to itself. */
    void kill() {
        ServiceProcess.signal("QUIT", postgres.pid());
    }

    @Override
    public void close() {
        brokerProxy.close();
        postgresProxy.close();
        s3Proxy.close();
        s3.close();
        broker.close();
        postgres.close();
    }

    private final class Broker implements BrokerBackend {

        private final URI uri;

        private Broker(int port) {
            uri = URI.create("amqp://" + broker.amqpUri().getUserInfo() + "@127.0.0.1:" + port);
        }

        @Override
        public URI uri() {
            return uri;
        }

        @Override
        public String description() {
            return "private RabbitMQ node";
        }

        @Override
        public void close() {
            // closed with all of them
        }
    }

    private record Postgres(int port) implements PostgresBackend {

        @Override
        public String jdbcUrl(String database) {
            // no statement of the suite takes as long; by default it is hours, for keys of large tables
            String answer = database.equals(WAREHOUSE) ? "?socketTimeout=20" : "";
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + answer;
        }

        @Override
        public void close() {
            // closed with all of them
        }
    }

    private final class S3 implements LakeBackend {

        private final int port;

        private S3(int port) {
            this.port = port;
        }

        @Override
        public URI endpoint() {
            return URI.create("http://127.0.0.1:" + port);
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
            // closed with all of them
        }
    }
}
