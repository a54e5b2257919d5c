package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A query under way, which can be ended at any time: because its time is up, because someone wants it cancelled, or because
 * its client is gone. What it does in Postgres is then cancelled, some times in a row, and after that its connection is
 * cut. Settings of the session cannot do that, since the query itself can change them.
 */
final class RunningQuery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningQuery.class);
    private static final int CANCELS = 4;

    /** A cancellation that comes between two fetches is lost. */
    private static final long REPEAT_MILLIS = 500;

    private static final long WATCH_MILLIS = 500;

    private final String id;
    private final QueryClient client;
    private final ScheduledExecutorService timer;
    private final long startNanos = System.nanoTime();
    private final Future<?> watch;
    private Duration timeout;
    private Future<?> alarm;
    private @Nullable Future<?> strikes;
    private @Nullable Connection guarded;
    private int struck;
    private volatile @Nullable End end;

    /** Why a query is ended from outside. */
    enum End {
        TIME_UP,
        CANCELLED,
        CLIENT_GONE
    }

    RunningQuery(String id, Duration timeout, QueryClient client, ScheduledExecutorService timer) {
        this.id = id;
        this.client = client;
        this.timer = timer;
        this.timeout = timeout;
        this.alarm = timer.schedule(this::timeUp, timeout.toMillis(), TimeUnit.MILLISECONDS);
        this.watch = timer.scheduleWithFixedDelay(this::look, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    String id() {
        return id;
    }

    /** From now on the connection is what the query works on. */
    synchronized void guard(Connection connection) {
        guarded = connection;
    }

    /** Nothing of this query reaches the connection any more. */
    synchronized void release() {
        guarded = null;
    }

    /** The first rows are there: from now on all of them are to be through in time, counted from the start. */
    synchronized void rowsFlow(Duration streamTimeout) {
        if (streamTimeout.compareTo(timeout) > 0) {
            alarm.cancel(false);
            timeout = streamTimeout;
            alarm = timer.schedule(this::timeUp, remaining().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    synchronized Duration remaining() {
        return timeout.minus(elapsed()).isNegative() ? Duration.ZERO : timeout.minus(elapsed());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    boolean hasEnded() {
        return end != null;
    }

    Optional<End> end() {
        return Optional.ofNullable(end);
    }

    /**
     * Stops here if it was ended.
     *
     * @throws DwsimException if so
     */
    void check() {
        if (end != null) {
            throw failure(null);
        }
    }

    /** What its end means to who waits for the answer. */
    synchronized DwsimException failure(@Nullable Throwable cause) {
        return end == End.TIME_UP
                ? new DwsimException(
                        ErrorCode.QUERY_TIMEOUT,
                        "The query was cancelled after " + timeout.toMillis() / 1000.0 + " s",
                        cause)
                : new DwsimException(ErrorCode.QUERY_CANCELLED, "The query " + id + " was cancelled", cause);
    }

    /** Ends it, at once; the first reason given is the reason. */
    synchronized void end(End reason) {
        if (end == null) {
            end = reason;
            strikes = timer.scheduleWithFixedDelay(this::strike, 0, REPEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void close() {
        alarm.cancel(false);
        watch.cancel(false);
        if (strikes != null) {
            strikes.cancel(false);
        }
        release();
    }

    private void timeUp() {
        end(End.TIME_UP);
    }

    private void look() {
        if (end == null && client.isGone()) {
            LOG.debug("The client of query {} is gone", id);
            end(End.CLIENT_GONE);
        }
    }

    private synchronized void strike() {
        struck++;
        if (guarded == null) {
            return;
        }
        try {
            if (struck <= CANCELS) {
                guarded.unwrap(PGConnection.class).cancelQuery();
            } else {
                guarded.abort(Runnable::run);
                client.cut();
            }
        } catch (SQLException e) {
            LOG.warn("Cannot end query {}: {}", id, e.getMessage());
        }
    }
}
