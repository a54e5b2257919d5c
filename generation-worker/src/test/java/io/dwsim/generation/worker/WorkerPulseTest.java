package io.dwsim.generation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.WorkerHeartbeat;
import io.dwsim.generation.worker.GenerationProperties.Retry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerPulseTest {

    private static final PartStarted PART = new PartStarted(3, "visits", 12, PartStage.GENERATE, "north", 1);

    private final List<Event> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean brokerAway = new AtomicBoolean();
    private final PartsInWork parts = new PartsInWork();
    private final WorkerPulse pulse = new WorkerPulse(
            new WorkerIdentity("north"),
            parts,
            this::publish,
            new GenerationProperties(
                    null,
                    1,
                    1,
                    null,
                    Duration.ofMillis(10),
                    Duration.ofMillis(10),
                    Duration.ofSeconds(1),
                    new Retry(1, Duration.ofMillis(1), Duration.ofMillis(1))));

    private void publish(Event event) {
        if (brokerAway.get()) {
            failures.incrementAndGet();
            throw new DwsimException(ErrorCode.BROKER_UNAVAILABLE, "away");
        }
        published.add(event);
    }

    @AfterEach
    void stop() {
        pulse.stop();
    }

    @Test
    void aWorkerSaysWhatItWorksOn() {
        try (PartsInWork.Entry ignored = parts.enter(PART)) {
            pulse.start();
            await().untilAsserted(() -> assertThat(published)
                    .contains(PART, new WorkerHeartbeat("north", "generation-worker", List.of("3/visits/12"))));
        }
        published.clear();
        await().untilAsserted(() ->
                assertThat(published).contains(new WorkerHeartbeat("north", "generation-worker", List.of())));
    }

    @Test
    void aBrokerThatIsAwayForAWhileDoesNotEndThePulse() {
        brokerAway.set(true);
        pulse.start();
        await().until(() -> failures.get() > 1);

        brokerAway.set(false);

        await().until(() -> !published.isEmpty());
    }

    @Test
    void nothingIsSaidAfterTheStop() {
        pulse.start();
        await().until(() -> !published.isEmpty());

        pulse.stop();

        // one beat may have been under way
        await().during(Duration.ofMillis(100)).atMost(Duration.ofSeconds(5)).until(published::size, stays());
        assertThat(pulse.isRunning()).isFalse();
    }

    private static Predicate<Integer> stays() {
        AtomicInteger last = new AtomicInteger(-1);
        return size -> last.getAndSet(size) == size;
    }
}
