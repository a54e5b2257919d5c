package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * How the database counts an imported column.
 *
 * @param start first value
 * @param step from one value to the next
 */
public record SourceIdentity(long start, long step) {

    /** The identity a column document tells of; null for none. */
    static @Nullable SourceIdentity read(JsonObjectReader column) {
        JsonObjectReader in = column.object("source_identity");
        if (in == null) {
            return null;
        }
        Long start = in.whole("start", Long.MIN_VALUE, Long.MAX_VALUE);
        Long step = in.whole("step", Long.MIN_VALUE, Long.MAX_VALUE);
        return new SourceIdentity(start == null ? 1 : start, step == null ? 1 : step);
    }
}
