package io.dwsim.gateway.system;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the system is watched.
 *
 * @param sampleInterval time between two samples for the metrics
 */
@Validated
@ConfigurationProperties("dwsim.system")
record SystemProperties(
        @DefaultValue("10s") @NotNull @DurationMin(millis = 10)
        Duration sampleInterval) {}
