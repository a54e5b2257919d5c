package io.dwsim.load.publish;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.load.LoadProperties;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Drops what published runs have replaced: at once, or, while someone still reads it, later. Never waits long, since
 * readers would queue up behind.
 */
@Component
class RetiredSchemas implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RetiredSchemas.class);

    private final WarehouseTransactions warehouse;
    private final Duration lockTimeout;
    private final Duration interval;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable ScheduledFuture<?> task;

    RetiredSchemas(WarehouseTransactions warehouse, LoadProperties properties) {
        this.warehouse = warehouse;
        this.lockTimeout = properties.lockTimeout();
        this.interval = properties.sweepInterval();
        scheduler.setThreadNamePrefix("retired-schemas-");
        scheduler.setDaemon(true);
    }

    @Override
    public synchronized void start() {
        scheduler.initialize();
        task = scheduler.scheduleWithFixedDelay(this::sweep, interval);
    }

    @Override
    public synchronized void stop() {
        scheduler.shutdown();
        task = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return task != null;
    }

    /** Tries to drop what a run has replaced. */
    void dropNow(long runId) {
        drop(SchemaNames.retiredBy(runId));
    }

    /** Tries to drop whatever runs have replaced. */
    void sweep() {
        try {
            warehouse
                    .call("looking for retired schemas", transaction -> transaction
                            .sql("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, ?) AND nspowner = "
                                    + "(SELECT oid FROM pg_roles WHERE rolname = current_user)")
                            .param(SchemaNames.RETIRED)
                            .query(String.class)
                            .list())
                    .forEach(this::drop);
        } catch (DwsimException e) {
            log.debug("no sweep: {}", e.getMessage());
        }
    }

    private void drop(String schema) {
        try {
            warehouse.run("dropping schema '" + schema + "'", transaction -> {
                transaction.limitLockWaits(lockTimeout);
                transaction.execute("DROP SCHEMA IF EXISTS " + SchemaNames.quoted(schema) + " CASCADE");
            });
        } catch (DwsimException e) {
            log.info("dropped later: {}", e.getMessage());
        }
    }
}
