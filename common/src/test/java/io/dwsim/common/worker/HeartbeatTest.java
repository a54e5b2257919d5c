package io.dwsim.common.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.WorkerHeartbeat;
import io.dwsim.common.worker.WorkInProgress.Registration;
import io.dwsim.common.worker.WorkInProgress.Work;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final PartStarted PART = new PartStarted(3, "visits", 12, PartStage.GENERATE, "north", 1);
    private static final Work WORK = new Work("3/visits/12", PART);

    private final List<Event> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean brokerAway = new AtomicBoolean();
    private final WorkInProgress inProgress = new WorkInProgress();
    private final Heartbeat heartbeat =
            new Heartbeat("north", "generation-worker", Duration.ofMillis(10), inProgress, this::publish);

    private void publish(Event event) {
        if (brokerAway.get()) {
            failures.incrementAndGet();
            throw new DwsimException(ErrorCode.BROKER_UNAVAILABLE, "away");
        }
        published.add(event);
    }

    @AfterEach
    void stop() {
        heartbeat.stop();
    }

    @Test
    void aWorkerSaysWhatItWorksOn() {
        try (Registration registration = inProgress.begin(WORK)) {
            heartbeat.start();
            await().untilAsserted(() -> assertThat(published).contains(PART, beat("3/visits/12")));
        }
        published.clear();
        await().untilAsserted(() -> assertThat(published).contains(beat()));
    }

    @Test
    void aPartThatWasAskedForTwiceIsNamedUntilBothAreDone() {
        Registration first = inProgress.begin(WORK);
        Registration second = inProgress.begin(WORK);

        assertThat(inProgress.labels()).containsExactly("3/visits/12");
        assertThat(inProgress.parts()).containsExactly(PART);
        first.close();
        assertThat(inProgress.parts()).containsExactly(PART);
        second.close();
        assertThat(inProgress.parts()).isEmpty();
    }

    @Test
    void aRunAsAWholeIsNamedButHasNoPartToAnnounce() {
        try (Registration registration = inProgress.begin(new Work("3/publish", null))) {
            assertThat(inProgress.labels()).containsExactly("3/publish");
            assertThat(inProgress.parts()).isEmpty();
        }
    }

    @Test
    void aBrokerThatIsAwayForAWhileDoesNotEndTheBeat() {
        brokerAway.set(true);
        heartbeat.start();
        await().until(() -> failures.get() > 1);

        brokerAway.set(false);

        await().until(() -> !published.isEmpty());
    }

    @Test
    void nothingIsSaidAfterTheStop() {
        heartbeat.start();
        await().until(() -> !published.isEmpty());

        heartbeat.stop();

        // one beat may have been under way
        await().during(Duration.ofMillis(100)).atMost(Duration.ofSeconds(5)).until(published::size, stays());
        assertThat(heartbeat.isRunning()).isFalse();
    }

    private static Predicate<Integer> stays() {
        AtomicInteger last = new AtomicInteger(-1);
        return size -> last.getAndSet(size) == size;
    }

    private static WorkerHeartbeat beat(String... parts) {
        return new WorkerHeartbeat("north", "generation-worker", List.of(parts));
    }
}
