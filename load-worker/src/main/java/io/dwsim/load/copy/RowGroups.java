package io.dwsim.load.copy;

import io.dwsim.common.experiment.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;

/** Turns the columns of a row group into rows. Values are asked of the column readers directly. */
final class RowGroups {

    private static final int CHECKPOINT_ROWS = 8192;

    private final MessageType schema;
    private final ColumnDescriptor[] columns;
    private final ColumnCopy[] copies;
    private final Runnable checkpoint;

    RowGroups(MessageType schema, List<ColumnDescriptor> columns, Table table, Runnable checkpoint) {
        this.schema = schema;
        this.columns = columns.toArray(ColumnDescriptor[]::new);
        this.copies = table.columns().stream().map(ColumnCopy::of).toArray(ColumnCopy[]::new);
        this.checkpoint = checkpoint;
    }

    void copy(PageReadStore pages, CopyRows out) throws SQLException, IOException {
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(pages, NoConverters.INSTANCE, schema, null);
        ColumnReader[] readers = new ColumnReader[columns.length];
        for (int i = 0; i < columns.length; i++) {
            readers[i] = store.getColumnReader(columns[i]);
        }
        long rows = pages.getRowCount();
        for (long row = 0; row < rows; row++) {
            if (row % CHECKPOINT_ROWS == 0) {
                checkpoint.run();
            }
            out.beginRow(readers.length);
            for (int i = 0; i < readers.length; i++) {
                ColumnReader reader = readers[i];
                if (reader.getCurrentDefinitionLevel() < columns[i].getMaxDefinitionLevel()) {
                    out.putNull();
                } else {
                    copies[i].copy(reader, out);
                }
                reader.consume();
            }
        }
    }

    /** The store wants converters, for a way of reading that is not ours. */
    private static final class NoConverters extends GroupConverter {

        private static final NoConverters INSTANCE = new NoConverters();
        private static final PrimitiveConverter NONE = new PrimitiveConverter() {};

        @Override
        public Converter getConverter(int field) {
            return NONE;
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }
}
