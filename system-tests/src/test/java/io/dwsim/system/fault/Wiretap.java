package io.dwsim.system.fault;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.CancelCallback;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import io.dwsim.common.message.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;

/** Hears every command and event beside those they are meant for, and can say them again. */
final class Wiretap implements AutoCloseable {

    /** On copies, which are not to be copied again. */
    private static final String COPY = "dwsim-test-copy";

    private final Connection connection;
    private final Channel ear;
    private final Channel mouth;
    private final List<Delivery> heard = Collections.synchronizedList(new ArrayList<>());
    private int repeated;

    private Wiretap(Connection connection) throws IOException {
        this.connection = connection;
        ear = connection.createChannel();
        mouth = connection.createChannel();
        String queue = ear.queueDeclare().getQueue();
        ear.queueBind(queue, Topology.COMMANDS, "#");
        ear.queueBind(queue, Topology.EVENTS, "#");
        CancelCallback nothing = tag -> {};
        ear.basicConsume(queue, true, (tag, delivery) -> hear(delivery), nothing);
    }

    static Wiretap on(Queues queues) throws IOException, TimeoutException {
        return new Wiretap(queues.connect());
    }

    /** Puts a body straight into a queue. */
    static void send(Queues queues, String queue, String body) throws IOException, TimeoutException {
        try (Connection connection = queues.connect();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(
                    "",
                    queue,
                    new BasicProperties.Builder()
                            .contentType("application/json")
                            .type("GeneratePart.v1")
                            .build(),
                    body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void hear(Delivery delivery) {
        Map<String, Object> headers = delivery.getProperties().getHeaders();
        if (headers == null || !headers.containsKey(COPY)) {
            heard.add(delivery);
        }
    }

    /** Says that share of everything heard so far once more, in another order. */
    void repeat(double share, Random random) throws IOException {
        List<Delivery> copies;
        synchronized (heard) {
            copies = new ArrayList<>(heard);
        }
        Collections.shuffle(copies, random);
        for (Delivery copy : copies.subList(0, (int) (copies.size() * share))) {
            BasicProperties properties =
                    copy.getProperties().builder().headers(Map.of(COPY, true)).build();
            mouth.basicPublish(
                    copy.getEnvelope().getExchange(), copy.getEnvelope().getRoutingKey(), properties, copy.getBody());
            repeated++;
        }
    }

    int repeated() {
        return repeated;
    }

    /** How many messages went through an exchange. */
    int seen(String exchange) {
        synchronized (heard) {
            return (int) heard.stream()
                    .filter(delivery -> delivery.getEnvelope().getExchange().equals(exchange))
                    .count();
        }
    }

    /** Ids of commands that came more than once. */
    Set<String> seenTwice() {
        Set<String> once = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        synchronized (heard) {
            for (Delivery delivery : heard) {
                String id = delivery.getProperties().getMessageId();
                if (delivery.getEnvelope().getExchange().equals(Topology.COMMANDS) && !once.add(id)) {
                    twice.add(delivery.getProperties().getType() + " " + id);
                }
            }
        }
        return twice;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
