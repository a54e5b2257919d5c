package io.dwsim.common.worker;

import io.dwsim.common.message.Event;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.messaging.ConfirmingPublisher;
import io.dwsim.common.worker.WorkInProgress.Registration;
import io.dwsim.common.worker.WorkInProgress.Work;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame around the handling of a command: listed in heartbeats, tried again for transient causes, and ended with an
 * event, of success or of failure, that the broker has confirmed. When a method returns, the command can be
 * acknowledged; when one throws, it belongs back in the queue.
 */
public final class WorkRunner {

    private static final long NO_RUN = 0;
    private static final Logger log = LoggerFactory.getLogger(WorkRunner.class);

    private final String worker;
    private final WorkInProgress inProgress;
    private final Heartbeat heartbeat;
    private final Retry retry;
    private final ConfirmingPublisher publisher;

    WorkRunner(
            String worker, WorkInProgress inProgress, Heartbeat heartbeat, Retry retry, ConfirmingPublisher publisher) {
        this.worker = worker;
        this.inProgress = inProgress;
        this.heartbeat = heartbeat;
        this.retry = retry;
        this.publisher = publisher;
    }

    /**
     * Works on a part: says so at once, and again while it lasts.
     *
     * @param work idempotent; its result is published, unless it has none
     * @param failed the event for a failure that retries did not cure
     * @throws WorkStopped when this process shuts down
     */
    public void onPart(
            long runId,
            String table,
            int part,
            PartStage stage,
            int attempt,
            Supplier<? extends Optional<? extends Event>> work,
            Function<Failure, ? extends Event> failed) {
        PartStarted started = new PartStarted(runId, table, part, stage, worker, attempt);
        heartbeat.publish(started);
        run(new Work(runId + "/" + table + "/" + part, started), () -> retry.call(runId, work), failed);
    }

    /**
     * Works on a run as a whole. An abort does not stop this: the work itself has to ask where it can still end.
     *
     * @param name what is done, for heartbeats: {@code run/name}
     * @param work idempotent; its result is published, unless it has none
     * @param failed the event for a failure that retries did not cure
     * @throws WorkStopped when this process shuts down
     */
    public void onRun(
            long runId,
            String name,
            Supplier<? extends Optional<? extends Event>> work,
            Function<Failure, ? extends Event> failed) {
        run(new Work(runId + "/" + name, null), () -> retry.call(NO_RUN, work), failed);
    }

    private void run(
            Work work,
            Supplier<? extends Optional<? extends Event>> action,
            Function<Failure, ? extends Event> failed) {
        try (Registration registration = inProgress.begin(work)) {
            Optional<? extends Event> outcome = outcome(work, action, failed);
            if (outcome.isPresent()) {
                Event event = outcome.get();
                // what is done is told, also when the run was aborted meanwhile
                retry.run(NO_RUN, () -> publisher.publish(event));
            }
        } catch (WorkStopped stopped) {
            log.info("{}: stopped, {}", work.label(), stopped.getMessage());
            if (stopped.reason() == WorkStopped.Reason.SHUTDOWN) {
                throw stopped;
            }
        }
    }

    // an Error of one part (no memory for it, a library that is missing) fails that part, not this process
    private Optional<? extends Event> outcome(
            Work work,
            Supplier<? extends Optional<? extends Event>> action,
            Function<Failure, ? extends Event> failed) {
        try {
            return action.get();
        } catch (WorkStopped stopped) {
            throw stopped;
        } catch (RuntimeException | Error e) {
            log.error("{}: failed", work.label(), e);
            return Optional.of(failed.apply(Failure.of(e)));
        }
    }
}
