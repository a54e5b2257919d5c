package io.dwsim.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class AccessConfigurationTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Server.class, AccessConfiguration.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ServerProperties.class)
    static class Server {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.address=127.0.0.1",
                "server.address=::1",
                "dwsim.access.token=s3cret",
                "DWSIM_TOKEN=s3cret",
                "dwsim.token=s3cret",
                "dwsim.access.allow-anonymous=true"
            })
    void startsWhenItIsNotOpenToAll(String property) {
        ApplicationContextRunner configured = property.equals("DWSIM_TOKEN=s3cret")
                ? context.withInitializer(started -> started.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment", Map.of("DWSIM_TOKEN", "s3cret"))))
                : context.withPropertyValues(property);
        configured.run(started -> assertThat(started).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port=0", "server.address=0.0.0.0", "dwsim.access.token=  "})
    void refusesToStartOpenToAll(String property) {
        context.withPropertyValues(property).run(failed -> {
            assertThat(failed).hasFailed();
            FailureAnalysis analysis = new OpenAccessFailureAnalyzer().analyze(failed.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription())
                    .startsWith("Refusing to listen on ")
                    .doesNotContain("\n");
            assertThat(analysis.getAction()).contains("DWSIM_TOKEN");
        });
    }

    @Test
    void hasDefaultsAndMapsEveryProperty() {
        context.withPropertyValues("server.address=127.0.0.1")
                .run(started -> assertThat(started.getBean(AccessProperties.class))
                        .isEqualTo(new AccessProperties(null, false, List.of())));
        context.withPropertyValues(
                        "dwsim.access.token=s3cret",
                        "dwsim.access.allow-anonymous=true",
                        "dwsim.access.allowed-hosts=dw.example.org, [fd00::1],,")
                .run(started -> {
                    AccessProperties properties = started.getBean(AccessProperties.class);
                    assertThat(properties)
                            .isEqualTo(new AccessProperties("s3cret", true, List.of("dw.example.org", "[fd00::1]")));
                    assertThat(properties.toString()).doesNotContain("s3cret");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://dw.example.org", "dw.example.org:8080", "*", "a b"})
    void refusesHostsThatAreNone(String host) {
        context.withPropertyValues("server.address=127.0.0.1", "dwsim.access.allowed-hosts=" + host)
                .run(failed -> assertThat(failed).hasFailed());
    }
}
