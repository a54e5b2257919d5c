package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.gateway.query.RunningQuery.End;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;

/** The queries of this process: a bounded number at once, each under an id of its own. */
final class RunningQueries implements AutoCloseable {

    /** More than one thread, because a cancellation waits for the server it goes to. */
    private static final int TIMER_THREADS = 4;

    private final QueryProperties properties;
    private final Semaphore slots;
    private final Map<String, RunningQuery> byId = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer = timer();

    RunningQueries(QueryProperties properties) {
        this.properties = properties;
        this.slots = new Semaphore(properties.maxConcurrent());
    }

    /** What a query does. */
    @FunctionalInterface
    interface Work<E extends Exception> {
        void run(RunningQuery query) throws E;
    }

    /**
     * Runs a query in this thread.
     *
     * @throws DwsimException {@link ErrorCode#QUERY_ID_IN_USE} or {@link ErrorCode#TOO_MANY_QUERIES}
     */
    <E extends Exception> void run(String id, QueryClient client, Work<E> work) throws E {
        if (!slots.tryAcquire()) {
            throw new DwsimException(
                    ErrorCode.TOO_MANY_QUERIES,
                    "There are " + properties.maxConcurrent() + " queries running, which is the most at once");
        }
        try (RunningQuery query = new RunningQuery(id, properties.statementTimeout(), client, timer)) {
            if (byId.putIfAbsent(id, query) != null) {
                throw new DwsimException(
                        ErrorCode.QUERY_ID_IN_USE,
                        "A query with the id '" + id + "' is running",
                        List.of(new Fault("/id", "is the id of a query that is running", id)));
            }
            try {
                work.run(query);
            } finally {
                byId.remove(id, query);
            }
        } finally {
            slots.release();
        }
    }

    /** Cancels a query; false when none of that id runs here. */
    boolean cancel(String id) {
        RunningQuery query = byId.get(id);
        if (query != null) {
            query.end(End.CANCELLED);
        }
        return query != null;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Its own and no bean: a scheduler among the beans would take over what others schedule. */
    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(TIMER_THREADS, work -> {
            Thread thread = new Thread(work, "query-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
