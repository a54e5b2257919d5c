package io.dwsim.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.TableGenerator;
import io.dwsim.generation.parquet.Compression;
import io.dwsim.generation.parquet.DictionaryColumns;
import io.dwsim.generation.parquet.ParquetProperties;
import io.dwsim.generation.parquet.PartWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Estimates beside what the generation worker writes. */
class SizeEstimateTest {

    private static final long PART_ROWS = 100_000;
    private static final int BATCH = 1_000;

    @TempDir
    private Path directory;

    @Test
    void filesOfAWebShopHaveTheEstimatedSizeWithinAFactorOfTwo() throws IOException {
        check(Files.readString(Path.of("../examples/e-commerce.yaml")));
    }

    @Test
    void filesOfEveryTypeHaveTheEstimatedSizeWithinAFactorOfTwo() throws IOException {
        check("""
                name: types
                tables:
                  - name: numbers
                    target_rows: 150000
                    columns:
                      - {name: a, data_type: SMALLINT}
                      - {name: b, data_type: BIGINT, min_value: -9000000000000000000, max_value: 9000000000000000000}
                      - {name: c, data_type: DECIMAL, precision: 9, scale: 2}
                      - {name: d, data_type: DECIMAL, precision: 38, scale: 10}
                      - {name: e, data_type: REAL}
                      - {name: f, data_type: FLOAT, distribution: {type: normal, parameters: {mean: 5, stddev: 1}}}
                      - {name: g, data_type: BOOLEAN, required: false, null_ratio: 0.5}
                  - name: moments
                    target_rows: 60000
                    columns:
                      - {name: a, data_type: DATE}
                      - {name: b, data_type: TIME}
                      - {name: c, data_type: TIMESTAMP}
                      - {name: d, data_type: TIMESTAMPTZ, required: false, null_ratio: 0.9}
                  - name: texts
                    target_rows: 40000
                    columns:
                      - {name: a, data_type: UUID, is_unique: true}
                      - {name: b, data_type: JSON}
                      - {name: c, data_type: TEXT}
                      - {name: d, data_type: CHAR, varchar_length: 8, is_unique: true}
                      - {name: e, data_type: VARCHAR, faker_rule: email, is_unique: true}
                      - {name: f, data_type: VARCHAR, values: [{value: x, weight: 90}, {value: y, weight: 10}]}
                      - {name: g, data_type: VARCHAR, pattern: "[A-Z]{3}-[0-9]{4}"}
                  - name: codes
                    target_rows: 25000
                    columns: [{name: code, data_type: VARCHAR, pattern: "[A-Za-z0-9]{20}", is_unique: true}]
                  - name: uses
                    target_rows: 100000
                    columns: [{name: code, data_type: VARCHAR, foreign_key: {references_table: codes, references_column: code}}]
                  - name: parents
                    target_rows: 20000
                    primary_key: [id]
                    columns: [{name: id, data_type: BIGINT}]
                  - name: children
                    columns:
                      - name: parent_id
                        data_type: BIGINT
                        foreign_key: {references_table: parents, references_column: id, per_parent: {min: 1, max: 5}}
                  - name: few
                    target_rows: 7
                    columns: [{name: id, data_type: INT, is_unique: true}, {name: n, data_type: VARCHAR, faker_rule: name}]
                """);
    }

    private void check(String yaml) throws IOException {
        Experiment experiment = ExperimentReader.fromYaml(yaml).orThrow();
        Map<String, Long> rowCounts = RowCounts.usual(experiment);
        SizeEstimate estimate = SizeEstimate.of(experiment, rowCounts);
        for (Table table : experiment.tables()) {
            long rows = rowCounts.getOrDefault(table.name(), 0L);
            long parts = (rows + PART_ROWS - 1) / PART_ROWS;
            long estimated = estimate.bytes(table, parts);
            long written = written(experiment, table, rowCounts, parts);
            assertThat((double) estimated / written)
                    .as("table %s: %d bytes estimated, %d written", table.name(), estimated, written)
                    .isBetween(0.5, 2.0);
        }
    }

    private long written(Experiment experiment, Table table, Map<String, Long> rowCounts, long parts)
            throws IOException {
        TableGenerator generator = TableGenerator.compile(experiment, table.name(), 42, rowCounts);
        ParquetProperties properties = new ParquetProperties(Compression.ZSTD, DataSize.ofMegabytes(64));
        ColumnBatch batch = generator.newBatch(BATCH);
        long bytes = 0;
        for (long part = 0; part < parts; part++) {
            Path file = directory.resolve(table.name() + "-" + part);
            long first = generator.rowCount() * part / parts;
            long end = generator.rowCount() * (part + 1) / parts;
            DictionaryColumns dictionaries = DictionaryColumns.of(table, generator, first, end - first);
            try (PartWriter writer =
                    PartWriter.create(file, table, dictionaries, Map.of("dwsim.run", "1"), properties)) {
                for (long row = first; row < end; row += batch.size()) {
                    generator.generate(row, (int) Math.min(BATCH, end - row), batch);
                    writer.write(batch);
                }
                bytes += writer.finish().bytes();
            }
        }
        return bytes;
    }

    @Test
    void anEmptyTableHasNoFile() {
        Experiment experiment = ExperimentReader.fromYaml(
                        "{name: e, tables: [{name: t, target_rows: 0, columns: [{name: a, data_type: INT}]}]}")
                .orThrow();
        Map<String, Long> rowCounts = RowCounts.usual(experiment);
        assertThat(SizeEstimate.of(experiment, rowCounts).bytes(experiment.requireTable("t"), 0))
                .isZero();
    }
}
