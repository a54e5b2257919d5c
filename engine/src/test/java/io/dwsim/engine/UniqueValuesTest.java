package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueValuesTest {

    private static List<Object> values(int rows, String rule) {
        return Rows.column(Rows.oneColumn(rows, "{name: c, is_unique: true, " + rule + "}"), "t", "c");
    }

    @Test
    void wholeNumbersCountFromOne() {
        assertThat(values(500, "data_type: BIGINT"))
                .isEqualTo(LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(values(500, "data_type: INT"))
                .isEqualTo(IntStream.rangeClosed(1, 500).boxed().toList());
    }

    @Test
    void wholeNumbersCountFromTheirLeastValue() {
        assertThat(values(3, "data_type: BIGINT, min_value: -1")).containsExactly(-1L, 0L, 1L);
        assertThat(values(2, "data_type: BIGINT, min_value: 9223372036854775806"))
                .containsExactly(Long.MAX_VALUE - 1, Long.MAX_VALUE);
    }

    @Test
    void aPrimaryKeyIsUniqueWithoutSayingSo() {
        Experiment experiment =
                Rows.experiment("{name: t, target_rows: 3, primary_key: [id], columns: [{name: id, data_type: INT}]}");

        assertThat(Rows.column(experiment, "t", "id")).containsExactly(1, 2, 3);
    }

    @Test
    void aGreatestValueMakesThemAPermutationOfTheRange() {
        List<Object> values = values(1_000, "data_type: INT, min_value: 11, max_value: 1010");

        assertThat(values)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(11, 1_010)
                        .mapToObj(i -> (Object) i)
                        .toList());
        assertThat(values.subList(0, 3)).isNotEqualTo(List.of(11, 12, 13));
        assertThat(values(100, "data_type: INT, max_value: 100"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 100).mapToObj(i -> (Object) i).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data_type: BIGINT, min_value: -9223372036854775808, max_value: 9223372036854775807",
                "data_type: INT, min_value: -2147483648, max_value: 2147483647",
                "data_type: INT, max_value: -7",
                "data_type: FLOAT",
                "data_type: FLOAT, min_value: 0.25, max_value: 0.5",
                "data_type: FLOAT, min_value: -1e300, max_value: 1e300",
                "data_type: DATE, date_start: 0001-01-01, date_end: 9999-12-31",
                "data_type: VARCHAR",
                "data_type: VARCHAR, varchar_length: 4",
                "data_type: VARCHAR, varchar_length: 9, faker_rule: last_name",
                "data_type: VARCHAR, varchar_length: 11, faker_rule: last_name",
                "data_type: VARCHAR, varchar_length: 40, faker_rule: name",
                "data_type: VARCHAR, faker_rule: email",
                "data_type: VARCHAR, varchar_length: 21, faker_rule: email",
                "data_type: VARCHAR, varchar_length: 19, faker_rule: email",
                "data_type: VARCHAR, varchar_length: 12, faker_rule: email",
                "data_type: VARCHAR, varchar_length: 5, faker_rule: email",
                "data_type: VARCHAR, faker_rule: uuid4",
                "data_type: VARCHAR, varchar_length: 20, faker_rule: uuid4",
                "data_type: VARCHAR, faker_rule: paragraphs, varchar_length: 10000",
                "data_type: BIGINT, required: false, null_ratio: 0.2, min_value: 1, max_value: 200000",
            })
    void nothingComesTwiceAmongManyRows(String rule) {
        List<Object> values =
                values(200_000, rule).stream().filter(Objects::nonNull).toList();

        assertThat(new HashSet<>(values)).hasSize(values.size());
    }

    @Test
    void booleansAreTwo() {
        assertThat(values(2, "data_type: BOOLEAN")).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void daysFillTheirWholeRange() {
        assertThat(values(366, "data_type: DATE, date_start: 2024-01-01, date_end: 2024-12-31"))
                .doesNotHaveDuplicates()
                .hasSize(366);
    }

    @Test
    void floatsStayInTheirRange() {
        assertThat(values(10_000, "data_type: FLOAT, min_value: -2.5, max_value: 3"))
                .allSatisfy(value -> assertThat((double) value).isBetween(-2.5, 3.0))
                .anyMatch(value -> (double) value < -2)
                .anyMatch(value -> (double) value > 2.5);
    }

    @ParameterizedTest
    @CsvSource({
        "255, '[a-z0-9]+\\.[a-z0-9]+\\.[a-z0-9]{7}@example\\.(com|org|net)'",
        "30, '[a-z0-9.]*[a-z0-9]\\.[a-z0-9]{7}@example\\.(com|org|net)'",
        "21, '[a-z0-9]\\.[a-z0-9]{7}@example\\.(com|org|net)'",
        "20, '[a-z0-9]{7}@example\\.(com|org|net)'",
        "19, '[a-z0-9]{7}@example\\.(com|org|net)'",
        "18, '[a-z0-9]{7}@x\\.test'",
        "11, '[a-z0-9]{4}@x\\.test'",
        "10, '[a-z0-9]{10}'",
    })
    void anEmailStillLooksLikeOneAndFitsItsLength(int length, String pattern) {
        assertThat(values(1_000, "data_type: VARCHAR, varchar_length: " + length + ", faker_rule: email"))
                .allSatisfy(value -> assertThat((String) value).matches(pattern).hasSizeLessThanOrEqualTo(length));
    }

    @Test
    void aNameIsReadableBeforeItsCode() {
        assertThat(values(100, "data_type: VARCHAR, varchar_length: 60, faker_rule: last_name"))
                .allMatch(value -> ((String) value).matches("\\p{Lu}[\\p{L}']+ [a-z0-9]{7}"));
    }

    @Test
    void textFitsAnIndex() {
        Experiment experiment = Rows.experiment(
                "ru",
                "{name: t, target_rows: 200, columns: [{name: c, data_type: VARCHAR, varchar_length: 5000,"
                        + " is_unique: true, faker_rule: paragraphs}]}");

        assertThat(Rows.column(experiment, "t", "c")).allSatisfy(value -> {
            assertThat(((String) value).getBytes(StandardCharsets.UTF_8).length).isBetween(200, 600);
            assertThat((String) value).doesNotContain("\uFFFD");
        });
    }
}
