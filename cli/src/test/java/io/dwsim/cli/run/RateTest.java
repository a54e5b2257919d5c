package io.dwsim.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void isUnknownUntilSomethingGrew() {
        Rate rate = new Rate(Duration.ofSeconds(10));
        assertThat(rate.perSecond()).isEmpty();
        rate.observe(0, 5);
        rate.observe(SECOND, 5);
        assertThat(rate.perSecond()).isEmpty();
    }

    @Test
    void forgetsWhatIsOlderThanItsWindow() {
        Rate rate = new Rate(Duration.ofSeconds(10));
        rate.observe(0, 0);
        for (int second = 100; second <= 120; second++) {
            rate.observe(second * SECOND, 1000 + 50.0 * (second - 100));
        }
        assertThat(rate.perSecond()).hasValue(50.0);
    }
}
