package io.dwsim.generation.part;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this worker computes parts.
 *
 * @param concurrency parts worked on at the same time
 * @param batchRows rows computed at once, fewer where rows are wide; between batches the worker looks whether it shall stop
 * @param tempDirectory where files lie until they are uploaded; null for a directory of this user below the system's
 */
@Validated
@ConfigurationProperties("dwsim.generation")
record GenerationProperties(
        @DefaultValue("1") @Min(1) @Max(256) int concurrency,
        @DefaultValue("4096") @Min(1) @Max(1_000_000) int batchRows,
        @Nullable Path tempDirectory) {}
