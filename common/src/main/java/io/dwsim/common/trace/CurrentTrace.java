package io.dwsim.common.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The trace this thread works for. Whoever takes up work sets it, and the log shows its id as {@code trace_id}. */
public final class CurrentTrace {

    /** Name of the trace's id in the log. */
    public static final String LOG_FIELD = "trace_id";

    private static final ThreadLocal<@Nullable TraceParent> CURRENT = new ThreadLocal<>();

    private CurrentTrace() {}

    /** What this thread works for, if anybody said so. */
    public static Optional<TraceParent> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Replaces it; null when the work belongs to no trace. */
    public static void set(@Nullable TraceParent trace) {
        if (trace == null) {
            CURRENT.remove();
            MDC.remove(LOG_FIELD);
        } else {
            CURRENT.set(trace);
            MDC.put(LOG_FIELD, trace.traceId());
        }
    }
}
