package io.dwsim.common.messaging;

import io.dwsim.common.message.MessageType;
import io.dwsim.common.message.Topology;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The topology, declared by every service alike so that none has to start first. The same declaration works on
 * RabbitMQ, which reads the {@code x-} arguments, and on the embedded broker, which reads {@code alternateExchange} and
 * {@code x-qpid-maximum-delivery-count} and ignores the others.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingConfiguration {

    /** In deliveries; RabbitMQ 3 does not take the -1 that RabbitMQ 4 has for none. */
    private static final int UNLIMITED = 1_000_000_000;

    @Bean
    MessageConverter messageConverter() {
        return new WireMessageConverter();
    }

    @Bean
    ConfirmingPublisher confirmingPublisher(RabbitTemplate rabbit, MessagingProperties properties) {
        return new ConfirmingPublisher(rabbit, properties.confirmTimeout());
    }

    @Bean
    DeadMessages deadMessages(RabbitTemplate rabbit, ConfirmingPublisher publisher) {
        return new DeadMessages(rabbit, publisher);
    }

    @Bean
    QueueDepths queueDepths(AmqpAdmin admin) {
        return new QueueDepths(admin);
    }

    @Bean
    Declarables topology(MessagingProperties properties) {
        TopicExchange commands = new TopicExchange(Topology.COMMANDS);
        TopicExchange events = new TopicExchange(Topology.EVENTS);
        FanoutExchange control = new FanoutExchange(Topology.CONTROL);
        List<Declarable> all = new ArrayList<>(List.of(commands, events, control));

        // no dead letters of its own: they would go round in circles. The limit keeps RabbitMQ 4 from setting a low one
        Queue deadLetters = QueueBuilder.durable(Topology.DEAD_LETTERS_QUEUE)
                .quorum()
                .deliveryLimit(UNLIMITED)
                .build();
        all.add(deadLetters);

        Queue generate = workQueue(Topology.GENERATE_PART_QUEUE, properties, all);
        Queue verifyPart = workQueue(Topology.VERIFY_PART_QUEUE, properties, all);
        Queue load = workQueue(Topology.LOAD_PART_QUEUE, properties, all);
        Queue verifyTable = workQueue(Topology.VERIFY_TABLE_QUEUE, properties, all);
        Queue runControl = workQueue(Topology.RUN_CONTROL_QUEUE, properties, all);
        Queue progress = workQueue(Topology.RUN_PROGRESS_QUEUE, properties, all);

        all.add(bind(generate, commands, MessageType.GENERATE_PART));
        all.add(bind(verifyPart, commands, MessageType.VERIFY_PART));
        all.add(bind(load, commands, MessageType.LOAD_PART));
        all.add(bind(verifyTable, commands, MessageType.VERIFY_TABLE));
        all.add(bind(runControl, commands, MessageType.PUBLISH_RUN));
        all.add(bind(runControl, commands, MessageType.DISCARD_RUN));
        all.add(BindingBuilder.bind(progress).to(events).with("#"));
        Topology.WORK_QUEUES.forEach(queue ->
                all.add(BindingBuilder.bind(deadLetters).to(new FanoutExchange(Topology.deadLetterExchange(queue)))));
        return new Declarables(all);
    }

    private static Binding bind(Queue queue, TopicExchange exchange, MessageType type) {
        return BindingBuilder.bind(queue).to(exchange).with(type.routingKey());
    }

    private static Queue workQueue(String name, MessagingProperties properties, List<Declarable> all) {
        String exchangeName = Topology.deadLetterExchange(name);
        FanoutExchange deadLetters = new FanoutExchange(exchangeName);
        Queue deadLetterQueue =
                QueueBuilder.durable(Topology.deadLetterQueue(name)).quorum().build();
        Queue queue = QueueBuilder.durable(name)
                .quorum()
                .deadLetterExchange(exchangeName)
                .deliveryLimit(properties.deliveryLimit())
                .withArgument("x-consumer-timeout", properties.consumerTimeout().toMillis())
                .withArgument("alternateExchange", exchangeName)
                .withArgument("x-qpid-maximum-delivery-count", 1)
                .build();
        all.addAll(List.of(
                deadLetters,
                deadLetterQueue,
                BindingBuilder.bind(deadLetterQueue).to(deadLetters),
                queue));
        return queue;
    }
}
