package io.dwsim.generation;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.CellValue;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.TableGenerator;
import java.util.ArrayList;
import java.util.List;

/** The sample table straight from the engine, as objects. */
public final class EngineRows {

    private EngineRows() {}

    public static TableGenerator generator() {
        return TableGenerator.compile(
                SampleExperiment.experiment(),
                SampleExperiment.TABLE,
                SampleExperiment.SEED,
                SampleExperiment.rowCounts());
    }

    public static List<List<Object>> of(long firstRow, int rows) {
        ColumnBatch batch = generator().newBatch(rows);
        generator().generate(firstRow, rows, batch);
        List<Column> columns = SampleExperiment.experiment()
                .requireTable(SampleExperiment.TABLE)
                .columns();
        List<List<Object>> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            List<Object> values = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                values.add(CellValue.of(columns.get(i), batch.column(i), row));
            }
            all.add(values);
        }
        return all;
    }
}
