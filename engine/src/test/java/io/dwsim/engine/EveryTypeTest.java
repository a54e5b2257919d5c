package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each type holds without a rule and with a range, repeating and unique. */
class EveryTypeTest {

    private static final int ROWS = 3_000;

    private static List<Object> values(String column) {
        return values(ROWS, column);
    }

    private static List<Object> values(int rows, String column) {
        Experiment experiment = Rows.oneColumn(rows, "{name: c, " + column + "}");
        assertThat(ExperimentCheck.faults(experiment, Map.of())).isEmpty();
        return Rows.column(experiment, "t", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data_type: SMALLINT | 0 | 32767",
                "data_type: SMALLINT, min_value: -5, max_value: 5 | -5 | 5",
                "data_type: SMALLINT, min_value: 32000 | 32000 | 32767",
                "data_type: INT, max_value: -7 | -1000007 | -7",
                "data_type: BIGINT, min_value: 9223372036854775800 | 9223372036854775800 | 9223372036854775807",
                "data_type: BIGINT, min_value: -9223372036854775808, max_value: 9223372036854775807"
                        + " | -9223372036854775808 | 9223372036854775807",
                "data_type: DECIMAL | 0.00 | 1000000.00",
                "data_type: DECIMAL, precision: 3, scale: 2 | 0 | 9.99",
                "data_type: DECIMAL, precision: 18, scale: 18, min_value: 0.5 | 0.5 | 0.999999999999999999",
                "data_type: 'DECIMAL', min_value: 0.005, max_value: 0.025 | 0.01 | 0.02",
                "data_type: NUMERIC, precision: 38, scale: 0, min_value: -1e37, max_value: 1e37 | -1e37 | 1e37",
                "data_type: DECIMAL, precision: 38, scale: 0, min_value: -99999999999999999999999999999999999999,"
                        + " max_value: 99999999999999999999999999999999999999 | -1e38 | 1e38",
                "data_type: DECIMAL, precision: 38, scale: 38 | 0 | 0.99999999999999999999999999999999999999",
                "data_type: DECIMAL, precision: 20, scale: 10, min_value: 7, max_value: 7 | 7 | 7",
                "data_type: REAL | 0 | 1000000",
                "data_type: REAL, min_value: 0.1, max_value: 0.1 | 0.1 | 0.1",
                "data_type: DOUBLE, min_value: -1e308, max_value: 1e308 | -1e308 | 1e308",
            })
    void numbersStayInTheirRangeAndUseAllOfIt(String column, String least, String greatest) {
        BigDecimal from = new BigDecimal(least);
        BigDecimal to = new BigDecimal(greatest);
        BigDecimal width = to.subtract(from);

        List<BigDecimal> numbers = values(column).stream()
                .map(value -> new BigDecimal(value.toString()))
                .toList();

        assertThat(numbers).allSatisfy(number -> assertThat(number).isBetween(from, to));
        BigDecimal tenth = width.movePointLeft(1);
        assertThat(numbers).anySatisfy(number -> assertThat(number).isLessThanOrEqualTo(from.add(tenth)));
        assertThat(numbers).anySatisfy(number -> assertThat(number).isGreaterThanOrEqualTo(to.subtract(tenth)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data_type: SMALLINT",
                "data_type: SMALLINT, max_value: 10000",
                "data_type: DECIMAL",
                "data_type: DECIMAL, precision: 30, scale: 4",
                "data_type: DECIMAL, precision: 38, scale: 10, min_value: -1e20",
                "data_type: REAL",
                "data_type: REAL, min_value: 1, max_value: 2",
                "data_type: TIME",
                "data_type: TIMESTAMP",
                "data_type: TIMESTAMP, date_start: '2024-01-01T00:00:00', date_end: '2024-01-01T00:00:00.003'",
                "data_type: TIMESTAMPTZ",
                "data_type: UUID",
                "data_type: CHAR, varchar_length: 5",
                "data_type: TEXT",
                "data_type: TEXT, faker_rule: sentence",
            })
    void uniqueValuesNeverComeTwice(String column) {
        assertThat(values(column + ", is_unique: true")).doesNotHaveDuplicates();
    }

    @Test
    void aDayAsEndIncludesAllOfItsMoments() {
        List<Object> moments = values("data_type: TIMESTAMP, date_start: 2024-02-29, date_end: 2024-02-29");

        assertThat(moments)
                .allSatisfy(moment -> assertThat((LocalDateTime) moment)
                        .isBetween(
                                LocalDateTime.parse("2024-02-29T00:00:00"),
                                LocalDateTime.parse("2024-02-29T23:59:59.999999")))
                .anySatisfy(moment ->
                        assertThat((LocalDateTime) moment).isAfter(LocalDateTime.parse("2024-02-29T23:50:00")));
    }

    @Test
    void momentsBeforeTheEpochAndAtTheEndOfTimeAreRight() {
        assertThat(values(1, "data_type: TIMESTAMPTZ, date_start: '0001-01-01', date_end: '0001-01-01T00:00:00'"))
                .containsExactly(OffsetDateTime.parse("0001-01-01T00:00:00Z"));
        assertThat(values(1, "data_type: TIMESTAMP, date_start: '9999-12-31 23:59:59.999999', date_end: '9999-12-31'"))
                .containsExactly(LocalDateTime.parse("9999-12-31T23:59:59.999999"));
    }

    @Test
    void uuidsAreOfVersionFour() {
        assertThat(values("data_type: UUID")).doesNotHaveDuplicates().allSatisfy(value -> {
            assertThat(((UUID) value).version()).isEqualTo(4);
            assertThat(((UUID) value).variant()).isEqualTo(2);
        });
    }

    @Test
    void charIsAllLettersWhereItIsACode() {
        assertThat(values("data_type: CHAR, varchar_length: 3"))
                .allSatisfy(value -> assertThat((String) value).matches("[A-Z]{3}"));
        assertThat(values("data_type: CHAR, varchar_length: 12, faker_rule: sentence"))
                .noneSatisfy(value -> assertThat((String) value).endsWith(" "));
    }

    @Test
    void jsonIsWellFormed() {
        assertThat(values("data_type: JSON")).allSatisfy(value -> assertThat(value.toString())
                .matches("\\{\"id\": \\d+, \"name\": \"[a-z]+\", \"score\": \\d+\\.\\d, \"active\": (true|false)}"));
    }

    @Test
    void aVocabularyCanFillAnyTypeItsTextsAreOf() {
        assertThat(values("data_type: DATE, faker_rule: date_of_birth")).hasSizeGreaterThan(1_000);
        assertThat(values("data_type: DECIMAL, precision: 9, scale: 6, faker_rule: latitude"))
                .allSatisfy(value -> assertThat((BigDecimal) value).isBetween(new BigDecimal(-90), new BigDecimal(90)));
        assertThat(values("data_type: DOUBLE, faker_rule: longitude")).doesNotContainNull();
        assertThat(values("data_type: UUID, faker_rule: uuid4")).doesNotHaveDuplicates();
        assertThat(new HashSet<>(values("data_type: BOOLEAN, faker_rule: boolean")))
                .hasSize(2);
        assertThat(values("data_type: INT, faker_rule: random_digit_not_null"))
                .allSatisfy(value -> assertThat((int) value).isBetween(1, 9));
    }

    @Test
    void aRangeDecidesWhereThereIsAVocabularyToo() {
        assertThat(values("data_type: INT, faker_rule: random_int, min_value: 1, max_value: 3"))
                .allSatisfy(value -> assertThat((int) value).isBetween(1, 3));
    }
}
