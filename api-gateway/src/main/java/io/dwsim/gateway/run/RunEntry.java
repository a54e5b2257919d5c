package io.dwsim.gateway.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list.
 *
 * @param rows that its tables have when it has ended well
 * @param rowsDone of them, those that were loaded or, by a verification, compared
 * @param errorCode null unless it failed
 */
public record RunEntry(
        long id,
        String experimentName,
        RunKind kind,
        RunStatus status,
        RunPhase phase,
        long seed,
        Instant startedAt,
        @Nullable Instant completedAt,
        long rows,
        long rowsDone,
        @Nullable String errorCode) {}
