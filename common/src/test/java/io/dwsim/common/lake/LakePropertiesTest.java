package io.dwsim.common.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class LakePropertiesTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(LakeConfiguration.class);

    @Test
    void defaultsSuitALocalServer() {
        context.run(started -> assertThat(started.getBean(LakeProperties.class))
                .isEqualTo(new LakeProperties(null, "us-east-1", "dwsim", null, null, true, Duration.ofMinutes(2))));
    }

    @Test
    void everyPropertyCanBeSet() {
        context.withPropertyValues(
                        "dwsim.lake.endpoint=http://127.0.0.1:9000",
                        "dwsim.lake.region=eu-central-2",
                        "dwsim.lake.bucket=other",
                        "dwsim.lake.access-key=me",
                        "dwsim.lake.secret-key=hush",
                        "dwsim.lake.path-style=false",
                        "dwsim.lake.timeout=90s")
                .run(started -> {
                    assertThat(started.getBean(LakeProperties.class))
                            .isEqualTo(new LakeProperties(
                                    URI.create("http://127.0.0.1:9000"),
                                    "eu-central-2",
                                    "other",
                                    "me",
                                    "hush",
                                    false,
                                    Duration.ofSeconds(90)));
                    assertThat(started.getBean(Lake.class).bucket()).isEqualTo("other");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dwsim.lake.bucket=",
                "dwsim.lake.bucket=b",
                "dwsim.lake.bucket=Upper_Case",
                "dwsim.lake.timeout=0s",
                "dwsim.lake.region=",
                "dwsim.lake.timeout=soon",
                "dwsim.lake.endpoint=http://[",
                "dwsim.lake.access-key=only-half",
                "dwsim.lake.secret-key=only-half",
                "dwsim.lake.path-style=maybe"
            })
    void aBadValueStopsTheStart(String property) {
        context.withPropertyValues(property).run(failed -> assertThat(failed).hasFailed());
    }

    @Test
    void theSecretIsNotPrinted() {
        LakeProperties properties =
                new LakeProperties(null, "r", "b", "the-access", "the-secret", true, Duration.ofSeconds(1));

        assertThat(properties.toString()).contains("bucket=b").doesNotContain("the-access", "the-secret");
    }
}
