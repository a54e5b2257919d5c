package io.dwsim.gateway.run;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartStarted;
import org.jspecify.annotations.Nullable;

/**
 * Why a run failed.
 *
 * @param table where, if it was at a table
 * @param part which of its parts, if it was one
 */
public record RunError(
        String code,
        String message,
        @Nullable String table,
        @Nullable Integer part) {

    static RunError of(Failure failure, @Nullable String table, @Nullable Integer part) {
        return new RunError(failure.code().name(), failure.message(), table, numbered(part));
    }

    /** What differs from what was recorded. */
    static RunError different(String message, String table, @Nullable Integer part) {
        return new RunError(ErrorCode.VERIFICATION_FAILED.name(), message, table, part);
    }

    private static @Nullable Integer numbered(@Nullable Integer part) {
        return part == null || part == PartStarted.WHOLE_TABLE ? null : part;
    }

    /** A part whose workers all fell silent. */
    static RunError exhausted(Part part) {
        return new RunError(
                ErrorCode.PART_ATTEMPTS_EXHAUSTED.name(),
                part.attempts() + " workers took up the part and were not heard of again; see the workers' logs",
                part.table(),
                numbered(part.part()));
    }
}
