package io.dwsim.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.message.Topology;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class MessagingPropertiesTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(RabbitAutoConfiguration.class, ValidationAutoConfiguration.class))
            .withUserConfiguration(MessagingConfiguration.class)
            .withPropertyValues(
                    "spring.rabbitmq.publisher-confirm-type=correlated", "spring.rabbitmq.publisher-returns=true");

    @Test
    void defaultsOutlastAnyPartOrPublish() {
        context.run(started -> assertThat(started.getBean(MessagingProperties.class))
                .isEqualTo(new MessagingProperties(Duration.ofSeconds(10), Duration.ofHours(6), 20)));
    }

    @Test
    void everyPropertyCanBeSetAndReachesTheQueues() {
        context.withPropertyValues(
                        "dwsim.messaging.confirm-timeout=3s",
                        "dwsim.messaging.consumer-timeout=1h",
                        "dwsim.messaging.delivery-limit=4")
                .run(started -> {
                    assertThat(started.getBean(MessagingProperties.class))
                            .isEqualTo(new MessagingProperties(Duration.ofSeconds(3), Duration.ofHours(1), 4));
                    List<Queue> queues = started.getBean(Declarables.class).getDeclarablesByType(Queue.class);
                    assertThat(queues).hasSize(13).allSatisfy(queue -> {
                        assertThat(queue.isDurable()).isTrue();
                        assertThat(queue.getArguments()).containsEntry("x-queue-type", "quorum");
                    });
                    assertThat(queues)
                            .filteredOn(queue -> Topology.WORK_QUEUES.contains(queue.getName()))
                            .hasSize(6)
                            .allSatisfy(queue -> assertThat(queue.getArguments())
                                    .containsEntry("x-consumer-timeout", 3_600_000L)
                                    .containsEntry("x-delivery-limit", 4)
                                    .containsEntry(
                                            "x-dead-letter-exchange", Topology.deadLetterExchange(queue.getName())));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dwsim.messaging.confirm-timeout=soon",
                "dwsim.messaging.consumer-timeout=-1h",
                "dwsim.messaging.confirm-timeout=0s",
                "dwsim.messaging.delivery-limit=0",
                "dwsim.messaging.delivery-limit=few",
                "spring.rabbitmq.publisher-confirm-type=none",
                "spring.rabbitmq.publisher-confirm-type=simple",
                "spring.rabbitmq.publisher-returns=false"
            })
    void aBadValueStopsTheStart(String property) {
        context.withPropertyValues(property).run(failed -> assertThat(failed).hasFailed());
    }
}
