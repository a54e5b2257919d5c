package io.dwsim.load.testing;

import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.Message;
import io.dwsim.common.message.MessageCodec;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.Topology;
import io.dwsim.embedded.broker.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/** The gateway's end of the broker: sends commands and hears every event. */
public final class Events implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Binding ALL_EVENTS = BindingBuilder.bind(new Queue(Topology.RUN_PROGRESS_QUEUE))
            .to(new TopicExchange(Topology.EVENTS))
            .with("#");

    private final CachingConnectionFactory connections;
    private final RabbitTemplate template;
    private final SimpleMessageListenerContainer listener;
    private final List<Event> heard = new CopyOnWriteArrayList<>();

    Events(EmbeddedBroker broker) {
        connections = new CachingConnectionFactory(broker.amqpUri());
        template = new RabbitTemplate(connections);
        listener = new SimpleMessageListenerContainer(connections);
        listener.setQueueNames(Topology.RUN_PROGRESS_QUEUE);
        listener.setMessageListener(message -> heard.add(
                (Event) MessageCodec.decode(message.getMessageProperties().getType(), message.getBody())));
        listener.start();
    }

    /** Sends a command, or an event of the gateway's. */
    public void send(Message message) {
        Envelope envelope = Envelope.of(message);
        MessageProperties properties = new MessageProperties();
        properties.setType(envelope.type());
        template.send(
                envelope.exchange(),
                envelope.routingKey(),
                new org.springframework.amqp.core.Message(envelope.body(), properties));
    }

    /** Sends anything straight into a queue. */
    public void sendTo(String queue, String type, String body) {
        MessageProperties properties = new MessageProperties();
        properties.setType(type);
        template.send(
                queue, new org.springframework.amqp.core.Message(body.getBytes(StandardCharsets.UTF_8), properties));
    }

    /** The body of the next message of a queue, taken out. */
    public Optional<String> takeBody(String queue) {
        return Optional.ofNullable(template.receive(queue))
                .map(message -> new String(message.getBody(), StandardCharsets.UTF_8));
    }

    /** Does something while nobody gets events: the broker refuses them. */
    public void whileRefused(Runnable action) {
        RabbitAdmin admin = new RabbitAdmin(connections);
        admin.removeBinding(ALL_EVENTS);
        try {
            action.run();
        } finally {
            admin.declareBinding(ALL_EVENTS);
        }
    }

    /** Waits for an event about a run. */
    public <T extends Event> T await(Class<T> type, long runId) {
        return await(type, runId, 1).get(0);
    }

    /** Waits for several events about a run. */
    public <T extends Event> List<T> await(Class<T> type, long runId, int count) {
        Awaitility.await(count + " " + type.getSimpleName() + " about run " + runId)
                .atMost(PATIENCE)
                .until(() -> heard(type, runId).size() >= count);
        return heard(type, runId);
    }

    /** The events about a run so far. */
    public <T extends Event> List<T> heard(Class<T> type, long runId) {
        return heard.stream()
                .filter(event -> event.runId() == runId)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** All events about a run so far, beats apart. */
    public List<Event> heard(long runId) {
        return heard(Event.class, runId).stream()
                .filter(event -> !(event instanceof PartStarted))
                .toList();
    }

    @Override
    public void close() {
        listener.stop();
        connections.destroy();
    }
}
