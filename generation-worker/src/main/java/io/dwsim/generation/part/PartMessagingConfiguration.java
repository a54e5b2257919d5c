package io.dwsim.generation.part;

import io.dwsim.common.message.Topology;
import io.dwsim.generation.worker.GenerationProperties;
import io.dwsim.generation.worker.StopSignal;
import java.util.List;
import org.springframework.amqp.core.Base64UrlNamingStrategy;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the handling of parts to the broker. */
@Configuration(proxyBeanMethods = false)
class PartMessagingConfiguration {

    @Bean
    GeneratePartListener generatePartListener(GeneratePartHandler handler) {
        return new GeneratePartListener(handler);
    }

    @Bean
    RunAbortedListener runAbortedListener(AbortedRuns aborted) {
        return new RunAbortedListener(aborted);
    }

    @Bean
    Queue controlQueue() {
        // not AnonymousQueue: it asks for a leader locator, which RabbitMQ 3 refuses for classic queues
        String name = new Base64UrlNamingStrategy("generation-worker.control.").generateName();
        return QueueBuilder.nonDurable(name).exclusive().autoDelete().build();
    }

    @Bean
    Binding controlBinding(Queue controlQueue) {
        return BindingBuilder.bind(controlQueue).to(new FanoutExchange(Topology.CONTROL));
    }

    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> containerCustomizer(GenerationProperties properties) {
        return container -> {
            container.setShutdownTimeout(properties.shutdownTimeout().toMillis());
            if (List.of(container.getQueueNames()).contains(Topology.GENERATE_PART_QUEUE)) {
                container.setConcurrentConsumers(properties.concurrency());
            }
        };
    }

    @Bean
    ContextClosedListener contextClosedListener(
            ApplicationContext context,
            RabbitListenerEndpointRegistry listeners,
            StopSignal stop,
            GenerationProperties properties) {
        return new ContextClosedListener(context, listeners, stop, properties.shutdownTimeout());
    }
}
