package io.dwsim.common.worker;

import io.dwsim.common.message.Topology;
import io.dwsim.common.messaging.ConfirmingPublisher;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** To be imported by a worker together with the messaging configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerProperties.class)
public class WorkerConfiguration {

    @Bean
    WorkerSignals workerSignals() {
        return new WorkerSignals();
    }

    /** Before any bean is stopped: work under way ends soon, and the listeners' stop does not wait for long. */
    @Bean
    ApplicationListener<ContextClosedEvent> shutdownSignal(WorkerSignals signals) {
        return closed -> signals.shutDown();
    }

    @Bean
    Retry retry(WorkerSignals signals, WorkerProperties properties) {
        return new Retry(signals, properties.retry());
    }

    @Bean
    WorkInProgress workInProgress() {
        return new WorkInProgress();
    }

    @Bean
    Heartbeat heartbeat(WorkerProperties properties, WorkInProgress inProgress, ConfirmingPublisher publisher) {
        return new Heartbeat(workerName(properties), properties.service(), properties.beat(), inProgress, publisher);
    }

    @Bean
    WorkRunner workRunner(
            WorkerProperties properties,
            WorkInProgress inProgress,
            Heartbeat heartbeat,
            Retry retry,
            ConfirmingPublisher publisher) {
        return new WorkRunner(workerName(properties), inProgress, heartbeat, retry, publisher);
    }

    @Bean
    Queue runAbortedQueue() {
        return new AnonymousQueue();
    }

    @Bean
    Binding runAbortedBinding(Queue runAbortedQueue) {
        return BindingBuilder.bind(runAbortedQueue).to(new FanoutExchange(Topology.CONTROL));
    }

    @Bean
    RunAbortedListener runAbortedListener(WorkerSignals signals) {
        return new RunAbortedListener(signals);
    }

    /** One message at a time per consumer, acknowledged last, and back to the queue when the handler throws. */
    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> workContainer(WorkerProperties properties) {
        return container -> {
            container.setPrefetchCount(1);
            container.setDefaultRequeueRejected(true);
            container.setMissingQueuesFatal(false);
            container.setShutdownTimeout(properties.shutdownTimeout().toMillis());
            container.setForceStop(true);
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
