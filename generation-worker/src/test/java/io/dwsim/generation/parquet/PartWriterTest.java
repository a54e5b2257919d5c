package io.dwsim.generation.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.TableGenerator;
import io.dwsim.generation.EngineRows;
import io.dwsim.generation.ParquetFile;
import io.dwsim.generation.SampleExperiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

class PartWriterTest {

    private static final ParquetProperties SETTINGS = new ParquetProperties(Compression.ZSTD, DataSize.ofMegabytes(64));
    private static final Map<String, String> FOOTER = Map.of("dwsim.run", "7", "dwsim.part", "0");

    @TempDir
    private Path directory;

    @Test
    void anotherImplementationReadsTheValuesOfTheEngine() throws Exception {
        Path file = write("part", SETTINGS, 1000);

        assertThat(ParquetFile.of(file).rows()).isEqualTo(EngineRows.of(0, (int) SampleExperiment.ROWS));
    }

    @Test
    void typesNamesAndNullabilityAreThoseOfTheTable() throws Exception {
        ParquetFile file = ParquetFile.of(write("part", SETTINGS, 1000));

        assertThat(file.columns().toString())
                .isEqualTo("{visit_id=BIGINT, patient_id=INTEGER, score=INTEGER, distance=DOUBLE, Cost=DOUBLE, "
                        + "urgent=BOOLEAN, paid=BOOLEAN, doctor=VARCHAR, remark=VARCHAR, seen_on=DATE, next_on=DATE}");
        assertThat(file.repetitions())
                .containsEntry("visit_id", "REQUIRED")
                .containsEntry("score", "OPTIONAL")
                .containsEntry("doctor", "REQUIRED")
                .containsEntry("next_on", "OPTIONAL");
    }

    @Test
    void avroReadersGetTypedRecords() throws Exception {
        Path file = write("part", SETTINGS, 1000);

        try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(
                        new LocalInputFile(file), new PlainParquetConfiguration())
                .build()) {
            for (List<Object> expected : EngineRows.of(0, (int) SampleExperiment.ROWS)) {
                GenericRecord found = reader.read();
                assertThat(found.getSchema().getName()).isEqualTo(SampleExperiment.TABLE);
                assertThat(found.get("visit_id")).isEqualTo(expected.get(0));
                assertThat(found.get("patient_id")).isEqualTo(expected.get(1));
                assertThat(found.get("Cost")).isEqualTo(expected.get(4));
                assertThat(found.get("urgent")).isEqualTo(expected.get(5));
                assertThat(found.get("doctor")).hasToString((String) expected.get(7));
            }
            assertThat(reader.read()).isNull();
        }
    }

    @Test
    void theFileCarriesTheFooterAndTheAvroSchema() throws Exception {
        assertThat(ParquetFile.of(write("part", SETTINGS, 1000)).footer())
                .containsEntry("dwsim.run", "7")
                .containsEntry("dwsim.part", "0")
                .hasEntrySatisfying(
                        PartWriter.AVRO_SCHEMA_KEY, schema -> assertThat(schema).contains("\"logicalType\":\"date\""));
    }

    @Test
    void sizeAndDigestAreThoseOfTheFile() throws Exception {
        Path path = directory.resolve("part");
        WrittenFile written = writeTo(path, SETTINGS, 1000);

        byte[] bytes = Files.readAllBytes(path);
        assertThat(written.rows()).isEqualTo(SampleExperiment.ROWS);
        assertThat(written.bytes()).isEqualTo(bytes.length);
        assertThat(written.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @ParameterizedTest
    @EnumSource
    void theSamePartIsTheSameFileWhateverTheBatchSize(Compression compression) throws Exception {
        ParquetProperties settings = new ParquetProperties(compression, DataSize.ofMegabytes(64));

        Path first = write("first", settings, 1000);
        Path second = write("second", settings, 77);

        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(ParquetFile.of(first).compressions())
                .containsExactly(List.of(compression.codec().name()));
    }

    @Test
    void rowGroupsOfALongFileHoldAllRowsWhateverTheBatchSize() throws Exception {
        ParquetProperties small = new ParquetProperties(Compression.NONE, DataSize.ofKilobytes(64));

        Path file = write("part", small, 1000);

        assertThat(ParquetFile.of(file).rows()).isEqualTo(EngineRows.of(0, (int) SampleExperiment.ROWS));
        assertThat(ParquetFile.of(file).rowGroups()).isGreaterThan(2);
        assertThat(file).hasSameBinaryContentAs(write("other", small, 77));
    }

    @Test
    void namesThatAvroRefusesAreKeptAsTheyAre() throws Exception {
        Table table = new Table(
                "2024 \"visits\"", 3, List.of(column("1st"), column("zip code"), column("ünïcode.dot")), List.of());
        Experiment experiment = new Experiment("odd", null, "en", List.of(table), "postgres");
        TableGenerator generator = TableGenerator.compile(experiment, table.name(), 1, Map.of(table.name(), 3L));
        Path file = directory.resolve("part");
        try (PartWriter writer = PartWriter.create(file, table, DictionaryColumns.of(table), FOOTER, SETTINGS)) {
            ColumnBatch batch = generator.newBatch(3);
            generator.generate(0, 3, batch);
            writer.write(batch);
            writer.finish();
        }

        ParquetFile written = ParquetFile.of(file);
        assertThat(written.columns()).containsOnlyKeys("1st", "zip code", "ünïcode.dot");
        assertThat(written.rows()).hasSize(3);
        assertThat(written.footer()).doesNotContainKey(PartWriter.AVRO_SCHEMA_KEY);
    }

    @Test
    void aPartWithoutRowsIsAFileWithTheColumns() throws Exception {
        Path file = directory.resolve("part");
        Table table = SampleExperiment.experiment().requireTable(SampleExperiment.TABLE);
        try (PartWriter writer = PartWriter.create(file, table, DictionaryColumns.of(table), FOOTER, SETTINGS)) {
            assertThat(writer.finish().rows()).isZero();
        }

        assertThat(ParquetFile.of(file).rows()).isEmpty();
        assertThat(ParquetFile.of(file).columns()).hasSize(11);
    }

    private static Column column(String name) {
        return Column.of(name, DataType.INT).build();
    }

    private Path write(String name, ParquetProperties settings, int batchRows) throws IOException {
        Path path = directory.resolve(name);
        writeTo(path, settings, batchRows);
        return path;
    }

    private static WrittenFile writeTo(Path path, ParquetProperties settings, int batchRows) throws IOException {
        Table table = SampleExperiment.experiment().requireTable(SampleExperiment.TABLE);
        TableGenerator generator = EngineRows.generator();
        ColumnBatch batch = generator.newBatch(batchRows);
        try (PartWriter writer = PartWriter.create(path, table, DictionaryColumns.of(table), FOOTER, settings)) {
            for (long row = 0; row < SampleExperiment.ROWS; row += batch.size()) {
                generator.generate(row, (int) Math.min(batchRows, SampleExperiment.ROWS - row), batch);
                writer.write(batch);
            }
            return writer.finish();
        }
    }
}
