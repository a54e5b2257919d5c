package io.dwsim.common.worker;

import io.dwsim.common.message.Topology;
import io.dwsim.common.messaging.ConfirmingPublisher;
import io.dwsim.common.messaging.ReceivedTrace;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.amqp.core.Base64UrlNamingStrategy;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** To be imported by a worker together with the messaging configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerProperties.class)
public class WorkerConfiguration {

    @Bean
    WorkerSignals workerSignals() {
        return new WorkerSignals();
    }

    @Bean
    WorkShutdown workShutdown(
            ApplicationContext context,
            RabbitListenerEndpointRegistry listeners,
            WorkerSignals signals,
            WorkerProperties properties) {
        return new WorkShutdown(context, listeners::getListenerContainers, signals, properties.shutdownTimeout());
    }

    @Bean
    @Primary
    Retry retry(WorkerSignals signals, WorkerProperties properties) {
        return new Retry(signals, properties.retry());
    }

    @Bean
    EventPublisher eventPublisher(ConfirmingPublisher publisher, MeterRegistry meters) {
        return new CountedRows(publisher::publish, meters);
    }

    @Bean
    WorkRunner workRunner(
            WorkerProperties properties,
            WorkerSignals signals,
            Retry retry,
            EventPublisher events,
            MeterRegistry meters) {
        return new WorkRunner(workerName(properties), signals, retry, events, meters);
    }

    @Bean
    Heartbeat heartbeat(WorkerProperties properties, WorkRunner runner, EventPublisher events) {
        return new Heartbeat(
                workerName(properties), properties.service(), properties.beat(), runner.inProgress(), events);
    }

    @Bean
    Queue runAbortedQueue(WorkerProperties properties) {
        // not AnonymousQueue: it asks for a leader locator, which RabbitMQ 3 refuses for classic queues
        String name = new Base64UrlNamingStrategy(properties.service() + ".control.").generateName();
        return QueueBuilder.nonDurable(name).exclusive().autoDelete().build();
    }

    @Bean
    Binding runAbortedBinding(Queue runAbortedQueue) {
        return BindingBuilder.bind(runAbortedQueue).to(new FanoutExchange(Topology.CONTROL));
    }

    @Bean
    RunAbortedListener runAbortedListener(WorkerSignals signals) {
        return new RunAbortedListener(signals);
    }

    /** One message at a time per consumer, acknowledged last; what becomes of it otherwise, {@link WorkFailures} says. */
    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> workContainer(WorkerProperties properties) {
        return container -> {
            container.setAfterReceivePostProcessors(new ReceivedTrace());
            container.setPrefetchCount(1);
            // a container that stops does not ask its error handler: what fails then belongs back
            container.setDefaultRequeueRejected(true);
            container.setErrorHandler(new WorkFailures());
            container.setMissingQueuesFatal(false);
            container.setShutdownTimeout(properties.shutdownTimeout().toMillis());
            // a forced stop would not cancel the consumer, and what is given back would come straight back to it
            container.setForceStop(false);
        };
    }

    private static String workerName(WorkerProperties properties) {
        String name = properties.name();
        if (name != null) {
            return name;
        }
        return properties.service() + "@" + hostName() + ":"
                + ProcessHandle.current().pid();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
