package io.dwsim.generation.parquet;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How Parquet files are written.
 *
 * @param compression of the column chunks
 * @param rowGroupSize bytes of one row group before it is written out, which bounds what a file under way keeps in
 *     memory
 */
@Validated
@ConfigurationProperties("dwsim.generation.parquet")
public record ParquetProperties(
        @DefaultValue("zstd") @NotNull Compression compression,
        @DefaultValue("64MB") @NotNull DataSize rowGroupSize) {

    private static final DataSize LEAST_ROW_GROUP = DataSize.ofKilobytes(64);

    public ParquetProperties {
        if (rowGroupSize.compareTo(LEAST_ROW_GROUP) < 0) {
            throw new IllegalArgumentException(
                    "rowGroupSize must be at least " + LEAST_ROW_GROUP + ", not " + rowGroupSize);
        }
    }
}
