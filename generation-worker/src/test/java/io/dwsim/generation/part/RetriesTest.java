package io.dwsim.generation.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.generation.worker.GenerationProperties.Retry;
import io.dwsim.generation.worker.StopSignal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final StopSignal stop = new StopSignal();
    private final Retries retries = new Retries(new Retry(4, Duration.ofMillis(1), Duration.ofMillis(5)), stop);
    private final AtomicInteger tries = new AtomicInteger();

    private void failUntil(int success, ErrorCode code) {
        if (tries.incrementAndGet() < success) {
            throw new DwsimException(code, "try " + tries);
        }
    }

    @Test
    void transientErrorsAreTriedAgain() {
        assertThat(retries.run("it", () -> failUntil(4, ErrorCode.LAKE_UNAVAILABLE), () -> false))
                .isTrue();
        assertThat(tries).hasValue(4);
    }

    @Test
    void thereAreOnlySoManyTries() {
        assertThatThrownBy(() -> retries.run("it", () -> failUntil(9, ErrorCode.LAKE_UNAVAILABLE), () -> false))
                .isInstanceOf(DwsimException.class)
                .hasMessage("try 4");
    }

    @Test
    void permanentErrorsAreNotTriedAgain() {
        assertThatThrownBy(() -> retries.run("it", () -> failUntil(9, ErrorCode.GENERATION_FAILED), () -> false))
                .isInstanceOf(DwsimException.class)
                .hasMessage("try 1");
    }

    @Test
    void whoeverIsInterruptedDoesNotTryAgain() {
        assertThat(retries.run("it", () -> failUntil(9, ErrorCode.LAKE_UNAVAILABLE), () -> true))
                .isFalse();
        assertThat(tries).hasValue(1);
    }

    @Test
    void aStopEndsEvenALongDelay() {
        Retries slow = new Retries(new Retry(4, Duration.ofHours(1), Duration.ofHours(1)), stop);
        stop.raise();

        assertThat(slow.run("it", () -> failUntil(9, ErrorCode.LAKE_UNAVAILABLE), () -> false))
                .isFalse();
    }

    @Test
    void delaysDoubleUpToTheLongestAndVary() {
        Retries slow = new Retries(new Retry(9, Duration.ofMillis(100), Duration.ofSeconds(1)), stop);

        assertThat(slow.delay(1, 1)).isEqualTo(Duration.ofMillis(100));
        assertThat(slow.delay(2, 1)).isEqualTo(Duration.ofMillis(200));
        assertThat(slow.delay(2, 0)).isEqualTo(Duration.ofMillis(100));
        assertThat(slow.delay(4, 1)).isEqualTo(Duration.ofMillis(800));
        assertThat(slow.delay(5, 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(slow.delay(99, 1)).isEqualTo(Duration.ofSeconds(1));
    }
}
