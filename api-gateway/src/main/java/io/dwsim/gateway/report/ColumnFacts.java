package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.gateway.report.Report.TopValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a column.
 *
 * @param count values, NULLs not among them
 * @param min least value as text; null when there is none
 * @param longest code points of the longest text
 * @param distinct different values
 * @param topValues the most frequent values
 */
record ColumnFacts(
        Column column,
        long rows,
        long count,
        @Nullable String min,
        @Nullable String max,
        long longest,
        long distinct,
        List<TopValue> topValues) {

    long nulls() {
        return rows - count;
    }

    long duplicates() {
        return count - distinct;
    }
}
