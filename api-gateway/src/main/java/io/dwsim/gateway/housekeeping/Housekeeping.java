package io.dwsim.gateway.housekeeping;

import io.dwsim.gateway.run.RunEnded;
import io.dwsim.gateway.run.StagedRuns;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Removes what nobody needs any more: from time to time, and when a run has ended. Several gateways may do so at once, and
 * what is broken off goes on the next time.
 */
@Component
class Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final RunRetention retention;
    private final AbortedRuns aborted;
    private final LakeRemovals removals;
    private final WarehouseLeftovers warehouse;
    private final StagedRuns staged;
    private final RetentionProperties properties;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean running;

    Housekeeping(
            RunRetention retention,
            AbortedRuns aborted,
            LakeRemovals removals,
            WarehouseLeftovers warehouse,
            StagedRuns staged,
            RetentionProperties properties) {
        this.retention = retention;
        this.aborted = aborted;
        this.removals = removals;
        this.warehouse = warehouse;
        this.staged = staged;
        this.properties = properties;
        scheduler.setThreadNamePrefix("housekeeping-");
        scheduler.setDaemon(true);
    }

    @Override
    public void start() {
        running = true;
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(this::discardOrphans, properties.orphanInterval());
        scheduler.scheduleWithFixedDelay(this::tidy, properties.interval());
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener
    void on(RunEnded event) {
        if (running && asked.compareAndSet(false, true)) {
            scheduler.execute(this::tidy);
        }
    }

    /** Lets old runs and the files of aborted ones go. */
    void tidy() {
        asked.set(false);
        attempt("what is too old", retention::apply);
        attempt("what aborted runs have left", aborted::clear);
        attempt("what goes from the lake", () -> removals.doDue(() -> running));
    }

    /** Has every staging schema dropped that no run is at work on. */
    void discardOrphans() {
        attempt(
                "staging schemas",
                () -> warehouse.stagedRuns().forEach(run -> staged.discardEnded(run, properties.settledAfter())));
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be seen to now: {}", what, e.toString());
        }
    }
}
