package io.dwsim.common.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkerSignalsTest {

    private final WorkerSignals signals = new WorkerSignals();

    @Test
    void anAbortStopsItsRunAndNoOther() {
        signals.abort(3, 0);

        assertThatThrownBy(() -> signals.check(3)).isInstanceOf(WorkStopped.class);
        assertThatCode(() -> signals.check(4)).doesNotThrowAnyException();
    }

    @Test
    void workOfALaterEpochThanTheAbortedOneGoesOn() {
        signals.abort(3, 0);
        signals.accept(3, 1);

        assertThatCode(() -> signals.check(3)).doesNotThrowAnyException();
    }

    @Test
    void anAbortThatComesAfterTheRunWasResumedStopsNothing() {
        signals.accept(3, 1);
        signals.abort(3, 0);
        assertThatCode(() -> signals.check(3)).doesNotThrowAnyException();

        signals.abort(3, 1);
        assertThatThrownBy(() -> signals.check(3)).isInstanceOf(WorkStopped.class);
    }

    @Test
    void onlyTheNewestAbortsAreRemembered() {
        LongStream.rangeClosed(1, 4097).forEach(run -> signals.abort(run, 0));

        assertThatCode(() -> signals.check(1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> signals.check(2)).isInstanceOf(WorkStopped.class);
        assertThatThrownBy(() -> signals.check(4097)).isInstanceOf(WorkStopped.class);
    }

    @Test
    void anInterruptCountsAsShutdownAndStaysSet() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> signals.pause(1, Duration.ofHours(1)))
                .isInstanceOfSatisfying(WorkStopped.class, stopped -> assertThat(stopped.reason())
                        .isEqualTo(WorkStopped.Reason.SHUTDOWN));
        assertThat(Thread.interrupted()).isTrue();
    }
}
