package io.dwsim.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class HttpPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Enabled.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(HttpProperties.class)
    static class Enabled {}

    @Test
    void limitsBodiesTo10MegabytesOrWhatIsGiven() {
        context.run(started -> assertThat(started.getBean(HttpProperties.class))
                .isEqualTo(new HttpProperties(DataSize.ofMegabytes(10))));
        context.withPropertyValues("dwsim.http.max-body=2KB")
                .run(started -> assertThat(started.getBean(HttpProperties.class))
                        .isEqualTo(new HttpProperties(DataSize.ofKilobytes(2))));
    }

    @Test
    void refusesALimitThatNoRequestCanMeet() {
        context.withPropertyValues("dwsim.http.max-body=0B")
                .run(failed -> assertThat(failed).hasFailed());
    }
}
