package io.dwsim.gateway.outbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the relay works.
 *
 * @param pollInterval how often it looks for rows that another process wrote or that were postponed
 * @param batchSize most messages under way at once
 */
@Validated
@ConfigurationProperties("dwsim.outbox")
record OutboxProperties(
        @DefaultValue("500ms") @NotNull @DurationMin(millis = 1)
        Duration pollInterval,

        @DefaultValue("64") @Min(1) int batchSize) {}
