package io.dwsim.gateway.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class StreamPropertiesTest {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(StreamProperties.class)
    static class Bound {}

    @Test
    void hasDefaults() {
        contexts.run(context -> assertThat(context.getBean(StreamProperties.class))
                .isEqualTo(new StreamProperties(
                        64, Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(10))));
    }

    @Test
    void takesEveryValue() {
        contexts.withPropertyValues(
                        "dwsim.ui.streams.max=0",
                        "dwsim.ui.streams.interval=200ms",
                        "dwsim.ui.streams.silence=2s",
                        "dwsim.ui.streams.longest=1m")
                .run(context -> assertThat(context.getBean(StreamProperties.class))
                        .isEqualTo(new StreamProperties(
                                0, Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofMinutes(1))));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String value : new String[] {"max=-1", "interval=1ms", "silence=0s", "longest=0s", "longest=1d"}) {
            contexts.withPropertyValues("dwsim.ui.streams." + value)
                    .run(context -> assertThat(context).as(value).hasFailed());
        }
    }
}
