package io.dwsim.generation;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.engine.BooleanVector;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.ColumnVector;
import io.dwsim.engine.DoubleVector;
import io.dwsim.engine.LongVector;
import io.dwsim.engine.TableGenerator;
import io.dwsim.engine.TextVector;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
                values.add(value(columns.get(i).dataType(), batch.column(i), row));
            }
            all.add(values);
        }
        return all;
    }

    private static Object value(DataType type, ColumnVector vector, int row) {
        if (vector.isNull(row)) {
            return null;
        }
        return switch (type) {
            case INT -> (int) ((LongVector) vector).value(row);
            case BIGINT -> ((LongVector) vector).value(row);
            case DATE -> LocalDate.ofEpochDay(((LongVector) vector).value(row));
            case FLOAT -> ((DoubleVector) vector).value(row);
            case BOOLEAN -> ((BooleanVector) vector).value(row);
            case VARCHAR -> {
                TextVector text = (TextVector) vector;
                yield new String(text.bytes(), text.start(row), text.length(row), StandardCharsets.UTF_8);
            }
        };
    }
}
