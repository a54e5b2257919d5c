package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.engine.rule.CompiledColumn;
import io.dwsim.engine.rule.CompiledColumn.Owner;
import io.dwsim.engine.rule.SourceRows;
import io.dwsim.engine.rule.ValueRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableGeneratorTest {

    @Test
    void aBatchTakesOnlyRowsOfTheTable() {
        TableGenerator generator =
                TableGenerator.compile(Rows.oneColumn(10, "{name: c, data_type: INT}"), "t", 1, Map.of());
        ColumnBatch batch = generator.newBatch(5);

        assertThatThrownBy(() -> generator.generate(6, 5, batch)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> generator.generate(0, 6, batch)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> generator.generate(-1, 1, batch)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> generator.newBatch(0)).isInstanceOf(IllegalArgumentException.class);
        generator.generate(10, 0, batch);
        assertThat(batch.size()).isZero();
    }

    @Test
    void aTableMayBeEmpty() {
        Experiment experiment = Rows.oneColumn(0, "{name: c, data_type: INT, required: false, is_unique: true}");
        TableGenerator generator = TableGenerator.compile(experiment, "t", 1, Map.of());

        assertThat(Rows.all(generator, 10)).isEmpty();
        assertThat(TableGenerator.compile(experiment, "t", 1, Map.of("t", 1L)).rowCount())
                .isEqualTo(1);
    }

    @Test
    void aBatchKeepsNothingOfTheOneBefore() {
        TableGenerator generator = TableGenerator.compile(
                Rows.oneColumn(
                        10_000,
                        "{name: c, data_type: INT, required: false, null_ratio: 0.5},"
                                + " {name: d, data_type: VARCHAR, faker_rule: text, required: false, null_ratio: 0.5}"),
                "t",
                1,
                Map.of());
        ColumnBatch used = generator.newBatch(50);
        generator.generate(500, 50, used);
        generator.generate(0, 20, used);
        ColumnBatch fresh = generator.newBatch(20);
        generator.generate(0, 20, fresh);

        assertThat(used.size()).isEqualTo(20);
        assertThat(used.columnCount()).isEqualTo(2);
        assertThat(TableFingerprint.of(generator.columns(), used))
                .isEqualTo(TableFingerprint.of(generator.columns(), fresh));
        TextVector text = (TextVector) used.column(1);
        for (int row = 0; row < 20; row++) {
            assertThat(text.isNull(row)).isEqualTo(text.length(row) == 0);
        }
    }

    @Test
    void aFailureNamesTableColumnAndRow() {
        Experiment experiment = Rows.oneColumn(100, "{name: price, data_type: BIGINT}");
        Table table = experiment.tables().get(0);
        ValueRule.OfLong failing = row -> {
            if (row == 42) {
                throw new ArithmeticException("long overflow");
            }
            return row;
        };
        TableGenerator generator = new TableGenerator(
                table,
                100,
                List.of(new CompiledColumn(
                        table.columns().get(0), new Owner("t", "c"), SourceRows.OWN, failing, null)));

        assertThatThrownBy(() -> generator.generate(40, 10, generator.newBatch(10)))
                .isInstanceOfSatisfying(DwsimException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.GENERATION_FAILED);
                    assertThat(e).hasMessageContainingAll("'t'", "'price'", "row 42", "long overflow");
                });
    }
}
