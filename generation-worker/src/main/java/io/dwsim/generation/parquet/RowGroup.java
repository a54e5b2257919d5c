package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.Table;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.ColumnVector;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/** The row group a file is being filled with, in memory: its pages, encoded and compressed column by column. */
final class RowGroup implements Closeable {

    private final ColumnChunkPageWriteStore pages;
    private final ColumnWriteStore columns;
    private final List<Chunk> chunks;
    private int rows;

    RowGroup(Table table, MessageType schema, ParquetProperties encoding, BytesInputCompressor compressor) {
        pages = new ColumnChunkPageWriteStore(
                compressor,
                schema,
                encoding.getAllocator(),
                encoding.getColumnIndexTruncateLength(),
                encoding.getPageWriteChecksumEnabled());
        columns = encoding.newColumnWriteStore(schema, pages, pages);
        chunks = new ArrayList<>();
        for (ColumnDescriptor column : schema.getColumns()) {
            chunks.add(new Chunk(
                    columns.getColumnWriter(column),
                    column.getMaxDefinitionLevel(),
                    CellWriter.of(table.columns().get(chunks.size()))));
        }
    }

    /** How many rows it has. */
    int rows() {
        return rows;
    }

    /** How many bytes it takes. */
    long bytes() {
        return columns.getBufferedSize();
    }

    /** Appends some rows of a batch: all of the first column, then all of the next. */
    void append(ColumnBatch batch, int from, int to) {
        for (int i = 0; i < chunks.size(); i++) {
            chunks.get(i).append(batch.column(i), from, to);
        }
        for (int row = from; row < to; row++) {
            columns.endRecord();
        }
        rows += to - from;
    }

    /** Writes it into the file; nothing can be appended afterwards. */
    void writeTo(ParquetFileWriter file) throws IOException {
        file.startBlock(rows);
        columns.flush();
        pages.flushToFileWriter(file);
        file.endBlock();
    }

    @Override
    public void close() {
        columns.close();
        pages.close();
    }

    /** The cells of one column. */
    private record Chunk(ColumnWriter out, int definitionLevel, CellWriter cells) {

        void append(ColumnVector vector, int from, int to) {
            for (int row = from; row < to; row++) {
                if (vector.isNull(row)) {
                    out.writeNull(0, 0);
                } else {
                    cells.write(out, definitionLevel, vector, row);
                }
            }
        }
    }
}
