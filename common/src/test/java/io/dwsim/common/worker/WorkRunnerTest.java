package io.dwsim.common.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.RunPublishFailed;
import io.dwsim.common.message.RunPublished;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class WorkRunnerTest {

    private static final PartStarted STARTED = new PartStarted(7, "visits", 2, PartStage.LOAD, "north", 1);
    private static final PartLoaded LOADED = new PartLoaded(7, "visits", 2, 10, 1, 0);

    private final WorkerSignals signals = new WorkerSignals();
    private final List<Event> sent = new ArrayList<>();
    private Consumer<Event> beforeSending = event -> {};
    private final WorkRunner runner = new WorkRunner(
            "north",
            signals,
            new Retry(signals, new RetryLimits(2, Duration.ofMillis(1), Duration.ofMillis(2))),
            this::publish);

    private void publish(Event event) {
        beforeSending.accept(event);
        sent.add(event);
    }

    private void onPart(Supplier<Optional<PartLoaded>> work) {
        runner.onPart(
                7,
                0,
                "visits",
                2,
                PartStage.LOAD,
                1,
                work,
                failure -> new PartLoadFailed(7, "visits", 2, failure, 1, 0));
    }

    private static DwsimException brokerAway() {
        return new DwsimException(ErrorCode.BROKER_UNAVAILABLE, "no confirm");
    }

    @Test
    void aPartIsAnnouncedListedAndReported() {
        onPart(() -> {
            assertThat(sent).containsExactly(STARTED);
            assertThat(runner.inProgress().parts()).containsExactly(STARTED);
            return Optional.of(LOADED);
        });

        assertThat(sent).containsExactly(STARTED, LOADED);
        assertThat(runner.inProgress().parts()).isEmpty();
    }

    @Test
    void whatIsLoggedMeanwhileNamesThePart() {
        onPart(() -> {
            assertThat(MDC.get("run") + "/" + MDC.get("table") + "/" + MDC.get("part"))
                    .isEqualTo("7/visits/2");
            return Optional.of(LOADED);
        });

        assertThat(sent).contains(LOADED);
        assertThat(MDC.get("run")).isNull();
        assertThat(MDC.get("part")).isNull();
    }

    @Test
    void workWithoutAResultEndsSilently() {
        onPart(Optional::empty);

        assertThat(sent).containsExactly(STARTED);
    }

    @Test
    void aFailureAndEvenADefectIsReportedInsteadOfComingBackForEver() {
        onPart(() -> {
            throw new DwsimException(ErrorCode.OBJECT_MISSING, "gone");
        });
        onPart(() -> {
            throw new NoClassDefFoundError("libzstd");
        });

        assertThat(sent)
                .filteredOn(PartLoadFailed.class::isInstance)
                .extracting(event -> ((PartLoadFailed) event).failure().message())
                .containsExactly("gone", "NoClassDefFoundError: libzstd");
    }

    @Test
    void anAnnouncementThatIsLostDoesNotStopThePart() {
        beforeSending = event -> {
            if (event instanceof PartStarted) {
                throw brokerAway();
            }
        };

        onPart(() -> Optional.of(LOADED));

        assertThat(sent).containsExactly(LOADED);
    }

    @Test
    void anEndThatCannotBeToldMakesTheCommandComeAgain() {
        AtomicInteger tries = new AtomicInteger();
        beforeSending = event -> {
            if (event instanceof PartLoaded) {
                tries.incrementAndGet();
                throw brokerAway();
            }
        };

        assertThatThrownBy(() -> onPart(() -> Optional.of(LOADED))).hasMessage("no confirm");
        assertThat(tries).hasValue(3);
    }

    @Test
    void aPartOfAnAbortedRunIsDroppedUnseen() {
        signals.abort(7, 0);

        onPart(() -> Optional.of(LOADED));

        assertThat(sent).isEmpty();
    }

    @Test
    void aWorkerThatHasStoppedTakesNothingUp() {
        signals.shutDown();

        assertThatThrownBy(() -> onPart(() -> Optional.of(LOADED))).isInstanceOf(WorkStopped.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void aWorkerThatStopsGivesItsPartBack() {
        assertThatThrownBy(() -> onPart(() -> {
                    signals.shutDown();
                    signals.check(7);
                    return Optional.of(LOADED);
                }))
                .isInstanceOf(WorkStopped.class);
        assertThat(sent).containsExactly(STARTED);
    }

    @Test
    void whatIsDoneIsToldWhateverHappensMeanwhile() {
        onPart(() -> {
            signals.abort(7, 0);
            signals.shutDown();
            return Optional.of(LOADED);
        });

        assertThat(sent).containsExactly(STARTED, LOADED);
    }

    @Test
    void aRunAsAWholeGoesOnAfterItsAbort() {
        RunPublished published = new RunPublished(7, Map.of());
        signals.abort(7, 0);

        runner.onRun(
                7,
                "publish",
                () -> {
                    assertThat(runner.inProgress().labels()).containsExactly("7/publish");
                    return Optional.of(published);
                },
                failure -> new RunPublishFailed(7, failure, 1, 0));

        assertThat(sent).containsExactly(published);
    }
}
