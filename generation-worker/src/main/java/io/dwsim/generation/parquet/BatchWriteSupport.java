package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.ColumnVector;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Feeds Parquet from column batches, row by row, without boxing a value or building a record. */
final class BatchWriteSupport extends WriteSupport<BatchRow> {

    private final WriteContext context;
    private final String[] names;
    private final CellWriter[] cells;

    @Nullable
    private RecordConsumer consumer;

    BatchWriteSupport(Table table, Map<String, String> footer) {
        context = new WriteContext(TableSchema.of(table), footer);
        names = table.columns().stream().map(Column::name).toArray(String[]::new);
        cells = table.columns().stream().map(CellWriter::of).toArray(CellWriter[]::new);
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return context;
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context;
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(BatchRow record) {
        RecordConsumer out = consumer;
        if (out == null) {
            throw new IllegalStateException("written to before it was prepared");
        }
        int row = record.index();
        out.startMessage();
        for (int i = 0; i < cells.length; i++) {
            ColumnVector vector = record.batch().column(i);
            if (!vector.isNull(row)) {
                out.startField(names[i], i);
                cells[i].write(out, vector, row);
                out.endField(names[i], i);
            }
        }
        out.endMessage();
    }
}
