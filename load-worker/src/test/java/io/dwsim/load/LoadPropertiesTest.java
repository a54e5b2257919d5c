package io.dwsim.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class LoadPropertiesTest {

    @Test
    void everythingHasADefault() {
        assertThat(bound(Map.of()))
                .isEqualTo(new LoadProperties(
                        2,
                        null,
                        DataSize.ofMegabytes(256),
                        Duration.ofMillis(500),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(1),
                        new LoadProperties.SwapRetry(20, Duration.ofMillis(100), Duration.ofSeconds(5))));
    }

    @Test
    void everythingCanBeSet() {
        assertThat(bound(Map.of(
                        "dwsim.load.concurrency", "5",
                        "dwsim.load.temp-directory", "/somewhere",
                        "dwsim.load.maintenance-work-mem", "1GB",
                        "dwsim.load.lock-timeout", "1s",
                        "dwsim.load.claim-timeout", "7s",
                        "dwsim.load.sweep-interval", "2m",
                        "dwsim.load.swap-retry.retries", "3",
                        "dwsim.load.swap-retry.first-delay", "4ms",
                        "dwsim.load.swap-retry.longest-delay", "5ms")))
                .isEqualTo(new LoadProperties(
                        5,
                        Path.of("/somewhere"),
                        DataSize.ofGigabytes(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(7),
                        Duration.ofMinutes(2),
                        new LoadProperties.SwapRetry(3, Duration.ofMillis(4), Duration.ofMillis(5))));
    }

    @Test
    void aWorkerThatLoadsNothingIsRefused() {
        assertThatThrownBy(() -> bound(Map.of("dwsim.load.concurrency", "0"))).hasStackTraceContaining("concurrency");
    }

    @Test
    void aClaimThatIsNeverWaitedForIsRefused() {
        assertThatThrownBy(() -> bound(Map.of("dwsim.load.claim-timeout", "0s")))
                .hasStackTraceContaining("claimTimeout");
    }

    private static LoadProperties bound(Map<String, String> properties) {
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("dwsim.load", Bindable.of(LoadProperties.class), new ValidationBindHandler(validator));
    }
}
