package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class RunPropertiesTest {

    private static final RunProperties DEFAULTS = new RunProperties(
            100_000,
            100_000,
            16,
            8,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofSeconds(5));

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RunProperties.class)
    static class Bound {}

    @Test
    void hasDefaults() {
        contexts.run(context -> assertThat(context.getBean(RunProperties.class)).isEqualTo(DEFAULTS));
    }

    @Test
    void takesEveryValue() {
        contexts.withPropertyValues(
                        "dwsim.runs.part-rows=1",
                        "dwsim.runs.max-parts=2",
                        "dwsim.runs.parts-in-flight=3",
                        "dwsim.runs.max-attempts=4",
                        "dwsim.runs.retry-delay=5s",
                        "dwsim.runs.longest-retry-delay=6s",
                        "dwsim.runs.silent-after=7s",
                        "dwsim.runs.unstarted-after=8s",
                        "dwsim.runs.unpublished-after=9s",
                        "dwsim.runs.sweep-interval=10s")
                .run(context -> assertThat(context.getBean(RunProperties.class))
                        .isEqualTo(new RunProperties(
                                1,
                                2,
                                3,
                                4,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(6),
                                Duration.ofSeconds(7),
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(9),
                                Duration.ofSeconds(10))));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String value : new String[] {"part-rows=0", "max-parts=0", "parts-in-flight=0", "max-attempts=0"}) {
            contexts.withPropertyValues("dwsim.runs." + value)
                    .run(context -> assertThat(context).as(value).hasFailed());
        }
    }

    @Test
    void delaysGrowUpToTheLongestAndAreNeverTheSame() {
        for (int attempt = 1; attempt <= 100; attempt++) {
            long usual = (long) Math.min(60_000, 1000 * Math.pow(2, attempt - 1));

            assertThat(DEFAULTS.retryDelay(attempt).toMillis()).isBetween(usual * 3 / 4, usual * 5 / 4);
        }
        assertThat(IntStream.range(0, 100).mapToObj(i -> DEFAULTS.retryDelay(5)).distinct())
                .hasSizeGreaterThan(10);
    }
}
