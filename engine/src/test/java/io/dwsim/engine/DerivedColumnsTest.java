package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;

/** Promise 1 for derived columns, and what they are refused for. */
class DerivedColumnsTest {

    private static final Map<String, String> COLUMNS = columns();

    /** What each derived column names, directly or not. */
    private static final Map<String, List<String>> SOURCES = Map.of(
            "email", List.of("first", "last"),
            "login", List.of("full", "first", "last"),
            "full", List.of("first", "last"),
            "city", List.of(),
            "lat", List.of(),
            "code", List.of(),
            "money", List.of("code"),
            "updated", List.of("created"),
            "total", List.of("q", "p"),
            "parent_email", List.of("parent"));

    private static final String PARENTS = """
            {name: parents, target_rows: 70, columns: [
              {name: name, data_type: VARCHAR, faker_rule: name, is_unique: true}]}""";

    @Example
    void otherColumnsTablesAndTheirOrderMakeNoDifference() {
        Experiment all = Rows.experiment(table(new ArrayList<>(COLUMNS.keySet())) + ", " + PARENTS);
        List<String> reversed = new ArrayList<>(COLUMNS.keySet());
        Collections.reverse(reversed);
        Experiment backwards = Rows.experiment(PARENTS
                + ", {name: other, target_rows: 3, columns: [{name: email, data_type: INT}]}, " + table(reversed));

        SOURCES.forEach((column, sources) -> {
            List<String> wanted = new ArrayList<>(sources);
            wanted.add(column);
            List<Object> expected = Rows.column(all, "t", column);
            assertThat(Rows.column(backwards, "t", column)).as(column).isEqualTo(expected);
            assertThat(Rows.column(Rows.experiment(table(wanted) + ", " + PARENTS), "t", column))
                    .as(column)
                    .isEqualTo(expected);
        });
    }

    @Example
    void theSizeOfBatchesMakesNoDifference() {
        Experiment experiment = Rows.experiment(table(new ArrayList<>(COLUMNS.keySet())) + ", " + PARENTS);
        TableGenerator generator = TableGenerator.compile(experiment, "t", Rows.SEED, Map.of());
        List<List<Object>> expected = Rows.all(generator, 1_000);

        assertThat(Rows.all(generator, 7)).isEqualTo(expected);
        ColumnBatch batch = generator.newBatch(1);
        for (int row : new int[] {1_199, 0, 600, 601, 600}) {
            generator.generate(row, 1, batch);
            assertThat(Rows.row(generator.columns(), batch, 0)).isEqualTo(expected.get(row));
        }
    }

    @Example
    void anEmptyListMeansNone() {
        String plain = "{name: email, data_type: VARCHAR, faker_rule: email%s}, " + COLUMNS.get("first");

        assertThat(Rows.column(Rows.oneColumn(1_000, plain.formatted(", derived_from: []")), "t", "email"))
                .isEqualTo(Rows.column(Rows.oneColumn(1_000, plain.formatted("")), "t", "email"));
    }

    @Example
    void aDerivedUniqueColumnCanBeReferenced() {
        Experiment experiment = Rows.experiment("""
                {name: people, target_rows: 40, columns: [
                  {name: first, data_type: VARCHAR, faker_rule: first_name},
                  {name: last, data_type: VARCHAR, faker_rule: last_name},
                  {name: email, data_type: VARCHAR, faker_rule: email, is_unique: true, derived_from: [first, last],
                   required: false, null_ratio: 0.2}]},
                {name: logins, target_rows: 500, columns: [
                  {name: email, data_type: VARCHAR,
                   foreign_key: {references_table: people, references_column: email}}]}""");
        List<Object> parents = Rows.column(experiment, "people", "email");

        assertThat(parents).containsNull();
        assertThat(Rows.column(experiment, "logins", "email"))
                .doesNotContainNull()
                .isSubsetOf(parents);
    }

    @Example
    void whatCannotBeDerivedIsAFaultOfItsField() {
        refused("{name: x, data_type: VARCHAR, faker_rule: email, derived_from: [x]}", "derived from itself");
        refused("{name: x, data_type: VARCHAR, faker_rule: email, derived_from: [no]}", "no such column");
        refused("{name: x, data_type: VARCHAR, faker_rule: email, derived_from: [a, a]}", "'a' twice");
        refused("{name: x, data_type: VARCHAR, faker_rule: email, derived_from: [a, \"@address\"]}", "one of the two");
        refused(
                "{name: x, data_type: VARCHAR, faker_rule: email, derived_from: [\"@address\"]}",
                "what can be derived");
        refused("{name: x, data_type: VARCHAR, faker_rule: city, derived_from: [\"@\"]}", "what can be derived");
        refused("{name: x, data_type: VARCHAR, faker_rule: city, derived_from: [a]}", "what can be derived");
        refused("{name: x, data_type: VARCHAR, faker_rule: email, derived_from: [n]}", "what can be derived");
        refused("{name: x, data_type: VARCHAR, faker_rule: email, derived_from: [a, b, c]}", "what can be derived");
        refused("{name: x, data_type: VARCHAR, derived_from: [a]}", "what can be derived");
        refused("{name: x, data_type: BOOLEAN, derived_from: [a]}", "what can be derived");
        refused("{name: x, data_type: INT, derived_from: [n]}", "what can be derived");
        refused("{name: x, data_type: DATE, derived_from: [n]}", "what can be derived");
        refused("{name: x, data_type: UUID, derived_from: [n, m]}", "what can be derived");
        refused("{name: x, data_type: INT, min_value: 3, derived_from: [n, m]}", "a range or a distribution");
        refused("{name: x, data_type: INT, is_unique: true, derived_from: [n, m]}", "cannot be, except email");
        refused("{name: x, data_type: VARCHAR, faker_rule: city, is_unique: true, derived_from: \"@a\"}", "is unique");
        refused(
                "{name: x, data_type: DECIMAL, precision: 5, scale: 4, faker_rule: longitude, derived_from: \"@a\"}",
                "does not hold every longitude");
        refused("{name: x, data_type: INT, faker_rule: city, derived_from: \"@a\"}", "does not hold every city");
    }

    @Example
    void columnsThatAreDerivedFromEachOtherAreAFault() {
        Experiment experiment = Rows.experiment("""
                {name: t, target_rows: 5, columns: [
                  {name: x, data_type: DATE, derived_from: [y]}, {name: y, data_type: DATE, derived_from: [z]},
                  {name: z, data_type: DATE, derived_from: [x]}]}""");

        assertThat(ExperimentCheck.faults(experiment, Map.of()))
                .anyMatch(fault -> fault.pointer().endsWith("/derived_from")
                        && fault.message().contains("which is computed from it in turn"));
    }

    private static void refused(String column, String reason) {
        Experiment experiment = Rows.experiment("{name: t, target_rows: 5, columns: ["
                + "{name: a, data_type: VARCHAR}, {name: b, data_type: VARCHAR}, {name: c, data_type: VARCHAR},"
                + "{name: n, data_type: INT}, {name: m, data_type: INT}, " + column + "]}");
        List<Fault> faults = ExperimentCheck.faults(experiment, Map.of());

        assertThat(faults).as(column).hasSize(1);
        assertThat(faults.get(0).pointer()).isEqualTo("/tables/0/columns/5/derived_from");
        assertThat(faults.get(0).message()).contains("column 't.x'").contains(reason);
    }

    private static String table(List<String> names) {
        return "{name: t, target_rows: 1200, columns: ["
                + String.join(", ", names.stream().map(COLUMNS::get).toList()) + "]}";
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : """
                {name: email, data_type: VARCHAR, faker_rule: email, is_unique: true, derived_from: [first, last]}
                {name: login, data_type: VARCHAR, faker_rule: user_name, derived_from: [full], required: false}
                {name: full, data_type: VARCHAR, faker_rule: name, derived_from: [first, last]}
                {name: first, data_type: VARCHAR, faker_rule: first_name, required: false}
                {name: last, data_type: VARCHAR, faker_rule: last_name}
                {name: city, data_type: VARCHAR, faker_rule: city, derived_from: "@address"}
                {name: lat, data_type: FLOAT, faker_rule: latitude, derived_from: "@address"}
                {name: code, data_type: VARCHAR, faker_rule: country_code, derived_from: "@home_address"}
                {name: money, data_type: VARCHAR, faker_rule: currency_code, derived_from: [code]}
                {name: created, data_type: DATE, required: false}
                {name: updated, data_type: TIMESTAMP, derived_from: [created]}
                {name: q, data_type: INT, max_value: 10}
                {name: p, data_type: DECIMAL, precision: 8, scale: 2, max_value: 99}
                {name: total, data_type: DECIMAL, precision: 12, scale: 2, required: false, derived_from: [q, p]}
                {name: parent, data_type: VARCHAR, foreign_key: {references_table: parents, references_column: name}}
                {name: parent_email, data_type: VARCHAR, faker_rule: email, derived_from: [parent]}""".split("\n")) {
            columns.put(column.replaceAll("\\{name: (\\w+),.*", "$1"), column);
        }
        return columns;
    }
}
