package io.dwsim.gateway.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what a query does in Postgres when its time is up: it is cancelled, some times in a row, and then its connection
 * is cut. Settings of the session cannot do that, since the query itself can change them.
 */
final class Deadline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);
    private static final int CANCELS = 3;
    private static final long REPEAT_MILLIS = 1_000;

    private final long endNanos;
    private final Future<?> alarm;
    private @Nullable Connection guarded;
    private int strikes;

    Deadline(Duration timeout, ScheduledExecutorService timer) {
        this.endNanos = System.nanoTime() + timeout.toNanos();
        this.alarm =
                timer.scheduleWithFixedDelay(this::strike, timeout.toMillis(), REPEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** From now on the connection works against the deadline. */
    synchronized void guard(Connection connection) {
        guarded = connection;
    }

    /** Nothing of this deadline reaches the connection any more. */
    synchronized void release() {
        guarded = null;
    }

    synchronized boolean hasStruck() {
        return strikes > 0;
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    @Override
    public void close() {
        alarm.cancel(false);
        release();
    }

    private synchronized void strike() {
        strikes++;
        if (guarded == null) {
            return;
        }
        try {
            if (strikes <= CANCELS) {
                guarded.unwrap(PGConnection.class).cancelQuery();
            } else {
                guarded.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.warn("Cannot end a query whose time is up: {}", e.getMessage());
        }
    }
}
