package io.dwsim.embedded.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import io.dwsim.embedded.EmbeddedServerException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerIT {

    private static EmbeddedBroker broker;

    private Connection connection;
    private Channel channel;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void connect() throws Exception {
        connection = connectionTo(broker.amqpUri());
        channel = connection.createChannel();
        channel.confirmSelect();
    }

    @AfterEach
    void disconnect() {
        connection.abort();
    }

    private static Connection connectionTo(URI uri) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }

    private void publish(String exchange, String routingKey, byte[] body) throws Exception {
        channel.basicPublish(exchange, routingKey, true, MessageProperties.PERSISTENT_BASIC, body);
        channel.waitForConfirmsOrDie(10_000);
    }

    private GetResponse awaitMessage(String queue) {
        return await().until(() -> channel.basicGet(queue, false), message -> message != null);
    }

    @Test
    void aConfirmedMessageIsConsumedAndGoneAfterItsAck() throws Exception {
        channel.queueDeclare("work", true, false, false, null);
        publish("", "work", "hello".getBytes(UTF_8));

        GetResponse message = awaitMessage("work");
        assertThat(message.getBody()).asString(UTF_8).isEqualTo("hello");
        channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
        assertThat(channel.queueDeclarePassive("work").getMessageCount()).isZero();
    }

    @Test
    void aNackedMessageComesBackMarkedAsRedelivered() throws Exception {
        channel.queueDeclare("again", true, false, false, null);
        publish("", "again", "once more".getBytes(UTF_8));

        channel.basicNack(awaitMessage("again").getEnvelope().getDeliveryTag(), false, true);
        assertThat(awaitMessage("again").getEnvelope().isRedeliver()).isTrue();
    }

    @Test
    void anUnroutableMandatoryMessageIsReturned() throws Exception {
        BlockingQueue<String> returned = new LinkedBlockingQueue<>();
        channel.addReturnListener(unroutable -> returned.add(unroutable.getRoutingKey()));
        channel.exchangeDeclare("commands", BuiltinExchangeType.TOPIC, true);
        channel.basicPublish("commands", "nobody.listens", true, MessageProperties.PERSISTENT_BASIC, new byte[1]);

        assertThat(returned.poll(10, TimeUnit.SECONDS)).isEqualTo("nobody.listens");
    }

    @Test
    void aBodyOfEightMegabytesPassesUnchanged() throws Exception {
        byte[] body = new byte[8 << 20];
        new Random(1).nextBytes(body);
        channel.queueDeclare("big", true, false, false, null);
        publish("", "big", body);

        assertThat(awaitMessage("big").getBody()).isEqualTo(body);
    }

    @Test
    void whatIsDeclaredForRabbitMqIsAcceptedAndRejectedMessagesAreDeadLettered() throws Exception {
        declareQueueWithDeadLetters("load-worker.load-part");
        channel.exchangeDeclare("dwsim.commands", BuiltinExchangeType.TOPIC, true);
        channel.queueBind("load-worker.load-part", "dwsim.commands", "load.*.v1");
        publish("dwsim.commands", "load.load-part.v1", "poison".getBytes(UTF_8));

        GetResponse message = awaitMessage("load-worker.load-part");
        channel.basicNack(message.getEnvelope().getDeliveryTag(), false, false);

        GetResponse dead = awaitMessage("load-worker.load-part.dlq");
        assertThat(dead.getBody()).asString(UTF_8).isEqualTo("poison");
        assertThat(dead.getEnvelope().getRoutingKey()).isEqualTo("load.load-part.v1");
        assertThat(channel.queueDeclarePassive("load-worker.load-part").getMessageCount())
                .isZero();
    }

    @Test
    void theSameDeclarationAgainIsNoError() throws Exception {
        declareQueueWithDeadLetters("repeated");
        declareQueueWithDeadLetters("repeated");
        assertThat(channel.isOpen()).isTrue();
    }

    private void declareQueueWithDeadLetters(String queue) throws IOException {
        channel.exchangeDeclare(queue + ".dlx", BuiltinExchangeType.FANOUT, true);
        channel.queueDeclare(queue + ".dlq", true, false, false, Map.of("x-queue-type", "quorum"));
        channel.queueBind(queue + ".dlq", queue + ".dlx", "");
        AMQP.Queue.DeclareOk declared = channel.queueDeclare(
                queue,
                true,
                false,
                false,
                Map.of(
                        "x-queue-type",
                        "quorum",
                        "x-dead-letter-exchange",
                        queue + ".dlx",
                        "x-delivery-limit",
                        5,
                        "x-consumer-timeout",
                        3_600_000,
                        "alternateExchange",
                        queue + ".dlx",
                        "x-qpid-maximum-delivery-count",
                        1));
        assertThat(declared.getQueue()).isEqualTo(queue);
    }

    @Test
    void manyMessagesCanWaitWithoutStallingThePublisher() throws Exception {
        channel.queueDeclare("backlog", true, false, false, null);
        byte[] body = new byte[2_000];
        for (int i = 0; i < 20_000; i++) {
            channel.basicPublish("", "backlog", MessageProperties.PERSISTENT_BASIC, body);
        }
        channel.waitForConfirmsOrDie(60_000);
        assertThat(channel.queueDeclarePassive("backlog").getMessageCount()).isEqualTo(20_000);
    }

    @Test
    void anotherPasswordIsRefused() {
        URI uri = URI.create("amqp://dwsim:wrong@127.0.0.1:" + broker.port() + "/" + broker.virtualHost());
        assertThatThrownBy(() -> connectionTo(uri)).isInstanceOf(PossibleAuthenticationFailureException.class);
    }

    @Test
    void givenCredentialsMayContainAnyCharacter() throws Exception {
        var options = EmbeddedBrokerOptions.onFreePort().withCredentials("user@home", "p/ä:ss \"+%$ word");
        try (var other = EmbeddedBroker.start(options);
                var login = connectionTo(other.amqpUri())) {
            assertThat(login.isOpen()).isTrue();
            assertThat(other.port()).isNotEqualTo(broker.port());
        }
    }

    @Test
    void aTakenPortIsNamedAndAFreedOneCanBeUsedAgain() throws Exception {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            var options = EmbeddedBrokerOptions.onFreePort().withPort(port);
            assertThatThrownBy(() -> EmbeddedBroker.start(options))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("Port " + port);
        }
        for (int round = 0; round < 2; round++) {
            var options = EmbeddedBrokerOptions.onFreePort().withPort(port);
            try (var other = EmbeddedBroker.start(options);
                    var login = connectionTo(other.amqpUri())) {
                assertThat(other.port()).isEqualTo(port);
                assertThat(login.isOpen()).isTrue();
            }
        }
    }

    @Test
    void itLeavesNoShutdownHook() throws Exception {
        assertThat(ShutdownHooks.whileABrokerRuns())
                .anyMatch(line -> line.startsWith("port "))
                .noneMatch(line -> line.contains("Qpid") || line.contains("Exception"));
    }

    @Test
    void itPrintsNothing() throws Exception {
        PrintStream console = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try (var other = EmbeddedBroker.start();
                var login = connectionTo(other.amqpUri())) {
            assertThat(login.isOpen()).isTrue();
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }
}
