package io.dwsim.common.worker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What all workers have in common.
 *
 * @param service {@code generation-worker} or {@code load-worker}
 * @param name of this process, unique among workers; null for one made of service, host and process id
 * @param beat time between two signs of life, of this process and of each part in work
 * @param shutdownTimeout how long work under way may take to notice a shutdown
 * @param retry for backends that do not answer
 */
@Validated
@ConfigurationProperties("dwsim.worker")
public record WorkerProperties(
        @NotBlank String service,

        @Nullable @Pattern(regexp = "[A-Za-z0-9._:@-]{1,100}")
        String name,

        @DefaultValue("10s") @NotNull @DurationMin(millis = 10)
        Duration beat,

        @DefaultValue("20s") @NotNull @DurationMin(millis = 1)
        Duration shutdownTimeout,

        @DefaultValue @NotNull @Valid RetryLimits retry) {}
