package io.dwsim.engine.expression.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @Property
    void readsBackWhatItWrites(
            @ForAll @LongRange(min = -62_135_596_800_000_000L, max = 253_402_300_799_999_999L) long at) {
        assertThat(Moments.ofText(Moments.text(at))).isEqualTo(at);
        assertThat(Moments.ofTextWithZone(Moments.text(at) + "+00")).isEqualTo(at);
        assertThat(Moments.timeOfText(Moments.timeText(Moments.timeOfDay(at)))).isEqualTo(Moments.timeOfDay(at));
        assertThat(Days.ofText(Days.text(Moments.day(at)))).isEqualTo(Moments.day(at));
    }

    @Property
    void countsAndAddsUnitsTheSameWay(
            @ForAll @IntRange(min = -20_000, max = 20_000) int day,
            @ForAll @IntRange(min = -500, max = 500) int count) {
        for (DateUnit unit : DateUnit.values()) {
            if (unit.ofDates()) {
                long start = unit.truncateDay(day);
                assertThat(unit.betweenDays(start, unit.addToDay(start, count))).isEqualTo(count);
                assertThat(unit.truncateDay(start)).isEqualTo(start).isLessThanOrEqualTo(day);
            }
            long moment = unit.truncate(Moments.ofDay(day) + 12_345_678_901L);
            assertThat(unit.between(moment, unit.addTo(moment, count))).isEqualTo(count);
        }
    }

    @Property
    void addsMonthsLikeTheCalendar(
            @ForAll @IntRange(min = -20_000, max = 20_000) int day,
            @ForAll @IntRange(min = -500, max = 500) int months) {
        assertThat(Days.addMonths(day, months))
                .isEqualTo(LocalDate.ofEpochDay(day)
                        .plus(months, ChronoUnit.MONTHS)
                        .toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "0000-01-01",
                "24-01-01",
                "2024-1-1",
                "2024/01/01",
                "",
                "2024-01-01 ",
                "2024-01-0१",
                "12024-01-01"
            })
    void refusesWhatIsNoDate(String text) {
        if (text.endsWith(" ")) {
            assertThat(Days.ofText(text)).isEqualTo(19_723);
        } else {
            assertThatThrownBy(() -> Days.ofText(text))
                    .isInstanceOf(ValueFault.class)
                    .hasMessageContaining("is no date");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24:00",
                "12:60",
                "12:00:60",
                "12",
                "12:",
                "12:0",
                "12:00:",
                "12:00:00.",
                "12:00:00.1234567",
                "12-00",
                "",
                "12:00:00.1x",
                "ab:cd"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Moments.timeOfText(text)).isInstanceOf(ValueFault.class);
        assertThatThrownBy(() -> Moments.ofText("2024-01-01 " + text + "!")).isInstanceOf(ValueFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+25:00", "+1", "+01:", "+01:60", "+ab", "+01:0x", "+1:000"})
    void refusesWhatIsNoOffset(String zone) {
        assertThatThrownBy(() -> Moments.ofTextWithZone("2024-01-01 10:00:00" + zone))
                .isInstanceOf(ValueFault.class);
    }

    @Test
    void staysWithinTheCalendar() {
        assertThatThrownBy(() -> Days.of(10_000, 1, 1)).isInstanceOf(ValueFault.class);
        assertThatThrownBy(() -> Days.of(2024, 2, 30)).hasMessage("there is no date of year 2024, month 2, day 30");
        assertThatThrownBy(() -> Days.add(0, Long.MAX_VALUE)).isInstanceOf(ValueFault.class);
        assertThatThrownBy(() -> Days.addMonths(0, Long.MIN_VALUE)).isInstanceOf(ValueFault.class);
        assertThatThrownBy(() -> Moments.add(0, 0, Long.MAX_VALUE)).isInstanceOf(ValueFault.class);
        assertThatThrownBy(() -> Moments.of(0, 24, 0, 0)).isInstanceOf(ValueFault.class);
        assertThatThrownBy(() -> Intervals.days(Long.MIN_VALUE)).isInstanceOf(ValueFault.class);
        assertThatThrownBy(() -> DateUnit.YEAR.addToDay(0, Long.MAX_VALUE)).isInstanceOf(ValueFault.class);
    }
}
