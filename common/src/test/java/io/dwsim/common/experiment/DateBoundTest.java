package io.dwsim.common.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateBoundTest {

    @Test
    void everyDayOfALeapYearIsReadAndWrittenAlike() {
        LocalDate first = LocalDate.of(2024, 1, 1);

        first.datesUntil(LocalDate.of(2025, 1, 1)).forEach(day -> assertThat(DateBound.parse(day.toString()))
                .isEqualTo(DateBound.of(day))
                .hasToString(day.toString()));
    }

    @Test
    void momentsAreReadWithEitherSeparator() {
        DateBound moment = new DateBound(LocalDate.of(2024, 2, 29), LocalTime.of(13, 30, 0, 500_000_000));

        assertThat(DateBound.parse("2024-02-29T13:30:00.5")).isEqualTo(moment);
        assertThat(DateBound.parse("2024-02-29 13:30:00.5Z")).isEqualTo(moment);
        assertThat(DateBound.parse(moment.toString())).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "0999-12-31", "9999-12-31"})
    void theFirstAndTheLastYearsAreThere(String day) {
        assertThat(DateBound.parse(day)).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-01-00",
                "2024-04-31",
                "0000-01-01",
                "2024-1-1",
                "2024/01/01",
                "-024-01-01",
                "２０２４-01-01",
                "2024-01-01X10:00:00",
                "2024-01-01T25:00:00"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> DateBound.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
