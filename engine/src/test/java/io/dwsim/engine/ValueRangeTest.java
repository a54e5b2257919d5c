package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueRangeTest {

    private static List<Object> values(int rows, String rule) {
        return Rows.column(Rows.oneColumn(rows, "{name: c, " + rule + "}"), "t", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 5, 7",
        "INT, -2, 0",
        "BIGINT, -9223372036854775808, -9223372036854775806",
        "BIGINT, 9223372036854775805, 9223372036854775807",
        "INT, 2147483645, 2147483647",
    })
    void bothBoundsAreReached(String type, long min, long max) {
        Set<Long> seen = new HashSet<>();
        for (Object value : values(200, "data_type: " + type + ", min_value: " + min + ", max_value: " + max)) {
            seen.add(((Number) value).longValue());
        }

        assertThat(seen).containsExactlyInAnyOrder(min, min + 1, max);
    }

    @Test
    void theWidestRangeHasNegativeAndPositiveNumbers() {
        List<Object> values =
                values(1_000, "data_type: BIGINT, min_value: -9223372036854775808, max_value: 9223372036854775807");

        assertThat(values.stream().filter(value -> (long) value < 0).count()).isBetween(430L, 570L);
        assertThat(values).anyMatch(value -> (long) value > Long.MAX_VALUE / 10 * 9);
    }

    @ParameterizedTest
    @CsvSource({
        "'data_type: INT', 0, 1000000",
        "'data_type: BIGINT, min_value: 999000', 999000, 1000000",
        "'data_type: BIGINT, min_value: 2000000', 2000000, 3000000",
        "'data_type: INT, min_value: 2147483000', 2147483000, 2147483647",
        "'data_type: INT, max_value: 50', 0, 50",
        "'data_type: INT, max_value: -5', -1000005, -5",
        "'data_type: INT, max_value: -2147483600', -2147483648, -2147483600",
    })
    void oneSidedRangesAreCompleted(String rule, long least, long greatest) {
        assertThat(values(3_000, rule))
                .allSatisfy(value -> assertThat(((Number) value).longValue()).isBetween(least, greatest));
        long middle = least + (greatest - least) / 2;
        assertThat(values(3_000, rule)).anyMatch(value -> ((Number) value).longValue() > middle);
        assertThat(values(3_000, rule)).anyMatch(value -> ((Number) value).longValue() <= middle);
    }

    @ParameterizedTest
    @CsvSource({
        "'data_type: FLOAT', 0, 1000000",
        "'data_type: FLOAT, min_value: 0.1, max_value: 0.3', 0.1, 0.3",
        "'data_type: FLOAT, min_value: -1.7976931348623157E308, max_value: 1.7976931348623157E308',"
                + " -1.7976931348623157E308, 1.7976931348623157E308",
        "'data_type: FLOAT, min_value: 2000000', 2000000, 3000000",
        "'data_type: FLOAT, max_value: -1', -1000001, -1",
        "'data_type: FLOAT, min_value: 7.5, max_value: 7.5', 7.5, 7.5",
    })
    void floatsStayWithinTheirBounds(String rule, double least, double greatest) {
        List<Object> values = values(2_000, rule);

        assertThat(values).allSatisfy(value -> assertThat((double) value).isBetween(least, greatest));
        double middle = least / 2 + greatest / 2;
        assertThat(values.stream().filter(value -> (double) value >= middle).count())
                .isGreaterThan(900);
    }

    @Test
    void datesLieBetweenTheirBounds() {
        assertThat(values(200, "data_type: DATE, date_start: 2024-02-28, date_end: 2024-03-01"))
                .containsOnly(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1));
        assertThat(values(5_000, "data_type: DATE"))
                .allMatch(day -> ((LocalDate) day).getYear() >= 2020 && ((LocalDate) day).getYear() <= 2025);
        assertThat(values(5, "data_type: DATE, date_start: 0001-01-01, date_end: 0001-01-01"))
                .containsOnly(LocalDate.of(1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "date_start: 2030-01-01, 2030-01-01, 2035-12-31",
        "date_end: 2010-12-31, 2005-01-01, 2010-12-31",
        "date_start: 9998-01-01, 9998-01-01, 9999-12-31",
        "date_end: 0002-12-31, 0001-01-01, 0002-12-31",
        "date_start: 2025-12-01, 2025-12-01, 2025-12-31",
        "date_end: 2020-01-31, 2020-01-01, 2020-01-31",
    })
    void oneEndBeyondTheDefaultOfTheOtherMovesThatOne(String bound, LocalDate first, LocalDate last) {
        List<LocalDate> days = values(20_000, "data_type: DATE, " + bound).stream()
                .map(LocalDate.class::cast)
                .sorted()
                .toList();

        assertThat(days.get(0)).isBetween(first, first.plusDays(3));
        assertThat(days.get(days.size() - 1)).isBetween(last.minusDays(3), last);
        assertThat(values(5_000, "data_type: TIMESTAMP, " + bound))
                .allSatisfy(moment ->
                        assertThat(((LocalDateTime) moment).toLocalDate()).isBetween(first, last));
    }

    @Test
    void booleansAreTrueHalfTheTime() {
        List<Object> values = values(10_000, "data_type: BOOLEAN");

        assertThat(values.stream().filter(Boolean.TRUE::equals).count()).isBetween(4_800L, 5_200L);
    }

    @ParameterizedTest
    @CsvSource({
        "'required: false', 0.05",
        "'required: false, null_ratio: 0.5', 0.5",
        "'required: false, null_ratio: 0', 0",
        "'required: false, null_ratio: 1', 1",
        "'required: true', 0",
        "'required: false, null_ratio: 0.25, is_unique: true', 0.25",
        "'required: false, null_ratio: 1, is_unique: true', 1",
    })
    void theShareOfNullsIsTheOneAskedFor(String rule, double ratio) {
        long nulls = values(20_000, "data_type: BIGINT, " + rule).stream()
                .filter(value -> value == null)
                .count();

        assertThat(nulls / 20_000.0).isBetween(ratio - 0.012, ratio + 0.012);
    }

    @Test
    void textWithoutARuleIsAWordThatFits() {
        assertThat(values(1_000, "data_type: VARCHAR"))
                .allMatch(value -> ((String) value).matches("[a-z]+"))
                .anyMatch(value -> ((String) value).length() > 9);
        assertThat(values(1_000, "data_type: VARCHAR, varchar_length: 4"))
                .allMatch(value -> ((String) value).matches("[a-z]{1,4}"));
        assertThat(values(100, "data_type: VARCHAR, varchar_length: 1"))
                .allMatch(value -> ((String) value).matches("[a-z]"));
    }

    @Test
    void textIsCutToItsLength() {
        assertThat(values(500, "data_type: VARCHAR, varchar_length: 7, faker_rule: paragraph"))
                .allMatch(value -> ((String) value).length() == 7);
        assertThat(values(500, "data_type: VARCHAR, varchar_length: 1600, faker_rule: paragraphs"))
                .anyMatch(value -> ((String) value).length() > 255)
                .allMatch(value -> ((String) value).length() <= 1_600);
    }
}
