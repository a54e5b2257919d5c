package io.dwsim.load;

import io.dwsim.common.worker.RetryLimits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How this worker loads and publishes.
 *
 * @param concurrency parts loaded at the same time
 * @param tempDirectory where objects lie while they are loaded; null for a directory of this user below the system's
 * @param maintenanceWorkMem memory PostgreSQL may use to build one key
 * @param lockTimeout longest wait for a lock in a swap or a drop, during which readers may wait behind us
 * @param claimTimeout longest wait for another worker that is loading the same part; then the part is tried again later
 * @param sweepInterval time between two attempts to drop what published runs have replaced
 * @param swapRetry for a swap that did not get its locks
 */
@Validated
@ConfigurationProperties("dwsim.load")
public record LoadProperties(
        @DefaultValue("2") @Min(1) @Max(64) int concurrency,
        @Nullable Path tempDirectory,
        @DefaultValue("256MB") @NotNull DataSize maintenanceWorkMem,
        @DefaultValue("500ms") @NotNull Duration lockTimeout,

        @DefaultValue("2m") @NotNull @DurationMin(millis = 1)
        Duration claimTimeout,

        @DefaultValue("1m") @NotNull Duration sweepInterval,
        @DefaultValue @NotNull @Valid SwapRetry swapRetry) {

    /**
     * As {@link RetryLimits}, but more patient: the run is loaded, only its last step is missing.
     *
     * @param retries tries after the first
     * @param firstDelay wait before the second try; doubled for each further one, with jitter
     * @param longestDelay no wait is longer, jitter apart
     */
    public record SwapRetry(
            @DefaultValue("20") @Min(0) @Max(1000) int retries,

            @DefaultValue("100ms") @NotNull @DurationMin(millis = 1)
            Duration firstDelay,

            @DefaultValue("5s") @NotNull @DurationMin(millis = 1)
            Duration longestDelay) {

        RetryLimits limits() {
            return new RetryLimits(retries, firstDelay, longestDelay);
        }
    }
}
