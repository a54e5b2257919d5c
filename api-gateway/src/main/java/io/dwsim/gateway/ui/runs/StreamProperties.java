package io.dwsim.gateway.ui.runs;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pages of runs are kept current.
 *
 * @param max most pages at once that are sent news; further ones ask for themselves
 * @param interval how often a run that is watched is looked at, however many watch it
 * @param silence after which something is sent to a page that has no news, to see whether it is still there
 * @param longest how long one stream lasts; browsers then begin another
 */
@Validated
@ConfigurationProperties("dwsim.ui.streams")
record StreamProperties(
        @DefaultValue("64") @Min(0) int max,

        @DefaultValue("1s") @NotNull @DurationMin(millis = 100)
        Duration interval,

        @DefaultValue("15s") @NotNull @DurationMin(millis = 100)
        Duration silence,

        @DefaultValue("10m") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 12)
        Duration longest) {}
