package io.dwsim.gateway;

import io.dwsim.embedded.DatabasePasswords;
import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway on embedded servers, without workers: tests play their part. */
public final class GatewayUnderTest implements AutoCloseable {

    private static final String PASSWORD = "a-password-for-tests";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final EmbeddedPostgres postgres;
    private final EmbeddedBroker broker;
    private final EmbeddedS3 s3;
    private final ConfigurableApplicationContext context;

    private GatewayUnderTest(
            EmbeddedPostgres postgres, EmbeddedBroker broker, EmbeddedS3 s3, ConfigurableApplicationContext context) {
        this.postgres = postgres;
        this.broker = broker;
        this.s3 = s3;
        this.context = context;
    }

    /** Starts servers and gateway. */
    public static GatewayUnderTest start(Path directory, String... more) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway());
        DwsimDatabases.prepare(
                postgres.host(),
                postgres.port(),
                postgres.superuser(),
                postgres.password(),
                new DatabasePasswords(PASSWORD, PASSWORD, PASSWORD));
        EmbeddedBroker broker = EmbeddedBroker.start();
        EmbeddedS3 s3 = EmbeddedS3.start(EmbeddedS3Options.in(directory.resolve("lake")));
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.rabbitmq.host=" + broker.host(),
                "--spring.rabbitmq.port=" + broker.port(),
                "--spring.rabbitmq.username=" + broker.user(),
                "--spring.rabbitmq.password=" + broker.password(),
                "--spring.rabbitmq.virtual-host=" + broker.virtualHost(),
                "--spring.datasource.url=" + postgres.jdbcUrl(DwsimDatabases.CONTROL),
                "--spring.datasource.password=" + PASSWORD,
                "--dwsim.warehouse.url=" + postgres.jdbcUrl(DwsimDatabases.WAREHOUSE),
                "--dwsim.warehouse.loader-password=" + PASSWORD,
                "--dwsim.query.password=" + PASSWORD,
                "--dwsim.lake.endpoint=" + s3.endpoint(),
                "--dwsim.lake.access-key=" + s3.accessKey(),
                "--dwsim.lake.secret-key=" + s3.secretKey()));
        arguments.addAll(List.of(more));
        return new GatewayUnderTest(
                postgres,
                broker,
                s3,
                ApiGatewayApplication.application().registerShutdownHook(false).run(arguments.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Where it listens. */
    public URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String contentType, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    /** The warehouse as its owner sees it. */
    public Connection warehouse() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(DwsimDatabases.WAREHOUSE), DwsimDatabases.LOADER_USER, PASSWORD);
    }

    /** Takes the broker away, for good. */
    public void stopBroker() {
        broker.close();
    }

    /** Takes both databases away, for good. */
    public void stopPostgres() {
        postgres.close();
    }

    @Override
    public void close() {
        context.close();
        s3.close();
        broker.close();
        postgres.close();
    }
}
