package io.dwsim.gateway.report;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How quality reports are made.
 *
 * @param maxConcurrent most reports at once
 * @param timeout how long one may take
 * @param sampleRows rows of a table from which histograms and tests of distributions are made; of greater tables a sample
 */
@Validated
@ConfigurationProperties("dwsim.report")
record ReportProperties(
        @DefaultValue("2") @Min(1) int maxConcurrent,

        @DefaultValue("2m") @NotNull @DurationMin(millis = 100)
        Duration timeout,

        @DefaultValue("1000000") @Min(1000) long sampleRows) {}
