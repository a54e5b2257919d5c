package io.dwsim.common.worker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What all workers have in common.
 *
 * @param service {@code generation-worker} or {@code load-worker}
 * @param name of this process, unique among workers; null for one made of service, host and process id
 * @param beat time between two signs of life
 * @param shutdownTimeout how long work under way may take to notice a shutdown
 * @param retry for backends that do not answer
 */
@Validated
@ConfigurationProperties("dwsim.worker")
public record WorkerProperties(
        @NotBlank String service,
        @Nullable String name,
        @DefaultValue("10s") @NotNull Duration beat,
        @DefaultValue("20s") @NotNull Duration shutdownTimeout,
        @DefaultValue @NotNull @Valid RetryLimits retry) {}
