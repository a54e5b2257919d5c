package io.dwsim.gateway.housekeeping;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is kept of runs, and for how long.
 *
 * @param parquetRuns how many of the last generations of an experiment keep their files in the lake. What readers see, what
 *     they saw before that, and what a run is busy with keep theirs in any case
 * @param runs how many of the last runs of an experiment are remembered; the same exceptions hold
 * @param interval how often all this is seen to, beside after each run
 * @param orphanInterval how often staging schemas without a run are looked for, beside at start
 * @param settledAfter how long a run must have ended before what it left behind is an orphan
 * @param stragglersAfter when the files of an aborted run are removed once more, for those of a worker that heard of it late
 */
@Validated
@ConfigurationProperties("dwsim.retention")
record RetentionProperties(
        @DefaultValue("20") @Min(1) int parquetRuns,
        @DefaultValue("1000") @Min(1) int runs,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 100)
        Duration interval,

        @DefaultValue("10m") @NotNull @DurationMin(millis = 100)
        Duration orphanInterval,

        @DefaultValue("1m") @NotNull Duration settledAfter,
        @DefaultValue("15m") @NotNull Duration stragglersAfter) {}
