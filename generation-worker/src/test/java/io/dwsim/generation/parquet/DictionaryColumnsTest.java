package io.dwsim.generation.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.TableGenerator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DictionaryColumnsTest {

    private static final Experiment EXPERIMENT = ExperimentReader.fromYaml("""
                    name: dictionaries
                    tables:
                      - name: people
                        target_rows: 50000
                        columns:
                          - {name: id, data_type: BIGINT, is_unique: true}
                          - {name: country, data_type: VARCHAR, values: [fr, de, it]}
                          - {name: city, data_type: VARCHAR, faker_rule: city}
                          - {name: age, data_type: INT, min_value: 18, max_value: 90}
                          - {name: points, data_type: INT}
                          - {name: seldom, data_type: INT, required: false, null_ratio: 0.9}
                          - {name: balance, data_type: FLOAT}
                          - {name: grade, data_type: FLOAT, values: [1.0, 1.3]}
                          - {name: paid, data_type: BOOLEAN}
                    """).orThrow();
    private static final Table TABLE = EXPERIMENT.requireTable("people");

    @Test
    void columnsWhoseValuesRepeatAmongTheFirstRowsAreWorthOne() {
        assertThat(names(columns(0, 50_000))).containsExactly("country", "age", "seldom", "grade", "paid");
    }

    @Test
    void ofFewRowsOnlyTheDefinitionCounts() {
        assertThat(names(columns(0, 1_000)))
                .isEqualTo(names(DictionaryColumns.of(TABLE)))
                .containsExactly("country", "city", "age", "points", "seldom", "grade", "paid");
    }

    @Test
    void partsWithTheSameKindOfValuesGetTheSame() {
        assertThat(names(columns(30_000, 20_000))).isEqualTo(names(columns(0, 30_000)));
    }

    @Test
    void theRowsOfThePartItselfTell() {
        Experiment experiment = ExperimentReader.fromYaml("""
                        name: late
                        tables:
                          - name: readings
                            target_rows: 50000
                            primary_key: [id]
                            columns:
                              - {name: id, data_type: INT}
                              - {name: level, data_type: INT, expression: "id <= 30000 ? 7 : id"}
                              - {name: country, data_type: VARCHAR, values: [fr, de, it]}
                        """).orThrow();
        Table table = experiment.requireTable("readings");
        TableGenerator generator = TableGenerator.compile(experiment, "readings", 7, Map.of());
        assertThat(names(table, DictionaryColumns.of(table, generator, 0, 30_000)))
                .containsExactly("level", "country");
        assertThat(names(table, DictionaryColumns.of(table, generator, 30_000, 20_000)))
                .containsExactly("country");
    }

    private static DictionaryColumns columns(long firstRow, long rows) {
        TableGenerator generator = TableGenerator.compile(EXPERIMENT, "people", 7, Map.of());
        return DictionaryColumns.of(TABLE, generator, firstRow, rows);
    }

    private static List<String> names(DictionaryColumns columns) {
        return names(TABLE, columns);
    }

    private static List<String> names(Table table, DictionaryColumns columns) {
        return table.columns().stream()
                .filter(columns::contains)
                .map(column -> column.name())
                .toList();
    }
}
