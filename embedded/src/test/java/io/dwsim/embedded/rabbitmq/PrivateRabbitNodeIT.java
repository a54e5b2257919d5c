package io.dwsim.embedded.rabbitmq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateRabbitNodeIT {

    @BeforeAll
    static void needsRabbit() {
        boolean required = Boolean.parseBoolean(System.getenv("DWSIM_TEST_REQUIRE_RABBITMQ"));
        assumeTrue(required || PrivateRabbitNode.isInstalled(), "RabbitMQ is not installed here");
    }

    private static Connection connect(PrivateRabbitNode node) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(node.amqpUri());
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }

    private static void publish(PrivateRabbitNode node, String text) throws Exception {
        try (Connection connection = connect(node)) {
            Channel channel = connection.createChannel();
            channel.confirmSelect();
            channel.queueDeclare("kept", true, false, false, Map.of("x-queue-type", "quorum"));
            channel.basicPublish("", "kept", true, MessageProperties.PERSISTENT_BASIC, text.getBytes(UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private static String take(PrivateRabbitNode node) throws Exception {
        try (Connection connection = connect(node)) {
            return new String(connection.createChannel().basicGet("kept", true).getBody(), UTF_8);
        }
    }

    @Test
    void messagesSurviveAStopAndAKillAndThePortStays(@TempDir Path directory) throws Exception {
        try (PrivateRabbitNode node = PrivateRabbitNode.start(directory)) {
            int port = node.port();
            publish(node, "before the stop");
            node.stop();
            assertThat(node.isRunning()).isFalse();
            assertThatThrownBy(() -> connect(node)).isInstanceOf(IOException.class);

            node.start();
            assertThat(take(node)).isEqualTo("before the stop");

            publish(node, "before the kill");
            node.kill();
            node.start();
            assertThat(take(node)).isEqualTo("before the kill");
            assertThat(node.port()).isEqualTo(port);
        }
    }

    @Test
    void twoNodesLiveSideBySideAndLeaveNoProcessBehind(@TempDir Path one, @TempDir Path two) throws Exception {
        List<ProcessHandle> children;
        try (PrivateRabbitNode first = PrivateRabbitNode.start(one);
                PrivateRabbitNode second = PrivateRabbitNode.start(two)) {
            publish(first, "first");
            publish(second, "second");
            assertThat(take(first)).isEqualTo("first");
            assertThat(take(second)).isEqualTo("second");
            children = ProcessHandle.current().descendants().toList();
            assertThat(children).isNotEmpty();
        }

        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
}
