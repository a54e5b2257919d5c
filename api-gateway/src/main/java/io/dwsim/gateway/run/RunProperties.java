package io.dwsim.gateway.run;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How runs are cut into parts and kept going.
 *
 * @param partRows most rows of a part
 * @param maxParts most parts of a run
 * @param partsInFlight most parts of one run that are being generated or loaded at once: what a slow warehouse can pile
 *     up in the lake and in the queues
 * @param maxAttempts how often a part or a publish is tried before the run fails
 * @param retryDelay about how long to wait before the second attempt; doubled for each further one
 * @param longestRetryDelay no such wait is much longer
 * @param silentAfter how long a worker may say nothing of a part it has started before the part is given to another
 * @param unstartedAfter how long a part may wait for a worker before it is asked for again, as its message may be lost
 * @param unpublishedAfter the same for a publish
 * @param sweepInterval how often all this is checked
 */
@Validated
@ConfigurationProperties("dwsim.runs")
record RunProperties(
        @DefaultValue("100000") @Min(1) long partRows,
        @DefaultValue("100000") @Min(1) int maxParts,
        @DefaultValue("16") @Min(1) int partsInFlight,
        @DefaultValue("8") @Min(1) int maxAttempts,
        @DefaultValue("1s") @NotNull Duration retryDelay,
        @DefaultValue("1m") @NotNull Duration longestRetryDelay,
        @DefaultValue("60s") @NotNull Duration silentAfter,
        @DefaultValue("2m") @NotNull Duration unstartedAfter,
        @DefaultValue("10m") @NotNull Duration unpublishedAfter,
        @DefaultValue("5s") @NotNull Duration sweepInterval) {

    private static final int MOST_DOUBLINGS = 30;

    /** How long to wait after an attempt failed, from 1: with jitter, so that what failed together does not return together. */
    Duration retryDelay(int attempt) {
        long doubled = retryDelay.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long millis = Math.min(doubled, longestRetryDelay.toMillis());
        return Duration.ofMillis((long) (millis * ThreadLocalRandom.current().nextDouble(0.75, 1.25)));
    }
}
