package io.dwsim.gateway.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.experiment.DataType;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table as clients see them. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Preview(
        String experimentName,
        String table,

        @Schema(description = "What the values are made from")
        long seed,

        @Schema(description = "The run whose rows these are; null when the seed was given, or when there is none")
        @Nullable
        Long runId,

        String engineVersion,
        long offset,
        int limit,

        @Schema(description = "Rows the table has; beyond them there are none to see")
        long rowCount,

        List<PreviewColumn> columns,

        @ArraySchema(arraySchema = @Schema(description = "One array per row; cells as a query answers with them"))
        List<List<@Nullable Object>> rows) {

    /** A column with its type as the definition has it. */
    public record PreviewColumn(String name, DataType dataType) {}
}
