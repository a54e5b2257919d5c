package io.dwsim.gateway.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the definition's own row counts amounts to. Figures beyond 64 bits are shown as the greatest there is.
 *
 * @param rowsTotal rows of all tables
 * @param partsTotal parts of all tables
 * @param bytesEstimated bytes of all Parquet files; null when it is for one of the tables
 * @param tables every table, in the order of the definition
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunPlan(
        long rowsTotal,
        long partsTotal,

        @Schema(description = "Bytes of all Parquet files in the lake, estimated from a sample of the rows") @Nullable
        Long bytesEstimated,

        List<PlannedTable> tables) {

    /**
     * A table of a run.
     *
     * @param bytesEstimated bytes of its Parquet files; null when one of the sampled rows cannot be made
     * @param uniqueColumns every column of which no value comes twice
     * @param compositeKeys every group of columns whose values never come twice together
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PlannedTable(
            String table,
            long rows,
            long parts,
            @Nullable Long bytesEstimated,
            List<UniqueColumn> uniqueColumns,
            List<CompositeKey> compositeKeys) {}

    /**
     * A unique column.
     *
     * @param domain how many values there are; null where that cannot be counted, as for a computed column
     * @param rows how many of them are needed
     * @param feasible whether there are enough; null where nobody can tell before the values are made
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record UniqueColumn(
            String column,
            @Nullable BigInteger domain,
            long rows,
            @Nullable Boolean feasible) {}

    /**
     * Columns that are unique together.
     *
     * @param domain how many combinations there are, or for the children of one parent where {@code per_parent} counts
     *     them out; null where that cannot be counted or one of the columns is unique by itself
     * @param rows how many of them are needed
     * @param feasible whether there are enough; null where nobody can tell before the values are made
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CompositeKey(
            List<String> columns,
            @Nullable BigInteger domain,
            long rows,
            @Nullable Boolean feasible) {}
}
