package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class RunWaitingPropertiesTest {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RunWaitingProperties.class)
    static class Bound {}

    @Test
    void hasDefaults() {
        contexts.run(context -> assertThat(context.getBean(RunWaitingProperties.class))
                .isEqualTo(new RunWaitingProperties(Duration.ofMinutes(1), 32, Duration.ofMillis(200))));
    }

    @Test
    void takesEveryValue() {
        contexts.withPropertyValues("dwsim.wait.longest=3s", "dwsim.wait.requests=0", "dwsim.wait.poll-interval=20ms")
                .run(context -> assertThat(context.getBean(RunWaitingProperties.class))
                        .isEqualTo(new RunWaitingProperties(Duration.ofSeconds(3), 0, Duration.ofMillis(20))));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String value : new String[] {"longest=0s", "longest=2h", "requests=-1", "poll-interval=1ms"}) {
            contexts.withPropertyValues("dwsim.wait." + value)
                    .run(context -> assertThat(context).as(value).hasFailed());
        }
    }
}
