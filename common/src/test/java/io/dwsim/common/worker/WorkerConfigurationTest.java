package io.dwsim.common.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Queue;

class WorkerConfigurationTest {

    @ParameterizedTest
    @ValueSource(strings = {"generation-worker", "load-worker"})
    void aWorkerHearsOfAbortsOnAQueueOfItsOwnThatAnyBrokerAccepts(String service) {
        WorkerProperties properties = new WorkerProperties(
                service,
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                new RetryLimits(0, Duration.ofMillis(1), Duration.ofMillis(1)));
        Queue queue = new WorkerConfiguration().runAbortedQueue(properties);
        Queue other = new WorkerConfiguration().runAbortedQueue(properties);

        assertThat(queue.getName()).startsWith(service + ".control.").isNotEqualTo(other.getName());
        assertThat(queue.isExclusive()).isTrue();
        assertThat(queue.isAutoDelete()).isTrue();
        assertThat(queue.isDurable()).isFalse();
        // RabbitMQ 3 refuses a leader locator for classic queues
        assertThat(queue.getArguments()).isEmpty();
    }
}
