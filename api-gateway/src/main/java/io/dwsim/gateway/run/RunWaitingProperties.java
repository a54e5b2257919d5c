package io.dwsim.gateway.run;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How requests wait for runs to end.
 *
 * @param longest longest wait, whatever is asked for
 * @param requests most requests that wait at once; each holds a thread of the server, so further ones are answered at once
 * @param pollInterval how often the database is asked whether the run has ended
 */
@Validated
@ConfigurationProperties("dwsim.wait")
public record RunWaitingProperties(
        @DefaultValue("60s") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration longest,

        @DefaultValue("32") @Min(0) int requests,

        @DefaultValue("200ms") @NotNull @DurationMin(millis = 10)
        Duration pollInterval) {}
