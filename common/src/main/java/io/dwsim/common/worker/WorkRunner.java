package io.dwsim.common.worker;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.worker.WorkInProgress.Registration;
import io.dwsim.common.worker.WorkInProgress.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The frame around the handling of a command: named in the log, listed in heartbeats, and ended with an event, of
 * success or of failure, that the broker has confirmed. When a method returns, the command can be acknowledged; when one
 * throws, it belongs back in the queue.
 */
public final class WorkRunner {

    /** The epoch of a run that was never resumed, as a verification never is. */
    public static final int FIRST_EPOCH = 0;

    private static final Logger log = LoggerFactory.getLogger(WorkRunner.class);

    private final String worker;
    private final WorkerSignals signals;
    private final Retry retry;
    private final EventPublisher events;
    private final MeterRegistry meters;
    private final WorkInProgress inProgress = new WorkInProgress();

    /**
     * @param worker name of this process in its events
     * @param retry for the event that ends the work
     */
    public WorkRunner(String worker, WorkerSignals signals, Retry retry, EventPublisher events) {
        this(worker, signals, retry, events, new SimpleMeterRegistry());
    }

    WorkRunner(String worker, WorkerSignals signals, Retry retry, EventPublisher events, MeterRegistry meters) {
        this.meters = meters;
        this.worker = worker;
        this.signals = signals;
        this.retry = retry;
        this.events = events;
    }

    WorkInProgress inProgress() {
        return inProgress;
    }

    /**
     * Works on a part: says so at once, and again while it lasts. A part of an aborted run is not begun.
     *
     * @param epoch how often the run was resumed
     * @param work idempotent; its result is published, unless it has none
     * @param failed the event for a failure
     * @throws WorkStopped when this process shuts down
     * @throws DwsimException when the event could not be published
     */
    public void onPart(
            long runId,
            int epoch,
            String table,
            int part,
            PartStage stage,
            int attempt,
            Supplier<? extends Optional<? extends Event>> work,
            Function<Failure, ? extends Event> failed) {
        signals.accept(runId, epoch);
        PartStarted started = new PartStarted(runId, table, part, stage, worker, attempt);
        try (var inRun = MDC.putCloseable("run", Long.toString(runId));
                var inTable = MDC.putCloseable("table", table);
                var inPart = MDC.putCloseable("part", Integer.toString(part))) {
            run(
                    stage.name().toLowerCase(Locale.ROOT),
                    runId,
                    new Work(runId + "/" + table + "/" + part, started),
                    work,
                    failed);
        }
    }

    /**
     * Works on a run as a whole. An abort does not stop this: the work itself has to ask where it can still end.
     *
     * @param name what is done, for heartbeats: {@code run/name}
     * @param work idempotent; its result is published, unless it has none
     * @param failed the event for a failure
     * @throws WorkStopped when this process shuts down
     * @throws DwsimException when the event could not be published
     */
    public void onRun(
            long runId,
            String name,
            Supplier<? extends Optional<? extends Event>> work,
            Function<Failure, ? extends Event> failed) {
        try (var inRun = MDC.putCloseable("run", Long.toString(runId))) {
            run(name, Retry.NO_RUN, new Work(runId + "/" + name, null), work, failed);
        }
    }

    private void run(
            String kind,
            long stoppedWithRun,
            Work work,
            Supplier<? extends Optional<? extends Event>> action,
            Function<Failure, ? extends Event> failed) {
        try (Registration registration = inProgress.begin(work)) {
            signals.check(stoppedWithRun);
            announce(work);
            Optional<? extends Event> outcome = outcome(kind, work, action, failed);
            if (outcome.isPresent()) {
                Event event = outcome.get();
                // what is done is told, also when the run was aborted or a shutdown began meanwhile
                retry.runAtLeastOnce(Retry.NO_RUN, () -> events.publish(event));
            }
        } catch (WorkStopped stopped) {
            log.info("{}: stopped, {}", work.label(), stopped.getMessage());
            if (stopped.reason() == WorkStopped.Reason.SHUTDOWN) {
                throw stopped;
            }
        }
    }

    /** Best effort: it only keeps others from taking the part for forgotten. */
    private void announce(Work work) {
        PartStarted started = work.started();
        if (started == null) {
            return;
        }
        try {
            events.publish(started);
        } catch (DwsimException e) {
            log.warn("{}: could not say that it was started: {}", work.label(), e.getMessage());
        }
    }

    // an Error of one part (no memory for it, a library that is missing) fails that part, not this process
    private Optional<? extends Event> outcome(
            String kind,
            Work work,
            Supplier<? extends Optional<? extends Event>> action,
            Function<Failure, ? extends Event> failed) {
        Timer.Sample timer = Timer.start(meters);
        String outcome = "success";
        try {
            return action.get();
        } catch (WorkStopped stopped) {
            outcome = "stopped";
            throw stopped;
        } catch (RuntimeException | Error e) {
            outcome = "failure";
            log.error("{}: failed", work.label(), e);
            return Optional.of(failed.apply(Failure.of(e)));
        } finally {
            timer.stop(Timer.builder("dwsim.work")
                    .description("Work done for commands")
                    .tag("work", kind)
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }
}
