package io.dwsim.generation.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.CellValue;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.TableGenerator;
import io.dwsim.generation.ParquetFile;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duckdb.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Every type, written by us and read by DuckDB. */
class EveryTypeFileTest {

    private static final ParquetProperties SETTINGS = new ParquetProperties(Compression.ZSTD, DataSize.ofMegabytes(64));

    private static final Experiment EXPERIMENT = ExperimentReader.fromYaml("""
            name: types
            tables:
              - name: select_all
                target_rows: 3000
                columns:
                  - {name: small, data_type: SMALLINT, min_value: -32768}
                  - {name: whole, data_type: INT, min_value: -2147483648, max_value: 2147483647}
                  - {name: big, data_type: BIGINT, min_value: -9223372036854775808, max_value: 9223372036854775807}
                  - {name: d4, data_type: DECIMAL, precision: 4, scale: 2, min_value: -99.99, max_value: 99.99}
                  - {name: d18, data_type: DECIMAL, precision: 18, scale: 18, min_value: -0.9}
                  - {name: d38, data_type: DECIMAL, precision: 38, scale: 10, min_value: -1e27, max_value: 1e27}
                  - {name: flat, data_type: REAL, min_value: -5}
                  - {name: wide, data_type: DOUBLE, min_value: -1e300, max_value: 1e300}
                  - {name: flag, data_type: BOOLEAN, required: false, null_ratio: 0.5}
                  - {name: code, data_type: CHAR, varchar_length: 4}
                  - {name: word, data_type: VARCHAR, varchar_length: 1600, required: false, pattern: '(x|é|👩‍🚀|\\$){1600}'}
                  - {name: prose, data_type: TEXT}
                  - {name: day, data_type: DATE, date_start: 0001-01-01, date_end: 9999-12-31}
                  - {name: clock, data_type: TIME}
                  - {name: moment, data_type: TIMESTAMP, date_start: 1900-01-01, date_end: 2999-12-31, required: false}
                  - {name: instant, data_type: TIMESTAMPTZ, date_start: 1900-01-01}
                  - {name: id, data_type: UUID, is_unique: true}
                  - {name: tree, data_type: JSON, required: false}
            """).orThrow();

    @TempDir
    private Path directory;

    @Test
    void typesAreTheOnesDuckDbHas() throws Exception {
        assertThat(ParquetFile.of(write(10)).columns().values())
                .containsExactly(
                        "SMALLINT",
                        "INTEGER",
                        "BIGINT",
                        "DECIMAL(4,2)",
                        "DECIMAL(18,18)",
                        "DECIMAL(38,10)",
                        "FLOAT",
                        "DOUBLE",
                        "BOOLEAN",
                        "VARCHAR",
                        "VARCHAR",
                        "VARCHAR",
                        "DATE",
                        "TIME",
                        "TIMESTAMP",
                        "TIMESTAMP WITH TIME ZONE",
                        "UUID",
                        "JSON");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3000})
    void valuesAreTheOnesOfTheEngine(int rows) throws Exception {
        // the driver turns instants by the zone of the machine, wrongly where clocks are set back
        List<List<Object>> read = ParquetFile.of(write(rows)).rowsReplacing("epoch_us(instant) AS instant");

        assertThat(read).hasSize(rows);
        List<List<Object>> generated = generated(rows);
        for (int i = 0; i < rows; i++) {
            List<Object> row = new ArrayList<>(read.get(i));
            row.replaceAll(EveryTypeFileTest::ofTheEngine);
            assertThat(row).isEqualTo(generated.get(i));
        }
    }

    /** DuckDB's driver has classes of its own for some types. */
    private static Object ofTheEngine(Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime();
        }
        if (value instanceof JsonNode json) {
            return json.toString();
        }
        return value instanceof Short small ? Integer.valueOf(small) : value;
    }

    private static List<List<Object>> generated(int rows) {
        TableGenerator generator = generator(rows);
        ColumnBatch batch = generator.newBatch(Math.max(1, rows));
        generator.generate(0, rows, batch);
        List<List<Object>> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < batch.columnCount(); i++) {
                Column column = generator.columns().get(i);
                Object value = CellValue.of(column, batch.column(i), row);
                values.add(
                        value instanceof OffsetDateTime instant
                                ? (Object) ChronoUnit.MICROS.between(Instant.EPOCH, instant.toInstant())
                                : value);
            }
            all.add(values);
        }
        return all;
    }

    private Path write(int rows) throws Exception {
        Table table = EXPERIMENT.tables().get(0);
        Path file = directory.resolve("part");
        TableGenerator generator = generator(rows);
        try (PartWriter writer = PartWriter.create(file, table, DictionaryColumns.of(table), Map.of(), SETTINGS)) {
            ColumnBatch batch = generator.newBatch(700);
            for (int first = 0; first < rows; first += batch.capacity()) {
                generator.generate(first, Math.min(batch.capacity(), rows - first), batch);
                writer.write(batch);
            }
            writer.finish();
        }
        return file;
    }

    private static TableGenerator generator(long rows) {
        String name = EXPERIMENT.tables().get(0).name();
        return TableGenerator.compile(EXPERIMENT, name, -7, RowCounts.of(EXPERIMENT, Map.of(name, rows)));
    }
}
