package io.dwsim.generation.worker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this worker works.
 *
 * @param workerName name in events; null for host and process id
 * @param concurrency parts worked on at the same time
 * @param batchRows rows computed at once; between batches the worker looks whether it shall stop
 * @param tempDirectory where files lie until they are uploaded; null for a directory of this user below the system's
 * @param heartbeatInterval how often the worker says that it is alive
 * @param beatInterval how often it says so about each part in work
 * @param shutdownTimeout how long a stopping worker waits until its parts are given back
 * @param retry how transient errors are retried before a part is given up
 */
@Validated
@ConfigurationProperties("dwsim.generation")
public record GenerationProperties(
        @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,100}") String workerName,
        @DefaultValue("1") @Min(1) @Max(256) int concurrency,
        @DefaultValue("4096") @Min(1) @Max(1_000_000) int batchRows,
        @Nullable Path tempDirectory,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 10)
        Duration heartbeatInterval,

        @DefaultValue("10s") @NotNull @DurationMin(millis = 10)
        Duration beatInterval,

        @DefaultValue("25s") @NotNull @DurationMin(millis = 1)
        Duration shutdownTimeout,

        @DefaultValue @NotNull @Valid Retry retry) {

    /**
     * Retries with exponential backoff.
     *
     * @param attempts tries in all, the first one included
     * @param initialDelay before the second try; doubled each time and varied by up to a half
     * @param maxDelay longest delay
     */
    public record Retry(
            @DefaultValue("5") @Min(1) @Max(100) int attempts,

            @DefaultValue("500ms") @NotNull @DurationMin(millis = 1)
            Duration initialDelay,

            @DefaultValue("10s") @NotNull @DurationMin(millis = 1)
            Duration maxDelay) {}
}
