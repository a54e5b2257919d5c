package io.dwsim.common.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields that say where a column's values come from, and keys of several columns. */
class ColumnRulesTest {

    private static final String COLUMN = "/tables/0/columns/0/";

    private static ExperimentReading column(String fields) {
        return tables("{name: t, target_rows: 10, columns: [{name: c, " + fields + "}]}");
    }

    private static ExperimentReading tables(String tables) {
        return ExperimentReader.fromYaml("{name: shop, tables: [" + tables + "]}");
    }

    private static Column only(ExperimentReading reading) {
        assertThat(reading.faults()).isEmpty();
        return reading.orThrow().tables().get(0).columns().get(0);
    }

    @Test
    void everyRuleIsReadAndSurvivesBeingStored() {
        Experiment read = tables("""
                {name: p, target_rows: 5, primary_key: [a, b], warnings: [made by hand], columns: [
                  {name: a, data_type: INT}, {name: b, data_type: VARCHAR, values: [x, {value: y, weight: 2.5}]},
                  {name: d, data_type: decimal, precision: 9, scale: 3, distribution: {type: normal, parameters: {mean: 1.5}}},
                  {name: e, data_type: TEXT, expression: 'b + "!"'}, {name: f, data_type: CHAR, varchar_length: 2, pattern: '[a-z]{2}'},
                  {name: g, data_type: TIMESTAMPTZ, date_start: '2024-02-29T10:00:00', date_end: 2024-03-01},
                  {name: h, data_type: VARCHAR, faker_rule: email, derived_from: [b]},
                  {name: i, data_type: BOOLEAN, derived_from: []}]},
                {name: c, composite_keys: [[a, n], [b, n]], foreign_keys: [{columns: [a, b], references_table: p,
                  references_columns: [a, b], nullable: true}], columns: [{name: a, data_type: INT}, {name: b, data_type: VARCHAR},
                  {name: n, data_type: INT}, {name: q, data_type: INT, foreign_key: {references_table: q, references_column: id,
                  per_parent: {min: 0, max: 4}}}]},
                {name: q, target_rows: 7, primary_key: [id], columns: [{name: id, data_type: INT}, {name: s, data_type: INT,
                  foreign_key: {references_table: q, references_column: id, nullable: true, skew: 1.5}}]}""").orThrow();

        Table parent = read.requireTable("p");
        assertThat(parent.primaryKey()).containsExactly("a", "b");
        assertThat(parent.warnings()).containsExactly("made by hand");
        assertThat(parent.column("b").orElseThrow().values())
                .containsExactly(ValueChoice.of("x"), new ValueChoice("y", new BigDecimal("2.5")));
        assertThat(parent.column("d").orElseThrow().postgresType()).isEqualTo("numeric(9,3)");
        assertThat(parent.column("d").orElseThrow().distribution())
                .isEqualTo(new DistributionRule("normal", Map.of("mean", new BigDecimal("1.5"))));
        assertThat(parent.column("g").orElseThrow().dateStart()).hasToString("2024-02-29T10:00:00");
        assertThat(parent.column("i").orElseThrow().derivedFrom()).isEmpty();
        Table child = read.requireTable("c");
        assertThat(child.targetRows()).isNull();
        assertThat(child.compositeKeys()).containsExactly(List.of("a", "n"), List.of("b", "n"));
        assertThat(child.column("a").orElseThrow().isNullable()).isTrue();
        assertThat(child.column("q").orElseThrow().foreignKey())
                .isEqualTo(new ForeignKey("q", "id", false, new PerParent(0, 4), null));
        assertThat(RowCounts.usual(read)).isEqualTo(Map.of("p", 5L, "c", 14L, "q", 7L));
        assertThat(RowCounts.of(read, Map.of("q", 100L))).containsEntry("c", 200L);

        String stored = DwsimJson.mapper().writeValueAsString(read);
        assertThat(DwsimJson.mapper().readValue(stored, Experiment.class)).isEqualTo(read);
        assertThat(ExperimentReader.fromJson(stored).orThrow()).isEqualTo(read);
    }

    @Test
    void decimalsHaveThePrecisionOfSql() {
        assertThat(only(column("data_type: DECIMAL")).postgresType()).isEqualTo("numeric(18,2)");
        assertThat(only(column("data_type: NUMERIC, precision: 10")).postgresType())
                .isEqualTo("numeric(10,0)");
        assertThat(only(column("data_type: DECIMAL, scale: 4")).postgresType()).isEqualTo("numeric(18,4)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data_type: DECIMAL, precision: 5, scale: 6|scale|greater than precision",
                "data_type: DECIMAL, precision: 39|precision|1 to 38",
                "data_type: INT, precision: 5|precision|DECIMAL only",
                "data_type: DECIMAL, precision: 4, scale: 2, max_value: 100|max_value|does not fit numeric(4,2)",
                "data_type: DECIMAL, precision: 5, scale: 2, min_value: 999.999|min_value|at least 999.999",
                "data_type: DECIMAL, precision: 5, scale: 2, min_value: 999.991|min_value|no number of numeric(5,2)",
                "data_type: DECIMAL, precision: 5, scale: 2, max_value: -999.991|max_value|at most -999.991",
                "data_type: DECIMAL, precision: 20, scale: 2, min_value: 999999999999999999.999|min_value|no number",
                "data_type: DECIMAL, precision: 3, scale: 3, max_value: -0.9991|max_value|no number of numeric(3,3)",
                "data_type: DECIMAL, scale: 1, min_value: 0.11, max_value: 0.19|min_value|no number with 1 digits",
                "data_type: SMALLINT, min_value: 40000|min_value|does not fit SMALLINT",
                "data_type: REAL, max_value: 1e39|max_value|does not fit REAL",
                "data_type: FLOAT, max_value: 1e999999999|max_value|at most 1000 digits",
                "data_type: TEXT, values: [1e999999999]|values/0|at most 1000 digits",
                "data_type: FLOAT, values: [1e-999999999]|values/0|at most 1000 digits",
                "data_type: INT, distribution: {type: normal, parameters: {mean: 1e999999999}}"
                        + "|distribution/parameters/mean|at most 1000 digits",
                "data_type: TIME, date_start: 2024-01-01|date_start|dates and timestamps only",
                "data_type: TIMESTAMP, date_start: '2024-01-01T00:00:01', date_end: '2024-01-01T00:00:00'"
                        + "|date_start|is after",
                "data_type: INT, pattern: '1'|pattern|text only",
                "data_type: VARCHAR, distribution: normal|distribution|numbers only",
                "data_type: VARCHAR, faker_rule: word, values: [a]|faker_rule|cannot be set beside values",
                "data_type: VARCHAR, pattern: a, expression: '\"a\"'|pattern|cannot be set beside expression",
                "data_type: INT, values: [1], min_value: 0|min_value|cannot be set beside values",
                "data_type: INT, expression: '1', derived_from: [x]|derived_from|cannot be set beside expression",
                "data_type: INT, is_unique: true, distribution: zipf|distribution|unique column",
                "data_type: INT, is_unique: true, values: [{value: 1, weight: 2}]|values|unique column",
                "data_type: INT, is_unique: true, values: [1, 2, 1]|values/2|number 0",
                "data_type: JSON, is_unique: true|is_unique|cannot be compared",
                "data_type: INT, values: []|values|1 to 100000 values",
                "data_type: INT, values: x|values|must be a list",
                "data_type: INT, values: [1, x]|values/1|must be a number",
                "data_type: INT, values: [1.5]|values/0|whole number",
                "data_type: SMALLINT, values: [70000]|values/0|does not fit SMALLINT",
                "data_type: DECIMAL, scale: 1, values: [1.25]|values/0|more digits after the point",
                "data_type: VARCHAR, varchar_length: 2, values: [abc]|values/0|3 characters",
                "data_type: CHAR, varchar_length: 2, values: ['a ']|values/0|end in a space",
                "data_type: DATE, values: ['2024-02-30']|values/0|existing day",
                "data_type: TIME, values: ['25:00']|values/0|HH:MM:SS",
                "data_type: TIMESTAMP, values: ['2024-01-01T99:00:00']|values/0|existing moment",
                "data_type: UUID, values: ['1-2-3-4-5']|values/0|must be a UUID",
                "data_type: BOOLEAN, values: [1]|values/0|true or false",
                "data_type: JSON, values: ['{a']|values/0|valid JSON",
                "data_type: INT, values: [{value: 1, weight: 0}]|values/0|greater than 0",
                "data_type: INT, values: [{value: 1, weight: 1e-400}]|values/0|greater than 0",
                "data_type: INT, values: [{value: 1, weight: 1e-99999999}]|values/0|greater than 0",
                "data_type: INT, values: [{value: 1, weight: 1e309}]|values/0|not beyond a double",
                "data_type: INT, values: [{value: 1, weight: 1e308}, {value: 2, weight: 1e308}, 3]|values|whose sum",
                "data_type: INT, values: [{value: 1, weight: x}]|values/0|greater than 0",
                "data_type: INT, values: [{weight: 1}]|values/0|must be a text, a number",
                "data_type: INT, distribution: {parameters: {}}|distribution/type|required",
                "data_type: INT, distribution: {type: normal, parameters: {mean: x}}|distribution/parameters/mean|number",
            })
    void whatDoesNotFitIsRefusedAtItsPlace(String fields, String field, String words) {
        assertThat(column(fields).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(COLUMN + field);
            assertThat(fault.message()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "per_parent: {min: 3, max: 2}|per_parent/min|greater than max",
                "per_parent: {min: 1}|per_parent/max|required",
                "per_parent: {min: -1, max: 2}|per_parent/min|from 0",
                "'nullable: true, per_parent: {min: 1, max: 2}'|per_parent|nullable",
                "'skew: 1, per_parent: {min: 1, max: 2}'|skew|beside per_parent",
                "skew: -1|skew|from 0",
                "skew: x|skew|number",
            })
    void foreignKeysAreCheckedToo(String field, String place, String words) {
        List<Fault> faults = tables(
                        "{name: p, target_rows: 1, primary_key: [id], columns: [{name: id, data_type: INT}]},"
                                + " {name: t, target_rows: 1, columns: [{name: c, data_type: INT, foreign_key: {references_table: p,"
                                + " references_column: id, " + field + "}}]}")
                .faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/tables/1/columns/0/foreign_key/" + place);
            assertThat(fault.message()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "composite_keys: [[a]]|composite_keys/0|two columns or more",
                "composite_keys: [[a, x]]|composite_keys/0/1|no column 'x'",
                "composite_keys: [[a, a]]|composite_keys/0/1|twice",
                "composite_keys: [a]|composite_keys/0|list of texts",
                "composite_keys: [[]]|composite_keys/0|must not be empty",
                "primary_key: [a, a]|primary_key/1|twice",
                "'foreign_keys: [{columns: [a, b], references_table: t, references_columns: [a]}]'"
                        + "|foreign_keys/0/references_columns|names 1 columns",
                "'foreign_keys: [{columns: [a, b], references_table: x, references_columns: [a, b]}]'"
                        + "|foreign_keys/0/references_table|no table 'x'",
                "'foreign_keys: [{columns: [a, b], references_table: q, references_columns: [a, b]}]'"
                        + "|foreign_keys/0/references_columns|neither its primary key",
                "'foreign_keys: [{columns: [a, b], references_table: q}]'|foreign_keys/0/references_columns|list of columns",
            })
    void keysOfSeveralColumnsAreChecked(String field, String place, String words) {
        List<Fault> faults = tables("{name: t, target_rows: 1, " + field + ", columns: [{name: a, data_type: INT},"
                        + " {name: b, data_type: INT}]}, {name: q, target_rows: 1, columns: [{name: a, data_type: INT},"
                        + " {name: b, data_type: INT}]}")
                .faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/tables/0/" + place);
            assertThat(fault.message()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "primary_key: [c]|data_type: VARCHAR, values: [a, a, b]|columns/0/values/1|number 0",
                "primary_key: [c]|data_type: JSON|primary_key/0|is JSON, which",
                "composite_keys: [[n, c]]|data_type: JSON|composite_keys/0/1|is JSON, which",
                "primary_key: [c, n]|data_type: JSON|primary_key/0|is JSON, which",
                "primary_key: [c]|data_type: INT, distribution: zipf|columns/0/distribution|unique column",
                "primary_key: [c]|data_type: INT, values: [{value: 1, weight: 2}]|columns/0/values|weights",
            })
    void aPrimaryKeyIsHeldToWhatIsUnique(String key, String fields, String place, String words) {
        List<Fault> faults = tables("{name: t, target_rows: 1, " + key + ", columns: [{name: c, " + fields
                        + "}, {name: n, data_type: INT}]}")
                .faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/tables/0/" + place);
            assertThat(fault.message()).contains(words);
        });
    }

    @Test
    void nothingMakesAnExpressionUniqueThatIsThePrimaryKey() {
        ExperimentReading reading = tables(
                "{name: t, target_rows: 1, primary_key: [c], columns: [{name: c, data_type: INT, expression: '5'}]}");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.warnings()).extracting(Fault::pointer).containsExactly(COLUMN + "expression");
    }

    @Test
    void rowsThatFollowFromThemselvesAreRefused() {
        String table = "{name: %s, primary_key: [id], columns: [{name: id, data_type: INT}, {name: p, data_type: INT,"
                + " foreign_key: {references_table: %s, references_column: id, per_parent: {min: 1, max: 2}}}]}";

        assertThat(tables(table.formatted("a", "b") + ", " + table.formatted("b", "a"))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/tables/0/target_rows", "/tables/1/target_rows");
    }
}
