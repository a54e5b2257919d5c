package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.engine.random.ChiSquare;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, patterns, distributions and expressions as rules of columns. */
class RuleTest {

    private static List<Object> values(int rows, String column) {
        return Rows.column(good(Rows.oneColumn(rows, "{name: c, " + column + "}")), "t", "c");
    }

    private static Experiment good(Experiment experiment) {
        assertThat(ExperimentCheck.faults(experiment, Map.of())).isEmpty();
        return experiment;
    }

    private static List<Fault> faults(String column) {
        return ExperimentCheck.faults(Rows.oneColumn(100, "{name: c, " + column + "}"), Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data_type: INT, values: [1, 2, 3]",
                "data_type: DECIMAL, precision: 38, scale: 2, values: [1.10, 2, -3]",
                "data_type: DECIMAL, values: [1.10, 2, -3]",
                "data_type: REAL, values: [0.1, 0.2, 0.3]",
                "data_type: DATE, values: ['2024-02-29', '1999-12-31', '0001-01-01']",
                "data_type: TIME, values: ['00:00', '12:30:00.5', '23:59:59.999999']",
                "data_type: TIMESTAMPTZ, values: ['2024-02-29T01:02:03Z', '2024-02-29', '2024-02-29 01:02:04']",
                "data_type: UUID, values: ['00000000-0000-0000-0000-000000000000',"
                        + " 'ffffffff-ffff-ffff-ffff-ffffffffffff', '123e4567-e89b-12d3-a456-426614174000']",
                "data_type: VARCHAR, varchar_length: 2, values: ['', 'ab', '👩é']",
                "data_type: JSON, values: ['{}', '[1,2]', 'null']",
                "data_type: TEXT, values: [1, true, x]",
            })
    void everyValueOfAListComesAboutEquallyOften(String column) {
        Map<Object, Long> counts = counts(values(3_000, column));

        assertThat(counts).hasSize(3);
        assertThat(ChiSquare.of(
                        counts.values().stream().mapToInt(Long::intValue).toArray()))
                .isLessThan(ChiSquare.limit(2));
    }

    @Test
    void weightsSayHowOftenAValueComes() {
        Map<Object, Long> counts = counts(
                values(
                        100_000,
                        "data_type: VARCHAR, values: [{value: a, weight: 70}, {value: b, weight: 29.9}, {value: c, weight: 0.1}]"));

        assertThat(counts.get("a")).isBetween(69_300L, 70_700L);
        assertThat(counts.get("b")).isBetween(29_200L, 30_600L);
        assertThat(counts.get("c")).isBetween(50L, 160L);
    }

    @Test
    void aUniqueListGivesEachValueOnce() {
        assertThat(values(4, "data_type: VARCHAR, is_unique: true, values: [a, b, c, d]"))
                .containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(faults("data_type: VARCHAR, is_unique: true, values: [a, b, c, d]"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/tables/0/columns/0/values");
                    assertThat(fault.message()).contains("t.c", "4 values", "100 rows");
                });
    }

    @Test
    void patternsAreMatchedAndUniqueOnesUseAllTheirTexts() {
        assertThat(values(2_000, "data_type: VARCHAR, varchar_length: 8, pattern: '[A-Z]{2}-\\d+'"))
                .allSatisfy(value -> assertThat((String) value).matches("[A-Z]{2}-\\d{1,5}"));
        assertThat(values(260, "data_type: VARCHAR, is_unique: true, pattern: '[a-z]\\d'"))
                .doesNotHaveDuplicates()
                .allSatisfy(value -> assertThat((String) value).matches("[a-z]\\d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is_unique: true, pattern: '[a-z]'|is_unique|26 values",
                "is_unique: true, pattern: 'a+'|pattern|no limit to the length",
                "pattern: '(a'|pattern|cannot be used",
                "pattern: '(a)\\1'|pattern|back-reference",
                "pattern: '[a-z]{300}'|pattern|at most 255",
                "faker_rule: '#{date.past}'|faker_rule|cannot be used",
                "faker_rule: past_date|faker_rule|cannot be used",
            })
    void faultyTextRulesAreNamed(String rule, String field, String words) {
        assertThat(faults("data_type: VARCHAR, " + rule)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/tables/0/columns/0/" + field);
            assertThat(fault.message()).contains("t.c", words);
        });
    }

    @Test
    void uniqueTextOfCharDoesNotEndInSpace() {
        String column = "data_type: CHAR, varchar_length: 3, is_unique: true, pattern: '";

        assertThat(faults(column + "[a ]{1,3}'")).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/tables/0/columns/0/pattern");
            assertThat(fault.message()).contains("t.c", "end in a space");
        });
        assertThat(faults(column + "[a ]{0,2}[a-z]'")).isEmpty();
        assertThat(faults("data_type: VARCHAR, is_unique: true, pattern: '[a-z ]{1,3}'"))
                .isEmpty();
    }

    @Test
    void theEndsOfARangeOfNumbersMustFitTheType() {
        String small = "data_type: SMALLINT, faker_rule: \"#{number.number_between '0','";

        assertThat(faults(small + "32780'}\"")).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/tables/0/columns/0/faker_rule");
            assertThat(fault.message()).contains("SMALLINT", "'32779'");
        });
        assertThat(faults(small + "32768'}\"")).isEmpty();
        assertThat(faults("data_type: DECIMAL, precision: 4, scale: 2, faker_rule: \"#{commerce.price '1','100'}\""))
                .hasSize(1);
    }

    @Test
    void aTextThatIsNoValueIsNamedWithoutAnException() {
        assertThatThrownBy(() -> values(
                        20_000,
                        "data_type: INT, faker_rule: \"#{regexify '" + "(0|".repeat(11) + "x" + ")".repeat(11)
                                + "'}\""))
                .isInstanceOf(DwsimException.class)
                .hasMessageContaining("the faker rule gives '")
                .hasMessageContaining("', which is no number")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void aRealHasTheFewestDigitsThatTellIt() {
        List<Object> row = Rows.all(
                        TableGenerator.compile(
                                good(
                                        Rows.experiment(
                                                "{name: t, target_rows: 1, columns: [{name: r, data_type: REAL, values:"
                                                        + " [1.1]}, {name: big, data_type: REAL, values: [-12345678]}, {name: a, data_type:"
                                                        + " VARCHAR, expression: text(r)}, {name: b, data_type: DECIMAL, precision: 12, scale:"
                                                        + " 8, expression: r}, {name: d, data_type: TEXT, expression: big}, {name: e,"
                                                        + " data_type: DECIMAL, precision: 12, scale: 4, expression: 'decimal(r, 10, 4)'}]}")),
                                "t",
                                Rows.SEED,
                                Map.of()),
                        1)
                .get(0);

        assertThat(row.subList(2, 6))
                .containsExactly("1.1", new BigDecimal("1.10000000"), "-1.2345678e+07", new BigDecimal("1.1000"));
    }

    @Test
    void datafakersExpressionsWork() {
        assertThat(values(500, "data_type: VARCHAR, faker_rule: \"#{regexify '[a-z]{3}[0-9]{2}'}\""))
                .allSatisfy(value -> assertThat((String) value).matches("[a-z]{3}[0-9]{2}"));
        assertThat(values(500, "data_type: VARCHAR, faker_rule: '#{Name.firstName} #{Name.lastName}'"))
                .allSatisfy(value -> assertThat((String) value).contains(" "));
    }

    @Test
    void distributionsAreInTheUnitsOfTheColumn() {
        List<Object> normal = values(
                20_000,
                "data_type: DECIMAL, scale: 2, precision: 10, distribution: {type: normal,"
                        + " parameters: {mean: -50, stddev: 10}}");
        assertThat(normal.stream()
                        .mapToDouble(value -> ((BigDecimal) value).doubleValue())
                        .average()
                        .orElseThrow())
                .isBetween(-50.5, -49.5);
        assertThat(values(
                        20_000,
                        "data_type: INT, min_value: 0, max_value: 100, distribution: {type: normal, parameters:"
                                + " {mean: 50, stddev: 40}}"))
                .allSatisfy(value -> assertThat((int) value).isBetween(0, 100))
                .contains(0, 100);
        Map<Object, Long> zipf =
                counts(values(20_000, "data_type: BIGINT, min_value: 10, max_value: 1000, distribution: zipf"));
        assertThat(zipf.get(10L)).isGreaterThan(2 * zipf.get(12L));
        assertThat(values(
                        5_000,
                        "data_type: DECIMAL, precision: 38, scale: 20, distribution: {type: beta, parameters:"
                                + " {alpha: 2, beta: 5}}, min_value: 1, max_value: 2"))
                .allSatisfy(value -> assertThat((BigDecimal) value).isBetween(BigDecimal.ONE, new BigDecimal(2)));
        assertThat(values(5_000, "data_type: REAL, distribution: {type: exponential, parameters: {lambda: 0.5}}"))
                .allSatisfy(value -> assertThat((float) value).isBetween(0f, 60f));
    }

    @Test
    void aDistributionMostlyOutsideOfItsRangeIsWarnedAbout() {
        Experiment experiment = Rows.oneColumn(
                10,
                "{name: c, data_type: INT, min_value: 0, max_value: 10, distribution: {type: normal, parameters:"
                        + " {mean: 100, stddev: 1}}}");

        assertThat(ExperimentCheck.faults(experiment, Map.of())).isEmpty();
        assertThat(ExperimentCheck.warnings(experiment, Map.of()))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.pointer()).isEqualTo("/tables/0/columns/0/distribution");
                    assertThat(warning.message()).contains("100.0 %");
                });
    }

    @Test
    void allFaultsOfADistributionAreFound() {
        assertThat(faults("data_type: INT, distribution: {type: normal, parameters: {mean: 1, stddev: -1, x: 2}}"))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/tables/0/columns/0/distribution/parameters/stddev",
                        "/tables/0/columns/0/distribution/parameters/x");
        assertThat(faults("data_type: INT, distribution: gauss"))
                .extracting(Fault::pointer)
                .containsExactly("/tables/0/columns/0/distribution/type");
    }

    private static final String ORDER = """
            {name: t, target_rows: 500, primary_key: [id], columns: [
              {name: total, data_type: DECIMAL, precision: 12, scale: 2, expression: quantity * price},
              {name: id, data_type: INT},
              {name: quantity, data_type: INT, min_value: 1, max_value: 9},
              {name: price, data_type: DECIMAL, precision: 8, scale: 2, min_value: 0.01, max_value: 99.99},
              {name: ordered, data_type: DATE},
              {name: due, data_type: DATE, expression: 'ordered + 14'},
              {name: label, data_type: VARCHAR, varchar_length: 12, expression: 'upper(kind) + "-" + string(id)'},
              {name: kind, data_type: VARCHAR, required: false, null_ratio: 0.5, values: [retail, wholesale]},
              {name: lucky, data_type: SMALLINT, expression: 'random_int(1, 6)'}]}""";

    @Test
    void expressionsAreComputedFromTheirRowWhereverTheirInputsStand() {
        String nullableLabel = ORDER.replace("{name: label,", "{name: label, required: false, null_ratio: 0,");
        List<List<Object>> rows =
                Rows.all(TableGenerator.compile(good(Rows.experiment(nullableLabel)), "t", Rows.SEED, Map.of()), 100);

        for (List<Object> row : rows) {
            BigDecimal quantity = new BigDecimal((int) row.get(2));
            assertThat(row.get(0)).isEqualTo(quantity.multiply((BigDecimal) row.get(3)));
            assertThat(row.get(5)).isEqualTo(((LocalDate) row.get(4)).plusDays(14));
            Object kind = row.get(7);
            String whole = kind == null ? null : kind.toString().toUpperCase(Locale.ROOT) + "-" + row.get(1);
            assertThat(row.get(6)).isEqualTo(whole == null ? null : whole.substring(0, Math.min(12, whole.length())));
            assertThat((int) row.get(8)).isBetween(1, 6);
        }
        assertThat(rows).anySatisfy(row -> assertThat(row.get(6)).isNull());
    }

    @Test
    void aRequiredExpressionThatIsNullFailsWithItsPlace() {
        Experiment experiment = Rows.experiment(ORDER);

        assertThatThrownBy(() -> Rows.column(experiment, "t", "label"))
                .isInstanceOfSatisfying(DwsimException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.GENERATION_FAILED);
                    assertThat(e)
                            .hasMessageContaining("'t'")
                            .hasMessageContaining("'label'")
                            .hasMessageContaining("row ");
                });
    }

    @Test
    void aValueThatDoesNotFitFailsWithItsPlaceAndValue() {
        Experiment experiment = Rows.experiment("{name: t, target_rows: 50, columns: [{name: a, data_type: INT,"
                + " min_value: 32760, max_value: 32780}, {name: b, data_type: SMALLINT, expression: a}]}");

        assertThatThrownBy(() -> Rows.column(experiment, "t", "b"))
                .isInstanceOf(DwsimException.class)
                .hasMessageContaining("'b'")
                .hasMessageMatching("(?s).*327[67]\\d.*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expression: 'b + 1'|'b'",
                "expression: 'c + 1'|computed from",
                "expression: '1 +'|fault",
                "expression: '\"x\"'|TEXT",
                "expression: 'now()'|clock",
            })
    void faultyExpressionsAreNamed(String rule, String words) {
        assertThat(faults("data_type: INT, " + rule))
                .isNotEmpty()
                .allSatisfy(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/tables/0/columns/0/expression");
                    assertThat(fault.message()).contains("t.c");
                })
                .anySatisfy(fault -> assertThat(fault.message()).containsIgnoringCase(words));
    }

    @Test
    void expressionsInACircleAreFound() {
        Experiment experiment = Rows.experiment("{name: t, target_rows: 1, columns: [{name: a, data_type: INT,"
                + " expression: b + 1}, {name: b, data_type: INT, expression: c}, {name: c, data_type: INT,"
                + " expression: a * 2}]}");

        assertThat(ExperimentCheck.faults(experiment, Map.of()))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).contains("in turn"));
    }

    @Test
    void computedColumnsCanBeReferenced() {
        Experiment experiment =
                good(Rows.experiment("{name: p, target_rows: 50, primary_key: [id], columns: [{name: id,"
                        + " data_type: INT}, {name: code, data_type: VARCHAR, is_unique: true, expression: '\"P\" + string(id)'}]},"
                        + " {name: c, target_rows: 200, columns: [{name: p, data_type: VARCHAR, foreign_key: {references_table: p,"
                        + " references_column: code}}]}"));

        assertThat(Rows.column(experiment, "c", "p"))
                .allSatisfy(value -> assertThat((String) value).matches("P([1-9]|[1-4]\\d|50)"));
    }

    private static Map<Object, Long> counts(List<Object> values) {
        return values.stream().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }
}
