package io.dwsim.benchmarks.throughput;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;
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

/** The peer: the same columns from Datafaker's own calls, as Avro records through parquet-avro. */
public final class PlainGeneration {

    private static final Schema DATE = LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
    private static final Schema SCHEMA = SchemaBuilder.record("customers")
            .fields()
            .requiredLong("customer_id")
            .requiredString("first_name")
            .requiredString("last_name")
            .requiredString("email")
            .requiredString("city")
            .requiredInt("age")
            .requiredDouble("balance")
            .name("signup_date")
            .type(DATE)
            .noDefault()
            .endRecord();
    private static final int FIRST_DAY = (int) LocalDate.of(2020, 1, 1).toEpochDay();
    private static final int DAYS = 4 * 365 + 1;

    private PlainGeneration() {}

    /** Writes rows to a file. */
    public static void parquet(long rows, Path file) throws IOException {
        Random random = new Random(42);
        Faker faker = new Faker(Locale.ENGLISH, random);
        try (ParquetWriter<GenericRecord> writer = AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
                .withSchema(SCHEMA)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (long row = 1; row <= rows; row++) {
                GenericRecord record = new GenericData.Record(SCHEMA);
                record.put("customer_id", row);
                record.put("first_name", faker.name().firstName());
                record.put("last_name", faker.name().lastName());
                record.put("email", row + "." + faker.internet().emailAddress());
                record.put("city", faker.address().city());
                record.put("age", 18 + random.nextInt(73));
                record.put("balance", -500 + 10_500 * random.nextDouble());
                record.put("signup_date", FIRST_DAY + random.nextInt(DAYS));
                writer.write(record);
            }
        }
    }
}
