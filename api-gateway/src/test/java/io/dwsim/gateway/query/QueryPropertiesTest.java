package io.dwsim.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class QueryPropertiesTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Enabled.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(QueryProperties.class)
    static class Enabled {}

    @Test
    void hasDefaults() {
        context.run(started -> assertThat(started.getBean(QueryProperties.class))
                .isEqualTo(new QueryProperties(
                        null,
                        null,
                        "",
                        8,
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(30),
                        10_000,
                        1_000_000,
                        500,
                        DataSize.ofMegabytes(32),
                        DataSize.ofMegabytes(64))));
    }

    @Test
    void mapsEveryProperty() {
        context.withPropertyValues(
                        "dwsim.query.url=jdbc:x",
                        "dwsim.query.user=me",
                        "dwsim.query.password=secret",
                        "dwsim.query.max-concurrent=2",
                        "dwsim.query.statement-timeout=5s",
                        "dwsim.query.stream-timeout=6s",
                        "dwsim.query.write-timeout=7s",
                        "dwsim.query.default-limit=10",
                        "dwsim.query.max-limit=20",
                        "dwsim.query.fetch-rows=30",
                        "dwsim.query.fetch-buffer=2MB",
                        "dwsim.query.hash-memory=3MB")
                .run(started -> {
                    QueryProperties properties = started.getBean(QueryProperties.class);
                    assertThat(properties)
                            .isEqualTo(new QueryProperties(
                                    "jdbc:x",
                                    "me",
                                    "secret",
                                    2,
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(6),
                                    Duration.ofSeconds(7),
                                    10,
                                    20,
                                    30,
                                    DataSize.ofMegabytes(2),
                                    DataSize.ofMegabytes(3)));
                    assertThat(properties.toString()).doesNotContain("secret");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-concurrent=0",
                "statement-timeout=1ms",
                "stream-timeout=1ms",
                "write-timeout=0s",
                "default-limit=0",
                "max-limit=9999",
                "fetch-rows=0",
                "fetch-buffer=1KB"
            })
    void refusesWhatCannotWork(String property) {
        context.withPropertyValues("dwsim.query." + property)
                .run(failed -> assertThat(failed).hasFailed());
    }
}
