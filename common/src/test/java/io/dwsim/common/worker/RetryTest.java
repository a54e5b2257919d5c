package io.dwsim.common.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.BackOffExecution;

class RetryTest {

    private final WorkerSignals signals = new WorkerSignals();
    private final Retry retry = new Retry(signals, new RetryLimits(3, Duration.ofMillis(1), Duration.ofMillis(2)));
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void triesAgainUntilItSucceeds() {
        String result = retry.call(7, () -> {
            if (tries.incrementAndGet() < 3) {
                throw new DwsimException(ErrorCode.LAKE_UNAVAILABLE, "down");
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void givesUpWithTheLastFailureAfterItsRetries() {
        assertThatThrownBy(() -> retry.run(7, () -> {
                    throw new DwsimException(ErrorCode.LAKE_UNAVAILABLE, "try " + tries.incrementAndGet());
                }))
                .hasMessage("try 4");
    }

    @Test
    void doesNotTryAgainWhatCannotSucceed() {
        assertThatThrownBy(() -> retry.run(7, () -> {
                    tries.incrementAndGet();
                    throw new DwsimException(ErrorCode.OBJECT_MISSING, "gone");
                }))
                .hasMessage("gone");
        assertThat(tries).hasValue(1);
    }

    @Test
    void stopsTryingWhenItsRunIsAborted() {
        assertThatThrownBy(() -> retry.run(7, () -> {
                    tries.incrementAndGet();
                    signals.abort(7, 0);
                    throw new DwsimException(ErrorCode.LAKE_UNAVAILABLE, "down");
                }))
                .isInstanceOfSatisfying(WorkStopped.class, stopped -> assertThat(stopped.reason())
                        .isEqualTo(WorkStopped.Reason.RUN_ABORTED));
        assertThat(tries).hasValue(1);
    }

    @Test
    void aShutdownEndsAWaitAtOnce() throws InterruptedException {
        Retry patient = new Retry(signals, new RetryLimits(3, Duration.ofHours(1), Duration.ofHours(1)));
        Thread stopper = new Thread(signals::shutDown);

        assertThatThrownBy(() -> patient.run(7, () -> {
                    stopper.start();
                    throw new DwsimException(ErrorCode.LAKE_UNAVAILABLE, "down");
                }))
                .isInstanceOfSatisfying(WorkStopped.class, stopped -> assertThat(stopped.reason())
                        .isEqualTo(WorkStopped.Reason.SHUTDOWN));
        stopper.join();
    }

    @Test
    void nothingIsBegunForAnAbortedRunExceptWhatIsToBeDoneAtLeastOnce() {
        signals.abort(7, 0);

        assertThatThrownBy(() -> retry.run(7, tries::incrementAndGet)).isInstanceOf(WorkStopped.class);
        assertThat(tries).hasValue(0);
        retry.runAtLeastOnce(7, tries::incrementAndGet);
        assertThat(tries).hasValue(1);
    }

    @Test
    void delaysDoubleUpToTheLongestAndVary() {
        BackOffExecution delays = new RetryLimits(9, Duration.ofMillis(100), Duration.ofSeconds(1)).start();

        assertThat(delays.nextBackOff()).isBetween(100L, 150L);
        assertThat(delays.nextBackOff()).isBetween(100L, 300L);
        assertThat(delays.nextBackOff()).isBetween(200L, 600L);
        assertThat(delays.nextBackOff()).isBetween(400L, 1000L);
        assertThat(delays.nextBackOff()).isBetween(500L, 1000L);
    }
}
