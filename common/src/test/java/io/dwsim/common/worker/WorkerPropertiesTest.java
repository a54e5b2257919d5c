package io.dwsim.common.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class WorkerPropertiesTest {

    @Test
    void onlyTheServiceHasNoDefault() {
        assertThat(bound(Map.of("dwsim.worker.service", "load-worker")))
                .isEqualTo(new WorkerProperties(
                        "load-worker",
                        null,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        new RetryLimits(5, Duration.ofMillis(200), Duration.ofSeconds(5))));
    }

    @Test
    void everythingCanBeSet() {
        assertThat(bound(Map.of(
                        "dwsim.worker.service", "load-worker",
                        "dwsim.worker.name", "one",
                        "dwsim.worker.beat", "1s",
                        "dwsim.worker.shutdown-timeout", "2s",
                        "dwsim.worker.retry.retries", "3",
                        "dwsim.worker.retry.first-delay", "4ms",
                        "dwsim.worker.retry.longest-delay", "5ms")))
                .isEqualTo(new WorkerProperties(
                        "load-worker",
                        "one",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        new RetryLimits(3, Duration.ofMillis(4), Duration.ofMillis(5))));
    }

    @ParameterizedTest
    @CsvSource({
        "service, ''",
        "name, north and south",
        "beat, 0s",
        "shutdown-timeout, -1s",
        "retry.retries, -1",
        "retry.first-delay, 0s",
        "retry.longest-delay, 0s"
    })
    void aBadValueIsRefused(String property, String value) {
        Map<String, String> properties = new HashMap<>(Map.of("dwsim.worker.service", "load-worker"));
        properties.put("dwsim.worker." + property, value);

        assertThatThrownBy(() -> bound(properties)).hasStackTraceContaining("dwsim.worker." + property);
    }

    private static WorkerProperties bound(Map<String, String> properties) {
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(
                        "dwsim.worker", Bindable.of(WorkerProperties.class), new ValidationBindHandler(validator));
    }
}
