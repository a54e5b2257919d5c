package io.dwsim.engine;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Experiments written as YAML, and their rows as objects. */
final class Rows {

    static final long SEED = 42;

    private Rows() {}

    static Experiment experiment(String tables) {
        return ExperimentReader.fromYaml("{name: shop, tables: [" + tables + "]}")
                .orThrow();
    }

    static Experiment experiment(String locale, String tables) {
        return ExperimentReader.fromYaml("{name: shop, locale: " + locale + ", tables: [" + tables + "]}")
                .orThrow();
    }

    /** A table with one column. */
    static Experiment oneColumn(long rows, String column) {
        return experiment("{name: t, target_rows: " + rows + ", columns: [" + column + "]}");
    }

    static List<Object> column(Experiment experiment, String table, String column) {
        return column(TableGenerator.compile(experiment, table, SEED, Map.of()), column, 1_000);
    }

    static List<Object> column(TableGenerator generator, String column, int batchSize) {
        List<String> names = generator.columns().stream().map(Column::name).toList();
        int index = names.indexOf(column);
        List<Object> values = new ArrayList<>();
        for (List<Object> row : all(generator, batchSize)) {
            values.add(row.get(index));
        }
        return values;
    }

    static List<List<Object>> all(TableGenerator generator, int batchSize) {
        List<List<Object>> rows = new ArrayList<>();
        ColumnBatch batch = generator.newBatch(batchSize);
        for (long first = 0; first < generator.rowCount(); first += batchSize) {
            int count = (int) Math.min(batchSize, generator.rowCount() - first);
            generator.generate(first, count, batch);
            for (int row = 0; row < count; row++) {
                rows.add(row(generator.columns(), batch, row));
            }
        }
        return rows;
    }

    static List<Object> row(List<Column> columns, ColumnBatch batch, int row) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(CellValue.of(columns.get(i), batch.column(i), row));
        }
        return values;
    }
}
