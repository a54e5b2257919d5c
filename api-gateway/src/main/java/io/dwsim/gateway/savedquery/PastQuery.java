package io.dwsim.gateway.savedquery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.gateway.query.QueryJournal.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A query that was run.
 *
 * @param rowCount rows that were sent
 * @param error null when it completed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PastQuery(
        String id,
        String sql,
        String dialect,
        String format,
        Instant startedAt,
        long elapsedMs,
        long rowCount,
        Outcome status,
        @Nullable Failure error) {

    /** Why it did not. */
    record Failure(String code, String message) {}
}
