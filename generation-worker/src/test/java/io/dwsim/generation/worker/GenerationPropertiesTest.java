package io.dwsim.generation.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.generation.worker.GenerationProperties.Retry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class GenerationPropertiesTest {

    @EnableConfigurationProperties(GenerationProperties.class)
    static class Enabled {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Enabled.class);

    @Test
    void everyPropertyHasADefault() {
        runner.run(context -> assertThat(context.getBean(GenerationProperties.class))
                .isEqualTo(new GenerationProperties(
                        null,
                        1,
                        4096,
                        null,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(25),
                        new Retry(5, Duration.ofMillis(500), Duration.ofSeconds(10)))));
    }

    @Test
    void everyPropertyIsMapped() {
        runner.withPropertyValues(
                        "dwsim.generation.worker-name=north",
                        "dwsim.generation.concurrency=3",
                        "dwsim.generation.batch-rows=100",
                        "dwsim.generation.temp-directory=/var/scratch",
                        "dwsim.generation.heartbeat-interval=2s",
                        "dwsim.generation.beat-interval=4s",
                        "dwsim.generation.shutdown-timeout=9s",
                        "dwsim.generation.retry.attempts=7",
                        "dwsim.generation.retry.initial-delay=20ms",
                        "dwsim.generation.retry.max-delay=1m")
                .run(context -> assertThat(context.getBean(GenerationProperties.class))
                        .isEqualTo(new GenerationProperties(
                                "north",
                                3,
                                100,
                                Path.of("/var/scratch"),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(9),
                                new Retry(7, Duration.ofMillis(20), Duration.ofMinutes(1)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker-name=north and south",
                "concurrency=0",
                "batch-rows=0",
                "heartbeat-interval=0s",
                "beat-interval=-1s",
                "shutdown-timeout=0s",
                "retry.attempts=0",
                "retry.initial-delay=0s"
            })
    void badValuesAreRefusedByName(String property) {
        runner.withPropertyValues("dwsim.generation." + property).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining(camelCase(property.substring(0, property.indexOf('=')))));
    }

    private static String camelCase(String property) {
        return Pattern.compile("-([a-z])").matcher(property).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
