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
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one part into one Parquet file. The bytes depend on table, rows, footer, settings and dictionaries only: the same
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

    /** What the dictionaries of all columns of a row group may take, which are held besides its bytes. */
    private static final int MOST_DICTIONARY_BYTES = 32 << 20;

    private static final int LEAST_DICTIONARY_BYTES = 16 << 10;

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

    /** The one that is being filled; null before the first row and behind the last. */
    private @Nullable RowGroup rowGroup;

    private long rows;

    private PartWriter(
            DigestingOutputFile file,
            Table table,
            DictionaryColumns dictionaries,
            Map<String, String> footer,
            ParquetProperties properties)
            throws IOException {
        this.file = file;
        this.table = table;
        this.footer = footer;
        schema = TableSchema.of(table);
        encoding = encodingOf(table, dictionaries);
        rowGroupBytes = properties.rowGroupSize().toBytes();
        ParquetConfiguration settings = new PlainParquetConfiguration();
        settings.setInt(ZstandardCodec.PARQUET_COMPRESS_ZSTD_LEVEL, ZSTD_LEVEL);
        codecs = new CodecFactory(settings, encoding.getPageSizeThreshold());
        compressor = codecs.getCompressor(properties.compression().codec());
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
     * @param dictionaries the columns that may get a dictionary
     * @param footer what the file shall say about itself, by keys of the caller's choice
     */
    public static PartWriter create(
            Path path,
            Table table,
            DictionaryColumns dictionaries,
            Map<String, String> footer,
            ParquetProperties properties)
            throws IOException {
        Map<String, String> entries = new TreeMap<>(footer);
        TableSchema.avroOf(table).ifPresent(schema -> entries.put(AVRO_SCHEMA_KEY, schema));
        return new PartWriter(new DigestingOutputFile(path), table, dictionaries, entries, properties);
    }

    private static org.apache.parquet.column.ParquetProperties encodingOf(Table table, DictionaryColumns dictionaries) {
        var encoding = org.apache.parquet.column.ParquetProperties.builder()
                .estimateRowCountForPageSizeCheck(false)
                .withMinRowCountForPageSizeCheck(ROWS_PER_CHECK)
                .withPageRowCountLimit(MAX_ROWS_PER_PAGE)
                .withDictionaryPageSize(dictionaryBytes(table.columns().size()));
        for (Column column : table.columns()) {
            if (!dictionaries.contains(column)) {
                encoding.withDictionaryEncoding(column.name(), false);
            }
        }
        return encoding.build();
    }

    private static int dictionaryBytes(int columns) {
        int share = MOST_DICTIONARY_BYTES / columns;
        return Math.max(
                LEAST_DICTIONARY_BYTES,
                Math.min(share, org.apache.parquet.column.ParquetProperties.DEFAULT_DICTIONARY_PAGE_SIZE));
    }

    /** Appends all rows of a batch; the batch may be filled again afterwards. */
    public void write(ColumnBatch batch) throws IOException {
        int from = 0;
        while (from < batch.size()) {
            RowGroup group = rowGroup == null ? new RowGroup(table, schema, encoding, compressor) : rowGroup;
            rowGroup = group;
            int to = Math.min(batch.size(), from + ROWS_PER_CHECK - group.rows() % ROWS_PER_CHECK);
            group.append(batch, from, to);
            if (group.rows() % ROWS_PER_CHECK == 0 && group.bytes() >= rowGroupBytes) {
                endRowGroup(group);
            }
            from = to;
        }
        rows += batch.size();
    }

    /** Completes the file; nothing can be written afterwards. */
    public WrittenFile finish() throws IOException {
        if (rowGroup != null) {
            endRowGroup(rowGroup);
        }
        parquet.end(footer);
        return new WrittenFile(rows, file.bytes(), file.sha256());
    }

    private void endRowGroup(RowGroup group) throws IOException {
        rowGroup = null;
        try (group) {
            group.writeTo(parquet);
        }
    }

    /** Releases what the file holds; without {@link #finish} before, what is in it is of no use. */
    @Override
    public void close() throws IOException {
        try (parquet) {
            if (rowGroup != null) {
                rowGroup.close();
            }
        } finally {
            codecs.release();
        }
    }
}
