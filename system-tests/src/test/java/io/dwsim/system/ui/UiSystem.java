package io.dwsim.system.ui;

import io.dwsim.gateway.ApiGatewayApplication;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.InProcessServices;
import io.dwsim.system.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A whole system on embedded backends, whose gateway can be stopped and come back at the same address. */
final class UiSystem implements AutoCloseable {

    private final Path directory;
    private final Backends backends;
    private final InProcessServices workers;
    private final int port = ServiceProcess.freePort();
    private ConfigurableApplicationContext gateway;

    private UiSystem(Path directory) {
        this.directory = directory;
        this.backends = EmbeddedBackends.start(directory);
        this.workers = new InProcessServices(backends).generationWorkers(1).loadWorkers(1);
        startGateway();
    }

    static UiSystem start() {
        try {
            return new UiSystem(Files.createTempDirectory("dwsim-ui"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startGateway(String... more) {
        List<String> arguments = new ArrayList<>(backends.gatewayArguments());
        arguments.add("--server.port=" + port);
        arguments.add("--dwsim.runs.part-rows=1000");
        arguments.addAll(List.of(more));
        gateway =
                ApiGatewayApplication.application().registerShutdownHook(false).run(arguments.toArray(String[]::new));
    }

    void stopGateway() {
        gateway.close();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Changes rows of the gateway's own database. */
    void change(String sql) {
        change(sql, backends.postgres()::control);
    }

    /** Changes rows of the warehouse. */
    void changeWarehouse(String sql) {
        change(sql, backends.postgres()::loader);
    }

    private interface Database {
        Connection connect() throws SQLException;
    }

    private static void change(String sql, Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a message into a queue that no service would have sent. */
    void send(String queue, String type, String body) {
        CachingConnectionFactory connections =
                new CachingConnectionFactory(backends.broker().uri());
        try {
            MessageProperties properties = new MessageProperties();
            properties.setType(type);
            properties.setMessageId(UUID.randomUUID().toString());
            properties.setContentType(MessageProperties.CONTENT_TYPE_JSON);
            new RabbitTemplate(connections)
                    .send("", queue, new Message(body.getBytes(StandardCharsets.UTF_8), properties));
        } finally {
            connections.destroy();
        }
    }

    ApiClient api() {
        return new ApiClient(url());
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        workers.close();
        backends.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
