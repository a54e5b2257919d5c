package io.dwsim.system.backend;

import io.dwsim.embedded.DatabasePasswords;
import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.embedded.rabbitmq.PrivateRabbitNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MinIOContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Real servers, in this order: the one an environment variable names, one started on this machine, one in a container.
 * Without a RabbitMQ the tests are skipped, or fail when {@code DWSIM_TEST_REQUIRE_RABBITMQ} is true.
 */
public final class RealBackends {

    private static final Map<String, String> ENVIRONMENT = System.getenv();

    private RealBackends() {}

    /** All three; {@code directory} is the test's own. */
    public static Backends start(Path directory) {
        BrokerBackend broker = broker(directory);
        System.out.println("real backends: " + broker.description());
        return new Backends(broker, postgres(), s3(directory));
    }

    private static BrokerBackend broker(Path directory) {
        String uri = ENVIRONMENT.get("DWSIM_TEST_RABBITMQ_URI");
        if (uri != null) {
            return new StartedBroker(URI.create(uri), "RabbitMQ of DWSIM_TEST_RABBITMQ_URI", () -> {});
        }
        if (PrivateRabbitNode.isInstalled()) {
            PrivateRabbitNode node = PrivateRabbitNode.start(directory.resolve("rabbitmq"));
            return new StartedBroker(node.amqpUri(), "private RabbitMQ node", node);
        }
        if (hasDocker()) {
            RabbitMQContainer container = new RabbitMQContainer(DockerImageName.parse("rabbitmq:4-management-alpine"));
            container.start();
            URI address = URI.create("amqp://" + container.getAdminUsername() + ":" + container.getAdminPassword() + "@"
                    + container.getHost() + ":" + container.getAmqpPort() + "/");
            return new StartedBroker(address, "RabbitMQ in a container", container);
        }
        throw skipped("no RabbitMQ: set DWSIM_TEST_RABBITMQ_URI, install rabbitmq-server or start Docker");
    }

    /** Ends a test that needs a RabbitMQ: it is skipped, unless there has to be one. */
    public static AssertionError skipped(String missing) {
        if (Boolean.parseBoolean(ENVIRONMENT.get("DWSIM_TEST_REQUIRE_RABBITMQ"))) {
            throw new AssertionError(missing);
        }
        Assumptions.abort(missing);
        throw new AssertionError("not reached");
    }

    private static PostgresBackend postgres() {
        String url = ENVIRONMENT.get("DWSIM_TEST_POSTGRES_URL");
        if (url != null) {
            return new ExternalPostgres(URI.create(url), () -> {});
        }
        if (hasDocker()) {
            PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse("postgres:18"));
            container.start();
            URI address = URI.create("postgresql://" + container.getUsername() + ":" + container.getPassword() + "@"
                    + container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
            return new ExternalPostgres(address, container);
        }
        // the embedded one is a real PostgreSQL in a process of its own
        return EmbeddedBackends.postgres();
    }

    private static LakeBackend s3(Path directory) {
        String endpoint = ENVIRONMENT.get("DWSIM_TEST_S3_ENDPOINT");
        if (endpoint != null) {
            return new StartedLake(
                    URI.create(endpoint),
                    required("DWSIM_TEST_S3_ACCESS_KEY"),
                    required("DWSIM_TEST_S3_SECRET_KEY"),
                    () -> {});
        }
        if (hasDocker()) {
            String image = Optional.ofNullable(ENVIRONMENT.get("DWSIM_S3_IMAGE"))
                    .orElse("pgsty/silo:RELEASE.2026-09-03T13-18-01Z");
            MinIOContainer container =
                    new MinIOContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("minio/minio"));
            container.start();
            return new StartedLake(
                    URI.create(container.getS3URL()), container.getUserName(), container.getPassword(), container);
        }
        return EmbeddedBackends.s3(directory);
    }

    private static String required(String variable) {
        return Optional.ofNullable(ENVIRONMENT.get(variable))
                .orElseThrow(() -> new AssertionError(variable + " is not set"));
    }

    private static boolean hasDocker() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private record StartedBroker(URI uri, String description, AutoCloseable server) implements BrokerBackend {

        @Override
        public void close() {
            RealBackends.close(server);
        }
    }

    private record StartedLake(URI endpoint, String accessKey, String secretKey, AutoCloseable server)
            implements LakeBackend {

        @Override
        public void close() {
            RealBackends.close(server);
        }
    }

    /** A server given by {@code postgresql://superuser:password@host:port}. */
    private record ExternalPostgres(URI address, AutoCloseable server) implements PostgresBackend {

        ExternalPostgres {
            String[] login = address.getUserInfo().split(":", 2);
            DwsimDatabases.prepare(
                    address.getHost(),
                    address.getPort(),
                    login[0],
                    login[1],
                    new DatabasePasswords(PASSWORD, PASSWORD, PASSWORD));
        }

        @Override
        public String jdbcUrl(String database) {
            return "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + "/" + database;
        }

        @Override
        public void close() {
            RealBackends.close(server);
        }
    }
}
