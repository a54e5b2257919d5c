package io.dwsim.gateway.run;

import io.dwsim.gateway.control.ControlDatabaseFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a few callers wait until a run has ended, whichever gateway brings that about: it is read from the database, and
 * nothing of the database is held in between. A shutdown ends all waits at once.
 */
@Component
public class RunWaiting implements SmartLifecycle {

    private final RunRepository runs;
    private final RunViews views;
    private final TransactionTemplate transaction;
    private final RunWaitingProperties properties;
    private final Semaphore places;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    RunWaiting(RunRepository runs, RunViews views, TransactionTemplate transaction, RunWaitingProperties properties) {
        this.runs = runs;
        this.views = views;
        this.transaction = transaction;
        this.properties = properties;
        this.places = new Semaphore(properties.requests());
    }

    /** As long as was asked for, and as is allowed. */
    public Duration limited(Duration wish) {
        return wish.compareTo(properties.longest()) < 0 ? wish : properties.longest();
    }

    /**
     * Waits until a run has ended or the time is up.
     *
     * @return the run as it is then; empty, at once, when too many wait already
     */
    public Optional<RunView> awaitEnd(RunView run, Duration longest) {
        if (run.status() != RunStatus.RUNNING) {
            return Optional.of(run);
        }
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            long deadline = System.nanoTime() + longest.toNanos();
            while (isRunning(run.id()) && pausedBefore(deadline)) {
                // until one of the two says otherwise
            }
            return Optional.of(asItIs(run));
        } finally {
            places.release();
        }
    }

    private boolean isRunning(long runId) {
        try {
            return runs.findStatusById(runId).filter(RunStatus.RUNNING::equals).isPresent();
        } catch (RuntimeException e) {
            if (ControlDatabaseFailure.isPassing(e)) {
                return true;
            }
            throw e;
        }
    }

    /** Waits a little, unless the time is up or the service stops. */
    private boolean pausedBefore(long deadline) {
        long rest = deadline - System.nanoTime();
        if (rest <= 0) {
            return false;
        }
        try {
            long pause = Math.min(rest, properties.pollInterval().toNanos());
            return !stopping.await(pause, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the caller knows already must do where the database is away or the run was deleted. */
    private RunView asItIs(RunView known) {
        try {
            RunView now = transaction.execute(status -> runs.findById(known.id())
                    .map(run -> views.of(run, known.experimentName()))
                    .orElse(known));
            return now == null ? known : now;
        } catch (RuntimeException e) {
            if (ControlDatabaseFailure.isPassing(e)) {
                return known;
            }
            throw e;
        }
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
    }

    /** Comes before the server waits for requests under way, being of the last phase. */
    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
