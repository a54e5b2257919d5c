package io.dwsim.gateway.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.experiment.DataType;
import io.dwsim.gateway.report.Report.Bucket;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a table right now.
 *
 * @param rows how many
 * @param exact whether the figures are counted; if not, they come from the server's statistics and a sample
 * @param bytes the table with its indexes takes on disk
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TableProfile(
        String experimentName,
        String table,
        long rows,

        @Schema(description = "Whether rows and all figures are counted; else they come from statistics and a sample")
        boolean exact,

        long bytes,
        List<ColumnProfile> columns,
        Sample sample) {

    /**
     * A column.
     *
     * @param nullRatio share of NULLs; 0 in an empty table
     * @param distinct different values
     * @param min least value; null when there is none or the type has no order
     * @param histogram of numbers, dates and times, pieces of equal width; empty for other types
     * @param exact whether the figures are counted, but for the bounds of a column with an index, which always are
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ColumnProfile(
            String name,
            DataType dataType,
            boolean nullable,
            double nullRatio,
            long distinct,
            @Nullable Object min,
            @Nullable Object max,
            List<Bucket> histogram,
            boolean exact) {}

    /** Some rows, values in the order of the columns. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Sample(List<String> columns, List<List<@Nullable Object>> rows) {}
}
