package io.dwsim.generation.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
                .isEqualTo(new GenerationProperties(1, 4096, null)));
    }

    @Test
    void everyPropertyIsMapped() {
        runner.withPropertyValues(
                        "dwsim.generation.concurrency=3",
                        "dwsim.generation.batch-rows=100",
                        "dwsim.generation.temp-directory=/var/scratch")
                .run(context -> assertThat(context.getBean(GenerationProperties.class))
                        .isEqualTo(new GenerationProperties(3, 100, Path.of("/var/scratch"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"concurrency=0", "concurrency=257", "batch-rows=0"})
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
