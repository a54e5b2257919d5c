package io.dwsim.common.trace;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code traceparent} header (W3C Trace Context, version 00).
 *
 * @param traceId of the whole trace, 32 lower-case hex digits, not all zero
 * @param spanId of the caller's step in it, 16 lower-case hex digits, not all zero
 * @param flags two hex digits, passed on as they came
 */
public record TraceParent(String traceId, String spanId, String flags) {

    /** Name of the header, in HTTP and in AMQP. */
    public static final String HEADER = "traceparent";

    /** A later version may append fields after another dash. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final String NOT_SAMPLED = "00";

    /** Reads a header; empty when it is none, or broken: then the trace begins anew, as the standard has it. */
    public static Optional<TraceParent> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches() || (form.group(1).equals("00") && form.group(5) != null)) {
            return Optional.empty();
        }
        return Optional.of(new TraceParent(form.group(2), form.group(3), form.group(4)));
    }

    /** The beginning of a trace. */
    public static TraceParent begin() {
        return new TraceParent(hexOfNonZero() + hexOfNonZero(), hexOfNonZero(), NOT_SAMPLED);
    }

    /** The next step of the same trace. */
    public TraceParent next() {
        return new TraceParent(traceId, hexOfNonZero(), flags);
    }

    /** As it stands in a header. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String hexOfNonZero() {
        long bits = ThreadLocalRandom.current().nextLong();
        String hex = Long.toHexString(bits == 0 ? 1 : bits);
        return "0".repeat(16 - hex.length()) + hex;
    }
}
