package io.dwsim.gateway.worker;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How workers are watched.
 *
 * @param aliveFor how long after its last beat a worker counts as alive; some beats of it
 * @param forgottenAfter how long after its last beat a worker is still listed
 */
@Validated
@ConfigurationProperties("dwsim.workers")
record WorkerProperties(
        @DefaultValue("35s") @NotNull @DurationMin(millis = 1)
        Duration aliveFor,

        @DefaultValue("1h") @NotNull @DurationMin(millis = 1)
        Duration forgottenAfter) {}
