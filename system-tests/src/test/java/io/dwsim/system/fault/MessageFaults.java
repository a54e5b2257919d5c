package io.dwsim.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.message.Topology;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Messages that come twice, late, out of order or in a shape nobody can read. */
final class MessageFaults {

    private MessageFaults() {}

    /** Commands and events are sent again, all at once, half of them later, some after the end, in a drawn order. */
    static final class Repeated implements Fault {

        private @Nullable Wiretap wiretap;

        @Override
        public String name() {
            return "messages duplicated, late and shuffled";
        }

        @Override
        public void prepare(Scene scene) throws Exception {
            wiretap = Wiretap.on(scene.queues());
        }

        @Override
        public void strike(Scene scene) throws Exception {
            wiretap().repeat(1, scene.random());
            scene.pass(500, 1500);
            wiretap().repeat(0.5, scene.random());
        }

        @Override
        public void heal(Scene scene) throws Exception {
            wiretap().repeat(0.3, scene.random());
            wiretap().close();
        }

        @Override
        public void check(Scene scene, JsonNode run) throws Exception {
            assertThat(wiretap().repeated()).isGreaterThan(100);
            await("the late messages to be dealt with")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> scene.queues().messages().isEmpty());
            scene.checks().completed(scene.run(), scene.run().now());
        }

        private Wiretap wiretap() {
            if (wiretap == null) {
                throw new IllegalStateException("not prepared");
            }
            return wiretap;
        }
    }

    /** Nothing goes wrong, but two gateways empty one outbox all the time: each row is to be sent once. */
    static final class RelayedByTwo implements Fault {

        private @Nullable Wiretap wiretap;

        @Override
        public String name() {
            return "two gateways relaying at once";
        }

        @Override
        public void prepare(Scene scene) throws Exception {
            wiretap = Wiretap.on(scene.queues());
        }

        @Override
        public void strike(Scene scene) {
            assertThat(scene.fleet().gateways().allAnswer())
                    .as("both gateways work")
                    .isTrue();
        }

        @Override
        public void heal(Scene scene) throws Exception {
            if (wiretap != null) {
                wiretap.close();
            }
        }

        @Override
        public void check(Scene scene, JsonNode run) throws Exception {
            if (wiretap == null) {
                throw new IllegalStateException("not prepared");
            }
            assertThat(wiretap.seen(Topology.COMMANDS))
                    .as("a generate and a load for each part, and a publish")
                    .isGreaterThan(run.at("/progress/parts_total").intValue() * 2);
            assertThat(wiretap.seenTwice())
                    .as("messages that were relayed twice")
                    .isEmpty();
            scene.checks().completed(scene.run(), run);
        }
    }

    /** A body nobody can read ends in the dead letters, and the run does not mind. */
    record Poison(String queue) implements Fault {

        @Override
        public String name() {
            return "poison in " + queue;
        }

        @Override
        public void strike(Scene scene) throws Exception {
            Wiretap.send(scene.queues(), queue, "{\"no\": \"message of ours\"");
        }

        @Override
        public void check(Scene scene, JsonNode run) throws Exception {
            String deadLetters = Topology.deadLetterQueue(queue);
            await("the poison among the dead letters")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(scene.queues().messages()).isEqualTo(Map.of(deadLetters, 1)));
            assertThat(scene.queues().purge(deadLetters)).isEqualTo(1);
            scene.checks().completed(scene.run(), run);
        }
    }
}
