package io.dwsim.common.worker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How long to keep trying when a backend does not answer.
 *
 * @param retries tries after the first; 0 for none
 * @param firstDelay wait before the second try; doubled for each further one, with jitter
 * @param longestDelay no wait is longer, jitter apart
 */
public record RetryLimits(
        @DefaultValue("5") @Min(0) @Max(1000) int retries,

        @DefaultValue("200ms") @NotNull @DurationMin(millis = 1)
        Duration firstDelay,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 1)
        Duration longestDelay) {

    private static final double MULTIPLIER = 2;

    BackOffExecution start() {
        ExponentialBackOff backOff = new ExponentialBackOff(firstDelay.toMillis(), MULTIPLIER);
        backOff.setJitter(firstDelay.toMillis() / 2);
        backOff.setMaxInterval(Math.max(firstDelay.toMillis(), longestDelay.toMillis()));
        backOff.setMaxAttempts(retries);
        return backOff.start();
    }
}
