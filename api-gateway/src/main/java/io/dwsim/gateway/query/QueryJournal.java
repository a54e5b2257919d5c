package io.dwsim.gateway.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears of every query that is over. */
@FunctionalInterface
public interface QueryJournal {

    /** Notes a query. It is told while the client waits, so it must not take long; what fails in it is its own matter. */
    void note(Entry entry);

    /** What became of a query. */
    enum Outcome {
        COMPLETED,
        FAILED,
        CANCELLED,
        TIMED_OUT
    }

    /**
     * A query that is over.
     *
     * @param rows that were sent
     * @param errorCode null when it completed
     */
    record Entry(
            QueryRequest request,
            Instant startedAt,
            long elapsedMillis,
            long rows,
            Outcome outcome,
            @Nullable String errorCode,
            @Nullable String errorMessage) {}
}
