package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Writes an answer as a Parquet file, keeping the rows of one row group at most. */
final class ParquetResultWriter implements ResultWriter {

    /** What an answer under way keeps in memory. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private static final int DICTIONARY_BYTES = 256 << 10;

    private final ParquetStream stream;
    private @Nullable ParquetWriter<@Nullable String[]> writer;

    ParquetResultWriter(OutputStream out) {
        this.stream = new ParquetStream(out);
    }

    @Override
    public void columns(List<ResultColumn> columns) throws IOException {
        if (columns.isEmpty()) {
            throw new DwsimException(ErrorCode.INVALID_QUERY, "A Parquet file needs a column; the query has none");
        }
        List<String> names = UniqueNames.of(columns);
        List<Type> fields = new ArrayList<>();
        List<ParquetCell> cells = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(ParquetTypes.field(columns.get(i), names.get(i)));
            cells.add(ParquetCell.of(columns.get(i)));
        }
        writer = new Builder(stream, new Rows(new MessageType("result", fields), cells))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withDictionaryPageSize(DICTIONARY_BYTES)
                .withMaxPaddingSize(0)
                .build();
    }

    @Override
    public void row(@Nullable String[] values) throws IOException {
        if (writer != null) {
            writer.write(values);
        }
    }

    @Override
    public void end(long rowCount, boolean truncated, long elapsedMillis) throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    @Override
    public void close() {
        if (writer == null) {
            return;
        }
        // closing is all that gives its memory back, and would write the end of the file
        stream.cut();
        try {
            writer.close();
        } catch (IOException | UncheckedIOException e) {
            // as it was told to
        } finally {
            writer = null;
        }
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable String[], Builder> {

        private final Rows rows;

        Builder(ParquetStream stream, Rows rows) {
            super(stream);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<@Nullable String[]> getWriteSupport(Configuration configuration) {
            return rows;
        }

        @Override
        protected WriteSupport<@Nullable String[]> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }
    }

    /** Hands rows to Parquet. */
    private static final class Rows extends WriteSupport<@Nullable String[]> {

        private final MessageType schema;
        private final List<ParquetCell> cells;
        private @Nullable RecordConsumer consumer;

        Rows(MessageType schema, List<ParquetCell> cells) {
            this.schema = schema;
            this.cells = cells;
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(@Nullable String[] values) {
            RecordConsumer to = consumer;
            if (to == null) {
                throw new IllegalStateException("a row before the file was begun");
            }
            to.startMessage();
            for (int i = 0; i < values.length; i++) {
                String value = values[i];
                if (value != null) {
                    to.startField(schema.getFieldName(i), i);
                    cells.get(i).write(to, value);
                    to.endField(schema.getFieldName(i), i);
                }
            }
            to.endMessage();
        }
    }
}
