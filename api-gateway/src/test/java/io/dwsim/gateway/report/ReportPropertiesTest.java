package io.dwsim.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class ReportPropertiesTest {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ReportProperties.class)
    static class Bound {}

    @Test
    void hasDefaults() {
        contexts.run(context -> assertThat(context.getBean(ReportProperties.class))
                .isEqualTo(new ReportProperties(2, Duration.ofMinutes(2), 1_000_000)));
    }

    @Test
    void takesEveryValue() {
        contexts.withPropertyValues(
                        "dwsim.report.max-concurrent=5", "dwsim.report.timeout=3s", "dwsim.report.sample-rows=2000")
                .run(context -> assertThat(context.getBean(ReportProperties.class))
                        .isEqualTo(new ReportProperties(5, Duration.ofSeconds(3), 2_000)));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String value : new String[] {"max-concurrent=0", "timeout=1ms", "sample-rows=10"}) {
            contexts.withPropertyValues("dwsim.report." + value)
                    .run(context -> assertThat(context).hasFailed());
        }
    }
}
