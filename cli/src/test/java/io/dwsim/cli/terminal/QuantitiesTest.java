package io.dwsim.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void countsAreGroupedTheSameInEveryLocale() {
        assertThat(Quantities.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Quantities.count(1, "row")).isEqualTo("1 row");
        assertThat(Quantities.count(0, "row")).isEqualTo("0 rows");
    }

    @Test
    void durationsTakeTheUnitThatFits() {
        assertThat(Quantities.duration(Duration.ofMillis(999))).isEqualTo("999 ms");
        assertThat(Quantities.duration(Duration.ofMillis(1500))).isEqualTo("1.5 s");
        assertThat(Quantities.duration(Duration.ofSeconds(125))).isEqualTo("2 min 05 s");
    }
}
