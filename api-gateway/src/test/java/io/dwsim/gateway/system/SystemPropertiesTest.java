package io.dwsim.gateway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class SystemPropertiesTest {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SystemProperties.class)
    static class Bound {}

    @Test
    void hasDefaults() {
        contexts.run(context -> assertThat(context.getBean(SystemProperties.class))
                .isEqualTo(new SystemProperties(Duration.ofSeconds(10))));
    }

    @Test
    void takesEveryValue() {
        contexts.withPropertyValues("dwsim.system.sample-interval=1m")
                .run(context -> assertThat(context.getBean(SystemProperties.class))
                        .isEqualTo(new SystemProperties(Duration.ofMinutes(1))));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String value : new String[] {"sample-interval=0s", "sample-interval=soon"}) {
            contexts.withPropertyValues("dwsim.system." + value)
                    .run(context -> assertThat(context).as(value).hasFailed());
        }
    }
}
