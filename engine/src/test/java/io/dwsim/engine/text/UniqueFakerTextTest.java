package io.dwsim.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.FakerRules;
import io.dwsim.engine.TableGenerator;
import io.dwsim.engine.TextVector;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueFakerTextTest {

    private static final int ROWS = 300;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt-BR", "ja"})
    void everyRuleCanBeUniqueInLocale(String locale) {
        String columns = FakerRules.names().stream()
                .map(rule -> "{name: " + rule + ", data_type: VARCHAR, is_unique: true, faker_rule: " + rule + "}")
                .collect(Collectors.joining(", "));
        Experiment experiment = ExperimentReader.fromYaml("{name: shop, locale: " + locale
                        + ", tables: [{name: t, target_rows: " + ROWS + ", columns: [" + columns + "]}]}")
                .orThrow();
        TableGenerator generator = TableGenerator.compile(experiment, "t", 1, Map.of());
        ColumnBatch batch = generator.newBatch(ROWS);

        generator.generate(0, ROWS, batch);

        List<String> rules = List.copyOf(FakerRules.names());
        for (int column = 0; column < batch.columnCount(); column++) {
            Set<String> values = new HashSet<>();
            for (int row = 0; row < ROWS; row++) {
                values.add(((TextVector) batch.column(column)).value(row));
            }
            assertThat(values).as("%s in %s", rules.get(column), locale).hasSize(ROWS);
            assertThat(values).allMatch(value -> !value.isBlank() && value.length() <= 255);
        }
    }
}
