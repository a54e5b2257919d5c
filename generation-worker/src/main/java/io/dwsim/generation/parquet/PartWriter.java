package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.ColumnBatch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.codec.ZstandardCodec;
import org.apache.parquet.io.OutputFile;

/**
 * Writes the rows of one part into one Parquet file. The bytes depend on table, rows, footer and settings only: the same
 * part written twice is the same file. For one thread.
 */
public final class PartWriter implements Closeable {

    /** Where Avro readers look for the schema of the records; the constant of parquet-avro is not public. */
    static final String AVRO_SCHEMA_KEY = "parquet.avro.schema";

    private final DigestingOutputFile file;
    private final ParquetWriter<BatchRow> parquet;
    private long rows;

    private PartWriter(DigestingOutputFile file, ParquetWriter<BatchRow> parquet) {
        this.file = file;
        this.parquet = parquet;
    }

    /**
     * Starts a file that does not exist yet.
     *
     * @param table whose columns the batches have, in the same order
     * @param footer what the file shall say about itself, by keys of the caller's choice
     */
    public static PartWriter create(Path path, Table table, Map<String, String> footer, ParquetProperties properties)
            throws IOException {
        Map<String, String> entries = new TreeMap<>(footer);
        TableSchema.avroOf(table).ifPresent(schema -> entries.put(AVRO_SCHEMA_KEY, schema));
        DigestingOutputFile file = new DigestingOutputFile(path);
        Builder builder = new Builder(file, new BatchWriteSupport(table, entries))
                .withConf(settings())
                .withCompressionCodec(properties.compression().codec())
                .withRowGroupSize(properties.rowGroupSize().toBytes());
        for (Column column : table.columns()) {
            if (seldomRepeats(table, column)) {
                builder.withDictionaryEncoding(column.name(), false);
            }
        }
        return new PartWriter(file, builder.build());
    }

    /** With level 1 instead of the usual 3 a part takes a sixth less time, and its file is 4 % larger. */
    private static ParquetConfiguration settings() {
        ParquetConfiguration settings = new PlainParquetConfiguration();
        settings.setInt(ZstandardCodec.PARQUET_COMPRESS_ZSTD_LEVEL, 1);
        return settings;
    }

    /** Whether a dictionary of the values would be given up after it has cost its time. */
    private static boolean seldomRepeats(Table table, Column column) {
        return switch (column.dataType().kind()) {
            case FLOATING, UUID, INSTANT, TIME_OF_DAY -> column.values() == null;
            default -> table.isUnique(column);
        };
    }

    /** Appends all rows of a batch; the batch may be filled again afterwards. */
    public void write(ColumnBatch batch) throws IOException {
        BatchRow row = new BatchRow(batch);
        int size = batch.size();
        for (int i = 0; i < size; i++) {
            row.moveTo(i);
            parquet.write(row);
        }
        rows += size;
    }

    /** Completes the file; nothing can be written afterwards. */
    public WrittenFile finish() throws IOException {
        parquet.close();
        return new WrittenFile(rows, file.bytes(), file.sha256());
    }

    /** Releases what the file holds; without {@link #finish} before, what is in it is of no use. */
    @Override
    public void close() throws IOException {
        parquet.close();
    }

    private static final class Builder extends ParquetWriter.Builder<BatchRow, Builder> {

        private final BatchWriteSupport support;

        Builder(OutputFile file, BatchWriteSupport support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<BatchRow> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<BatchRow> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}
