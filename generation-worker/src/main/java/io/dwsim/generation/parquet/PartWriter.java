package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.ColumnBatch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.codec.ZstandardCodec;
import org.apache.parquet.schema.MessageType;

/**
 * Writes the rows of one part into one Parquet file. The bytes depend on table, rows, footer and settings only: the same
 * part written twice is the same file. For one thread.
 */
public final class PartWriter implements Closeable {

    /** Where Avro readers look for the schema of the records; the constant of parquet-avro is not public. */
    static final String AVRO_SCHEMA_KEY = "parquet.avro.schema";

    /**
     * After how many rows Parquet looks whether a page, and we whether the row group, is large enough. As rows are
     * counted from the start of the group, the bytes do not depend on the size of the batches.
     */
    private static final int ROWS_PER_CHECK = 256;

    private static final int MAX_ROWS_PER_PAGE = 80 * ROWS_PER_CHECK;

    /** With level 1 instead of the usual 3 a part takes a sixth less time, and its file is 4 % larger. */
    private static final int ZSTD_LEVEL = 1;

    private final Table table;
    private final MessageType schema;
    private final Map<String, String> footer;
    private final org.apache.parquet.column.ParquetProperties encoding;
    private final CodecFactory codecs;
    private final BytesInputCompressor compressor;
    private final long rowGroupBytes;
    private final DigestingOutputFile file;
    private final ParquetFileWriter parquet;
    private RowGroup rowGroup;
    private long rows;

    private PartWriter(DigestingOutputFile file, Table table, Map<String, String> footer, ParquetProperties properties)
            throws IOException {
        this.file = file;
        this.table = table;
        this.footer = footer;
        schema = TableSchema.of(table);
        encoding = encodingOf(table);
        rowGroupBytes = properties.rowGroupSize().toBytes();
        ParquetConfiguration settings = new PlainParquetConfiguration();
        settings.setInt(ZstandardCodec.PARQUET_COMPRESS_ZSTD_LEVEL, ZSTD_LEVEL);
        codecs = new CodecFactory(settings, encoding.getPageSizeThreshold());
        compressor = codecs.getCompressor(properties.compression().codec());
        rowGroup = newRowGroup();
        parquet = new ParquetFileWriter(
                file,
                schema,
                ParquetFileWriter.Mode.CREATE,
                rowGroupBytes,
                0,
                (FileEncryptionProperties) null,
                encoding);
        parquet.start();
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
        return new PartWriter(new DigestingOutputFile(path), table, entries, properties);
    }

    private static org.apache.parquet.column.ParquetProperties encodingOf(Table table) {
        var encoding = org.apache.parquet.column.ParquetProperties.builder()
                .estimateRowCountForPageSizeCheck(false)
                .withMinRowCountForPageSizeCheck(ROWS_PER_CHECK)
                .withPageRowCountLimit(MAX_ROWS_PER_PAGE);
        for (Column column : table.columns()) {
            if (seldomRepeats(table, column)) {
                encoding.withDictionaryEncoding(column.name(), false);
            }
        }
        return encoding.build();
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
        int from = 0;
        while (from < batch.size()) {
            int to = Math.min(batch.size(), from + ROWS_PER_CHECK - rowGroup.rows() % ROWS_PER_CHECK);
            rowGroup.append(batch, from, to);
            if (rowGroup.rows() % ROWS_PER_CHECK == 0 && rowGroup.bytes() >= rowGroupBytes) {
                endRowGroup();
                rowGroup = newRowGroup();
            }
            from = to;
        }
        rows += batch.size();
    }

    /** Completes the file; nothing can be written afterwards. */
    public WrittenFile finish() throws IOException {
        if (rowGroup.rows() > 0) {
            endRowGroup();
        }
        parquet.end(footer);
        return new WrittenFile(rows, file.bytes(), file.sha256());
    }

    private RowGroup newRowGroup() {
        return new RowGroup(table, schema, encoding, compressor);
    }

    private void endRowGroup() throws IOException {
        rowGroup.writeTo(parquet);
        rowGroup.close();
    }

    /** Releases what the file holds; without {@link #finish} before, what is in it is of no use. */
    @Override
    public void close() throws IOException {
        try (parquet) {
            rowGroup.close();
        } finally {
            codecs.release();
        }
    }
}
