package io.dwsim.gateway.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.experiment.DataType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run's data is like, and whether it keeps to the rules. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Report(String experimentName, long runId, Summary summary, List<TableReport> tables, List<Check> checks) {

    /** How many checks there are, and what became of them. */
    public record Summary(int checks, int passed, int failed) {

        static Summary of(List<Check> checks) {
            int passed = (int) checks.stream().filter(Check::passed).count();
            return new Summary(checks.size(), passed, checks.size() - passed);
        }
    }

    /**
     * A table as it is.
     *
     * @param sampled whether histograms and tests of distributions are made from a part of the rows
     */
    public record TableReport(
            String table,
            long rows,

            @Schema(
                    description =
                            "Whether histograms and tests of distributions are made from a part of the rows; everything else is exact")
            boolean sampled,

            List<ColumnReport> columns) {}

    /**
     * A column as it is.
     *
     * @param count values, NULLs not among them
     * @param distinct different values
     * @param min least value; null when there is none or the type has no order
     * @param topValues the most frequent values, at most 10; longer texts cut
     * @param histogram of numbers, dates and times, pieces of equal width; empty for other types
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ColumnReport(
            String column,
            DataType dataType,
            long count,
            long nulls,
            long distinct,
            @Nullable Object min,
            @Nullable Object max,
            List<TopValue> topValues,
            List<Bucket> histogram) {}

    /** A value and how many rows have it. */
    public record TopValue(@Nullable Object value, long count) {}

    /** Values from one to another, both inclusive; of FLOAT and REAL without the upper end, but for the last. */
    public record Bucket(@Nullable Object from, @Nullable Object to, long count) {}

    /**
     * A rule held against the data.
     *
     * @param column the column, or the columns of a key one after another; null for the table
     * @param rule the field of the definition, or what follows from it
     * @param pValue how likely data that keeps to the rule is to be as far off; null where the rule leaves nothing to chance
     * @param significance below which {@code pValue} the check fails
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Check(
            String table,
            @Nullable String column,
            String rule,
            @Nullable Object expected,
            @Nullable Object observed,

            @Schema(name = "p_value") @Nullable Double pValue,

            @Nullable Double significance,
            boolean passed,
            String message) {}
}
