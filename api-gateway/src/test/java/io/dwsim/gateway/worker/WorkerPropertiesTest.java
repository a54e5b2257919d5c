package io.dwsim.gateway.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class WorkerPropertiesTest {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WorkerProperties.class)
    static class Bound {}

    @Test
    void hasDefaults() {
        contexts.run(context -> assertThat(context.getBean(WorkerProperties.class))
                .isEqualTo(new WorkerProperties(Duration.ofSeconds(35), Duration.ofHours(1))));
    }

    @Test
    void takesEveryValue() {
        contexts.withPropertyValues("dwsim.workers.alive-for=3s", "dwsim.workers.forgotten-after=2m")
                .run(context -> assertThat(context.getBean(WorkerProperties.class))
                        .isEqualTo(new WorkerProperties(Duration.ofSeconds(3), Duration.ofMinutes(2))));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String value : new String[] {"alive-for=0s", "forgotten-after=-1s"}) {
            contexts.withPropertyValues("dwsim.workers." + value)
                    .run(context -> assertThat(context).as(value).hasFailed());
        }
    }
}
