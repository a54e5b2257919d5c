package io.dwsim.gateway.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnRowTest {

    private static final Experiment EXPERIMENT = ExperimentReader.fromYaml("""
                    name: x
                    tables:
                      - name: parents
                        target_rows: 10
                        primary_key: [id]
                        composite_keys: [[id, code]]
                        columns:
                          - {name: id, data_type: INT, is_unique: true}
                          - {name: code, data_type: VARCHAR, varchar_length: 8, pattern: "[A-Z]{3}", is_unique: true}
                          - {name: net, data_type: DECIMAL, precision: 9, scale: 2, min_value: 1}
                          - {name: gross, data_type: DOUBLE, expression: "net * 1.2"}
                          - {name: size, data_type: INT, max_value: 9, required: false, null_ratio: 0.25}
                          - {name: kind, data_type: CHAR, varchar_length: 1, values: [a, b, c, d, e, f, g, h]}
                          - {name: score, data_type: FLOAT, distribution: {type: normal, parameters: {mean: 5, stddev: 1}}}
                      - name: children
                        columns:
                          - name: parent_id
                            data_type: INT
                            foreign_key: {references_table: parents, references_column: id, per_parent: {min: 1, max: 3}}
                          - {name: first_name, data_type: VARCHAR, faker_rule: first_name}
                          - {name: email, data_type: VARCHAR, faker_rule: email, derived_from: [first_name]}
                          - {name: born, data_type: DATE, date_start: 1990-01-01, date_end: 1999-12-31}
                    """).orThrow();

    private static List<ColumnRow> columns(int table) {
        return TableRow.of(EXPERIMENT, Map.of(), Map.of()).get(table).columns();
    }

    @Test
    void everyKindOfRuleIsSaidInWords() {
        assertThat(columns(0).stream().map(ColumnRow::rule))
                .containsExactly(
                        "default",
                        "matches [A-Z]{3}",
                        "from 1",
                        "= net * 1.2",
                        "up to 9",
                        "one of a, b, c, d, e, f and 2 more",
                        "default");
        assertThat(columns(1).stream().map(ColumnRow::rule))
                .containsExactly("key of parents.id", "first_name", "email", "1990-01-01 to 1999-12-31");
    }

    @Test
    void typesKeysAndDetailsStandBesideThem() {
        assertThat(columns(0).stream().map(ColumnRow::type)).contains("VARCHAR(8)", "DECIMAL(9, 2)", "INT");
        assertThat(columns(0).get(0).keys()).containsExactly("PK");
        assertThat(columns(0).get(1).keys()).containsExactly("UNIQUE");
        assertThat(columns(0).get(4).details()).containsExactly("25 % NULL");
        assertThat(columns(0).get(6).details()).containsExactly("normal mean 5, stddev 1");
        assertThat(columns(1).get(0).keys()).containsExactly("FK");
        assertThat(columns(1).get(0).parent()).isEqualTo("parents");
        assertThat(columns(1).get(0).details()).containsExactly("1 to 3 per parent");
        assertThat(columns(1).get(2).details()).containsExactly("agrees with first_name");
    }

    @Test
    void keysOfSeveralColumnsAreOfTheTable() {
        List<TableRow> tables = TableRow.of(EXPERIMENT, Map.of("parents", 10L), Map.of("parents", 7L));
        assertThat(tables.get(0).composite()).containsExactly("Unique together: id, code");
        assertThat(tables.get(0).targetRows()).isEqualTo(10);
        assertThat(tables.get(0).rows()).isEqualTo(7);
        assertThat(tables.get(0).counted()).isTrue();
        assertThat(tables.get(1).counted()).isFalse();
    }

    @Test
    void aFormAsksAsTheApiDoes() {
        assertThat(PlanForm.request(Map.of("rows.parents", " 12 ", "rows.children", "", "seed", "9x", "other", "1"))
                        .toString())
                .isEqualTo("{\"rows\":{\"parents\":12},\"seed\":\"9x\"}");
    }
}
