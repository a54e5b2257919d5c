package io.dwsim.load.testing;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** Writes Parquet through Avro: another writer than the system's own. */
public final class ParquetRows {

    private ParquetRows() {}

    /** Writes rows of a table, each with its values in the order of the columns; days as {@link LocalDate}. */
    public static Path write(Path directory, Table table, List<Object[]> rows) {
        Path file = directory.resolve(UUID.randomUUID() + ".parquet");
        Schema schema = schema(table);
        try (ParquetWriter<GenericRecord> writer = AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withSchema(schema)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(1L << 20)
                .build()) {
            for (Object[] row : rows) {
                GenericRecord record = new GenericData.Record(schema);
                for (int i = 0; i < row.length; i++) {
                    record.put(i, row[i] instanceof LocalDate day ? Integer.valueOf((int) day.toEpochDay()) : row[i]);
                }
                writer.write(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    // every column is optional: whether NULL is allowed is for the warehouse to say
    private static Schema schema(Table table) {
        SchemaBuilder.FieldAssembler<Schema> fields =
                SchemaBuilder.record("row").fields();
        for (Column column : table.columns()) {
            Schema type = Schema.createUnion(Schema.create(Schema.Type.NULL), type(column));
            fields = fields.name(column.name()).type(type).noDefault();
        }
        return fields.endRecord();
    }

    private static Schema type(Column column) {
        return switch (column.dataType()) {
            case INT -> Schema.create(Schema.Type.INT);
            case BIGINT -> Schema.create(Schema.Type.LONG);
            case FLOAT -> Schema.create(Schema.Type.DOUBLE);
            case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
            case VARCHAR -> Schema.create(Schema.Type.STRING);
            case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
            // the files of all types are those of the generation worker, in the system tests
            default -> throw new IllegalArgumentException("no Avro rows with " + column.dataType());
        };
    }
}
