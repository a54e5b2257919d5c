package io.dwsim.common.messaging;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How services use the broker.
 *
 * @param confirmTimeout how long a publisher waits for the broker's confirm
 * @param consumerTimeout how long a delivery may stay unacknowledged; longer than any part or publish takes
 * @param deliveryLimit how often the broker itself redelivers before it dead-letters: the last resort, attempts are
 *     counted in the control database
 */
@Validated
@ConfigurationProperties("dwsim.messaging")
public record MessagingProperties(
        @DefaultValue("10s") @NotNull @DurationMin(millis = 1)
        Duration confirmTimeout,

        @DefaultValue("6h") @NotNull @DurationMin(millis = 1)
        Duration consumerTimeout,

        @DefaultValue("20") @Min(1) int deliveryLimit) {}
