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
        run(runId, new Work(runId + "/" + table + "/" + part, started), work, failed);
    }

    /**
     * Works on a run as a whole.
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
        run(runId, new Work(runId + "/" + name, null), work, failed);
    }

    private void run(
            long runId,
            Work work,
            Supplier<? extends Optional<? extends Event>> action,
            Function<Failure, ? extends Event> failed) {
        try (Registration registration = inProgress.begin(work)) {
            Optional<? extends Event> outcome = outcome(runId, work, action, failed);
            if (outcome.isPresent()) {
                Event event = outcome.get();
                retry.run(runId, () -> publisher.publish(event));
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
            long runId,
            Work work,
            Supplier<? extends Optional<? extends Event>> action,
            Function<Failure, ? extends Event> failed) {
        try {
            return retry.<Optional<? extends Event>>call(runId, action::get);
        } catch (WorkStopped stopped) {
            throw stopped;
        } catch (RuntimeException | Error e) {
            log.error("{}: failed", work.label(), e);
            return Optional.of(failed.apply(Failure.of(e)));
        }
    }
}
