package io.dwsim.gateway.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class RetentionPropertiesTest {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RetentionProperties.class)
    static class Bound {}

    @Test
    void hasDefaults() {
        contexts.run(context -> assertThat(context.getBean(RetentionProperties.class))
                .isEqualTo(new RetentionProperties(
                        20,
                        1000,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(15))));
    }

    @Test
    void takesEveryValue() {
        contexts.withPropertyValues(
                        "dwsim.retention.parquet-runs=1",
                        "dwsim.retention.runs=2",
                        "dwsim.retention.interval=3s",
                        "dwsim.retention.orphan-interval=4s",
                        "dwsim.retention.settled-after=5s",
                        "dwsim.retention.stragglers-after=6s")
                .run(context -> assertThat(context.getBean(RetentionProperties.class))
                        .isEqualTo(new RetentionProperties(
                                1,
                                2,
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(6))));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String value : new String[] {"parquet-runs=0", "runs=0", "interval=1ms", "orphan-interval=0s"}) {
            contexts.withPropertyValues("dwsim.retention." + value)
                    .run(context -> assertThat(context).as(value).hasFailed());
        }
    }
}
