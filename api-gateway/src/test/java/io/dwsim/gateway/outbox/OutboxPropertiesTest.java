package io.dwsim.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class OutboxPropertiesTest {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OutboxProperties.class)
    static class Bound {}

    @Test
    void hasDefaults() {
        contexts.run(context -> assertThat(context.getBean(OutboxProperties.class))
                .isEqualTo(new OutboxProperties(Duration.ofMillis(500), 64)));
    }

    @Test
    void takesEveryValue() {
        contexts.withPropertyValues("dwsim.outbox.poll-interval=2s", "dwsim.outbox.batch-size=7")
                .run(context -> assertThat(context.getBean(OutboxProperties.class))
                        .isEqualTo(new OutboxProperties(Duration.ofSeconds(2), 7)));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String value : new String[] {"poll-interval=0s", "batch-size=0"}) {
            contexts.withPropertyValues("dwsim.outbox." + value)
                    .run(context -> assertThat(context).as(value).hasFailed());
        }
    }
}
