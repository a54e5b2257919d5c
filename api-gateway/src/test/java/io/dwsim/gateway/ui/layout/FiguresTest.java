package io.dwsim.gateway.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures();

    @Test
    void numbersReadTheSameWhateverTheMachineSpeaks() {
        assertThat(figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(figures.count(1, "table")).isEqualTo("1 table");
        assertThat(figures.count(0, "table")).isEqualTo("0 tables");
        assertThat(figures.compact(1_250_000)).isEqualTo("1.2M");
        assertThat(figures.percent(0.125)).isEqualTo("12.5 %");
        assertThat(figures.percent(0.2)).isEqualTo("20 %");
    }

    @Test
    void totalsStopAtTheGreatestNumberThereIs() {
        assertThat(figures.total(Map.of("a", 1L, "b", 2L))).isEqualTo("3");
        assertThat(figures.total(Map.of("a", Long.MAX_VALUE, "b", 2L))).isEqualTo("9,223,372,036,854,775,807");
    }

    @Test
    void sizesHaveTheUnitThatFits() {
        assertThat(figures.bytes(null)).isEqualTo("–");
        assertThat(figures.bytes(1023L)).isEqualTo("1023 B");
        assertThat(figures.bytes(1536L)).isEqualTo("1.5 KiB");
        assertThat(figures.bytes(200L << 20)).isEqualTo("200 MiB");
        assertThat(figures.bytes(Long.MAX_VALUE)).isEqualTo("8.0 EiB");
    }

    @Test
    void timesAreShortAndMomentsAreInUtc() {
        assertThat(figures.duration(Duration.ofMillis(120))).isEqualTo("120 ms");
        assertThat(figures.duration(Duration.ofMillis(12_340))).isEqualTo("12.3 s");
        assertThat(figures.duration(Duration.ofSeconds(61))).isEqualTo("1 min 1 s");
        assertThat(figures.duration(Duration.ofMinutes(121))).isEqualTo("2 h 1 min");
        assertThat(figures.moment(Instant.parse("2026-11-22T13:05:59Z"))).isEqualTo("2026-11-22 13:05 UTC");
    }
}
