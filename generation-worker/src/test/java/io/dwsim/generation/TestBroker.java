package io.dwsim.generation;

import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.Message;
import io.dwsim.common.message.MessageCodec;
import io.dwsim.common.message.Topology;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/** The other side of the broker: sends commands and hears events as the gateway does. */
final class TestBroker implements AutoCloseable {

    private static final Binding ALL_EVENTS = BindingBuilder.bind(new Queue(Topology.RUN_PROGRESS_QUEUE))
            .to(new TopicExchange(Topology.EVENTS))
            .with("#");

    private final CachingConnectionFactory connections;
    private final RabbitTemplate rabbit;
    private final RabbitAdmin admin;
    private final SimpleMessageListenerContainer listener;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    /** Connects; the topology must be there already. */
    TestBroker(URI broker) {
        connections = new CachingConnectionFactory(broker);
        rabbit = new RabbitTemplate(connections);
        admin = new RabbitAdmin(connections);
        listener = new SimpleMessageListenerContainer(connections);
        listener.setQueueNames(Topology.RUN_PROGRESS_QUEUE);
        listener.setAcknowledgeMode(AcknowledgeMode.AUTO);
        listener.setMessageListener(message -> events.add(
                (Event) MessageCodec.decode(message.getMessageProperties().getType(), message.getBody())));
        listener.start();
    }

    void send(Message message) {
        Envelope envelope = Envelope.of(message);
        send(envelope.exchange(), envelope.routingKey(), envelope.type(), envelope.body());
    }

    /** Anything, straight into a queue. */
    void sendTo(String queue, String type, byte[] body) {
        send("", queue, type, body);
    }

    private void send(String exchange, String routingKey, String type, byte[] body) {
        MessageProperties properties = new MessageProperties();
        properties.setType(type);
        rabbit.send(exchange, routingKey, new org.springframework.amqp.core.Message(body, properties));
    }

    /** What was heard of a run so far, in order. */
    <T extends Event> List<T> heard(long runId, Class<T> type) {
        return all(type).filter(event -> event.runId() == runId).toList();
    }

    <T extends Event> Stream<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * A message taken out of a queue.
     *
     * @param returns how often a worker has given it back; null on a broker that does not count
     */
    record Taken(Message message, @Nullable Long returns) {}

    /** The next message of a queue, taken out; null when it has none for a worker to take. */
    @Nullable
    Taken take(String queue) {
        var message = rabbit.receive(queue);
        if (message == null) {
            return null;
        }
        MessageProperties properties = message.getMessageProperties();
        return new Taken(
                MessageCodec.decode(properties.getType(), message.getBody()), properties.getHeader("x-delivery-count"));
    }

    /** The body of the next message of a queue, taken out; null when it has none. */
    @Nullable
    String takeBody(String queue) {
        var message = rabbit.receive(queue);
        return message == null ? null : new String(message.getBody(), StandardCharsets.UTF_8);
    }

    /** From here on nobody gets events. */
    void unbindEvents() {
        admin.removeBinding(ALL_EVENTS);
    }

    void bindEvents() {
        admin.declareBinding(ALL_EVENTS);
    }

    @Override
    public void close() {
        listener.destroy();
        connections.destroy();
    }
}
