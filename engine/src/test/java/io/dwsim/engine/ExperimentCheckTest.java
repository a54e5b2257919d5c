package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.engine.rule.UniqueDomain;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentCheckTest {

    @Test
    void findsNothingWrongWithAGoodExperiment() {
        Experiment good = Rows.experiment("""
                {name: a, target_rows: 10, primary_key: [id], columns: [
                  {name: id, data_type: INT}, {name: e, data_type: VARCHAR, faker_rule: email, is_unique: true}]},
                {name: empty, target_rows: 0, columns: [{name: b, data_type: BOOLEAN, is_unique: true}]},
                {name: child, target_rows: 10, columns: [{name: a, data_type: INT, is_unique: true,
                  foreign_key: {references_table: a, references_column: id}}]}""");

        assertThat(ExperimentCheck.faults(good, Map.of())).isEmpty();
        assertThat(ExperimentCheck.rowFaults(good, Map.of("a", 10L))).isEmpty();
    }

    @Test
    void refusesTextOfAFakerRuleThatStandsForTooManyDigits() {
        Fault fault = onlyFault(
                Rows.oneColumn(5, "{name: c, data_type: DECIMAL, faker_rule: \"#{regexify '1e-99999999'}\"}"));

        assertThat(fault.pointer()).isEqualTo("/tables/0/columns/0/faker_rule");
        assertThat(fault.message()).contains("t.c", "'1e-99999999'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data_type: DECIMAL, precision: 9, scale: 6, faker_rule: latitude, is_unique: true|is unique",
                "data_type: INT, faker_rule: year, is_unique: true|is unique",
                "data_type: INT, faker_rule: year, min_value: 0|has a range",
                "data_type: DATE, faker_rule: date_of_birth, date_start: 2000-01-01|has a range",
                "data_type: INT, faker_rule: year, distribution: zipf|has a distribution",
            })
    void warnsOfAFakerRuleWithoutEffect(String fields, String why) {
        Experiment experiment = Rows.oneColumn(5, "{name: c, " + fields + "}");

        assertThat(ExperimentCheck.faults(experiment, Map.of())).isEmpty();
        assertThat(ExperimentCheck.warnings(experiment, Map.of()))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.pointer()).isEqualTo("/tables/0/columns/0/faker_rule");
                    assertThat(warning.message()).contains("t.c", why, "no effect");
                });
        Experiment unknown = Rows.oneColumn(
                5, "{name: c, " + fields.replaceFirst("faker_rule: \\w+", "faker_rule: no_such_rule") + "}");
        assertThat(onlyFault(unknown).message()).contains("t.c", "'no_such_rule'");
    }

    @Test
    void aFakerRuleThatIsKeptIsNoNews() {
        assertThat(ExperimentCheck.warnings(
                        Rows.experiment(
                                "{name: t, target_rows: 5, columns: [{name: a, data_type: UUID, faker_rule: uuid4,"
                                        + " is_unique: true}, {name: b, data_type: INT, faker_rule: year}, {name: d, data_type:"
                                        + " VARCHAR, faker_rule: email, is_unique: true}]}"),
                        Map.of()))
                .isEmpty();
    }

    @Test
    void warnsOfARequiredColumnWhoseExpressionCanBeNull() {
        String columns =
                "{name: a, data_type: INT, required: false}, {name: b, data_type: INT}, {name: c, data_type: INT, ";

        assertThat(warnings(columns + "expression: a + b}")).singleElement().satisfies(warning -> {
            assertThat(warning.pointer()).isEqualTo("/tables/0/columns/2/expression");
            assertThat(warning.message()).contains("t.c", "as 'a' can be", "coalesce(");
        });
        assertThat(warnings(columns + "required: false, expression: a + b}")).isEmpty();
        assertThat(warnings(columns + "expression: 'coalesce(a, 0) + b'}")).isEmpty();
    }

    private static List<Fault> warnings(String columns) {
        return ExperimentCheck.warnings(
                Rows.experiment("{name: t, target_rows: 5, columns: [" + columns + "]}"), Map.of());
    }

    @Test
    void namesTheRulesNearAnUnknownOne() {
        Fault fault = onlyFault(Rows.oneColumn(5, "{name: c, data_type: VARCHAR, faker_rule: frist_name}"));

        assertThat(fault.pointer()).isEqualTo("/tables/0/columns/0/faker_rule");
        assertThat(fault.message()).contains("t.c", "'frist_name'", "first_name");
        assertThat(fault.value()).isEqualTo("frist_name");
    }

    @Test
    void refusesALanguageWithoutWords() {
        Experiment experiment =
                Rows.experiment("xx", "{name: t, target_rows: 1, columns: [{name: c, data_type: INT}]}");

        Fault fault = onlyFault(experiment);

        assertThat(fault.pointer()).isEqualTo("/locale");
        assertThat(fault.value()).isEqualTo("xx");
        assertThatThrownBy(() -> TableGenerator.compile(experiment, "t", 1, Map.of()))
                .isInstanceOfSatisfying(
                        DwsimException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_EXPERIMENT));
    }

    @ParameterizedTest
    @CsvSource({
        "'data_type: INT, min_value: 1, max_value: 100', 100",
        "'data_type: INT, min_value: 2147483647', 1",
        "'data_type: BIGINT, min_value: 9223372036854775807', 1",
        "'data_type: DATE', 2192",
        "'data_type: BOOLEAN', 2",
        "'data_type: FLOAT, min_value: 1, max_value: 1', 1",
        "'data_type: VARCHAR, varchar_length: 1', 36",
        "'data_type: VARCHAR, varchar_length: 3', 46656",
        "'data_type: VARCHAR, varchar_length: 2, faker_rule: email', 1296",
        "'data_type: VARCHAR, varchar_length: 11, faker_rule: email', 1679616",
        "'data_type: BOOLEAN, required: false', 2",
    })
    void countsTheValuesThatAUniqueColumnHas(String rule, long domain) {
        Experiment enough = Rows.oneColumn(domain, "{name: c, is_unique: true, " + rule + "}");

        assertThat(ExperimentCheck.faults(enough, Map.of())).isEmpty();
        List<Fault> faults = ExperimentCheck.faults(enough, Map.of("t", domain + 1));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/tables/0/columns/0/is_unique");
            assertThat(fault.message()).contains("t.c", " " + domain + " values", (domain + 1) + " rows");
        });
    }

    @Test
    void pointsIntoARequestToGenerate() {
        Experiment experiment = Rows.oneColumn(2, "{name: c, is_unique: true, data_type: BOOLEAN}");

        assertThat(ExperimentCheck.rowFaults(experiment, Map.of("t", 3L)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/rows/t");
                    assertThat(fault.value()).isEqualTo(3L);
                });
    }

    @Test
    void neverMistakesABadRuleForTooManyRows() {
        Experiment experiment = Rows.oneColumn(2, "{name: c, data_type: VARCHAR, faker_rule: nope}");

        assertThat(ExperimentCheck.rowFaults(experiment, Map.of())).isEmpty();
    }

    @Test
    void refusesAKeyToAnEmptyTable() {
        Experiment experiment = parentAndChild(0, 5, "");

        assertThat(onlyFault(experiment).pointer()).isEqualTo("/tables/1/columns/0/foreign_key");
        assertThat(ExperimentCheck.faults(experiment, Map.of("child", 0L))).isEmpty();
        assertThat(ExperimentCheck.faults(experiment, Map.of("parent", 1L))).isEmpty();
        assertThat(ExperimentCheck.faults(parentAndChild(0, 5, ", nullable: true"), Map.of()))
                .isEmpty();
    }

    @Test
    void refusesAUniqueKeyWithMoreRowsThanParents() {
        Experiment experiment = Rows.experiment("""
                {name: child, target_rows: 11, columns: [{name: p, data_type: INT, is_unique: true,
                  foreign_key: {references_table: parent, references_column: id}}]},
                {name: parent, target_rows: 10, primary_key: [id], columns: [{name: id, data_type: INT}]}""");

        Fault fault = onlyFault(experiment);

        assertThat(fault.pointer()).isEqualTo("/tables/0/columns/0/is_unique");
        assertThat(fault.message()).contains("child.p", "10 values of parent.id", "11 rows");
        assertThat(ExperimentCheck.faults(experiment, Map.of("parent", 11L))).isEmpty();
        assertThat(ExperimentCheck.rowFaults(experiment, Map.of("child", 12L)))
                .extracting(Fault::pointer)
                .containsExactly("/rows/child");
    }

    @Test
    void countsOnlyParentsThatHoldAValue() {
        Experiment experiment = Rows.experiment("""
                {name: parent, target_rows: 10000, columns: [
                  {name: id, data_type: INT, is_unique: true, required: false, null_ratio: 0.25}]},
                {name: child, target_rows: 7500, columns: [{name: p, data_type: INT, is_unique: true,
                  foreign_key: {references_table: parent, references_column: id}}]}""");

        assertThat(ExperimentCheck.faults(experiment, Map.of())).isEmpty();
        assertThat(ExperimentCheck.faults(experiment, Map.of("child", 7_501L)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("7500 values"));
    }

    @Test
    void refusesAKeyToAUniqueSelfReference() {
        Experiment experiment = Rows.experiment("""
                {name: chain, target_rows: 10, primary_key: [id], columns: [
                  {name: id, data_type: INT},
                  {name: before, data_type: INT, is_unique: true,
                   foreign_key: {references_table: chain, references_column: id, nullable: true}}]},
                {name: other, target_rows: 10, columns: [{name: c, data_type: INT,
                  foreign_key: {references_table: chain, references_column: before, nullable: true}}]}""");

        assertThat(onlyFault(experiment).message()).contains("chain.before", "cannot be referenced");
    }

    @Test
    void findsEveryFaultAtOnceInTheOrderOfTheDocument() {
        Experiment experiment = Rows.experiment("xx", """
                {name: a, target_rows: 10, columns: [
                  {name: child, data_type: BOOLEAN,
                   foreign_key: {references_table: b, references_column: flag}},
                  {name: word, data_type: VARCHAR, faker_rule: wrod}]},
                {name: b, target_rows: 10, columns: [{name: flag, data_type: BOOLEAN, is_unique: true}]}""");

        assertThat(ExperimentCheck.faults(experiment, Map.of()))
                .extracting(Fault::pointer)
                .containsExactly("/locale", "/tables/0/columns/1/faker_rule", "/tables/1/columns/0/is_unique");
    }

    @Test
    void aGeneratorIsRefusedForTheSameReasons() {
        Experiment tooMany = Rows.oneColumn(3, "{name: c, is_unique: true, data_type: BOOLEAN}");
        Experiment unknown = Rows.oneColumn(3, "{name: c, data_type: VARCHAR, faker_rule: nope}");

        assertThatThrownBy(() -> TableGenerator.compile(tooMany, "t", 1, Map.of()))
                .isInstanceOfSatisfying(DwsimException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INFEASIBLE_ROWS);
                    assertThat(e.faults()).isEqualTo(ExperimentCheck.faults(tooMany, Map.of()));
                });
        assertThatThrownBy(() -> TableGenerator.compile(unknown, "t", 1, Map.of()))
                .isInstanceOfSatisfying(
                        DwsimException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_EXPERIMENT));
        assertThatThrownBy(() -> TableGenerator.compile(tooMany, "missing", 1, Map.of()))
                .isInstanceOf(DwsimException.class)
                .hasMessageContaining("'missing'");
    }

    @Test
    void ofManyTablesSaysTheSameAsOfFew() {
        Experiment fine = many("VARCHAR");
        Experiment faulty = many("BOOLEAN");

        ExperimentCheck.Result nothing = ExperimentCheck.of(fine, Map.of());
        ExperimentCheck.Result result = ExperimentCheck.of(faulty, Map.of("t299", 2L));

        assertThat(nothing.faults()).isEmpty();
        assertThat(nothing.warnings()).isEmpty();
        assertThat(nothing.rowFaults()).isEmpty();
        assertThat(nothing.domains()).hasSize(600).allMatch(UniqueDomain::isFeasible);
        assertThat(result.domains()).hasSize(600);
        assertThat(result.faults()).isEqualTo(ExperimentCheck.faults(faulty, Map.of("t299", 2L)));
        assertThat(result.rowFaults()).hasSize(299).isEqualTo(ExperimentCheck.rowFaults(faulty, Map.of("t299", 2L)));
        assertThat(result.faults().get(7).pointer()).isEqualTo("/tables/7/columns/1/is_unique");
    }

    /** 300 tables that reference each other, each with a unique column. */
    private static Experiment many(String type) {
        StringBuilder tables = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            tables.append(i == 0 ? "" : ",").append("{name: t").append(i);
            tables.append(", target_rows: 10, primary_key: [id], columns: [{name: id, data_type: INT},");
            tables.append("{name: u, is_unique: true, data_type: ").append(type);
            tables.append("},{name: p, data_type: INT, foreign_key: {references_table: t")
                    .append(299 - i);
            tables.append(", references_column: id, nullable: true}}]}");
        }
        return Rows.experiment(tables.toString());
    }

    private static Fault onlyFault(Experiment experiment) {
        List<Fault> faults = ExperimentCheck.faults(experiment, Map.of());
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static Experiment parentAndChild(int parents, int children, String key) {
        return Rows.experiment("{name: parent, target_rows: " + parents
                + ", primary_key: [id], columns: [{name: id, data_type: INT}]}, {name: child, target_rows: " + children
                + ", columns: [{name: p, data_type: INT, foreign_key: {references_table: parent,"
                + " references_column: id" + key + "}}]}");
    }
}
