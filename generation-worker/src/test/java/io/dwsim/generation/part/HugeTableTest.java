package io.dwsim.generation.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.engine.EngineVersion;
import io.dwsim.generation.parquet.Compression;
import io.dwsim.generation.parquet.ParquetProperties;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Parts of tables with a billion rows, in a process with far less memory than the rows, or their keys, would take. */
class HugeTableTest {

    private static final String HEAP = "-Xmx160m";
    private static final long PART_ROWS = 200_000;
    private static final String DEFINITION = """
            name: huge
            tables:
              - name: accounts
                target_rows: 1000000000
                primary_key: [id]
                columns:
                  - {name: id, data_type: BIGINT}
                  - {name: email, data_type: VARCHAR, varchar_length: 120, is_unique: true, faker_rule: email}
                  - {name: badge, data_type: VARCHAR, is_unique: true, pattern: '[A-Z]{4}-[0-9]{6}'}
                  - {name: token, data_type: UUID, is_unique: true}
                  - {name: name, data_type: VARCHAR, faker_rule: name}
                  - {name: score, data_type: INT, min_value: 0, max_value: 100, distribution: {type: normal, parameters: {mean: 60, stddev: 15}}}
                  - {name: visits, data_type: INT, min_value: 1, max_value: 1000000, distribution: {type: zipf, parameters: {s: 1.2}}}
                  - {name: referrer_id, data_type: BIGINT, foreign_key: {references_table: accounts, references_column: id, nullable: true}}
              - name: orders
                primary_key: [account_id, line]
                columns:
                  - {name: account_id, data_type: BIGINT, foreign_key: {references_table: accounts, references_column: id, per_parent: {min: 0, max: 4}}}
                  - {name: line, data_type: INT}
                  - {name: badge, data_type: VARCHAR, foreign_key: {references_table: accounts, references_column: badge}}
                  - {name: seller_id, data_type: BIGINT, foreign_key: {references_table: accounts, references_column: id, skew: 1.1}}
                  - {name: quantity, data_type: INT, min_value: 1, max_value: 9}
                  - {name: price, data_type: DECIMAL, precision: 8, scale: 2, min_value: 0.5, max_value: 999}
                  - {name: total, data_type: DECIMAL, precision: 14, scale: 2, expression: 'quantity * price'}
              - name: favourites
                target_rows: 1000000000
                composite_keys: [[account_id, rank]]
                columns:
                  - {name: account_id, data_type: BIGINT, foreign_key: {references_table: accounts, references_column: id}}
                  - {name: rank, data_type: INT, min_value: 1, max_value: 3}
            """;

    /** As many characters in a row as four thousand usual rows have. */
    private static final String WIDE = "name: wide\ntables:\n  - name: wide\n    target_rows: 2000\n    columns:\n"
            + IntStream.range(0, 50)
                    .mapToObj(i -> "      - {name: c" + i + ", data_type: TEXT, pattern: '[a-z]{1600}'}\n")
                    .collect(Collectors.joining());

    @TempDir
    private Path directory;

    @Test
    void rowsOfManyKilobytesAreComputedFewAtATime() throws Exception {
        assertThat(run(WIDE)).contains("wide: 2,000 of 2,000 rows");
    }

    @Test
    void partsOfABillionRowsNeedNoMoreMemoryThanOthers() throws Exception {
        assertThat(run(DEFINITION)).contains("accounts", "orders", "favourites");
    }

    /** What the process prints that computes the last part of every table. */
    private String run(String definition) throws Exception {
        Path output = directory.resolve("output");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parts.class.getName(),
                        directory.toString(),
                        definition)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        System.out.println(printed);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    /** The process: the last part of each table, as a worker computes it. */
    static final class Parts {

        private Parts() {}

        public static void main(String[] arguments) {
            Experiment experiment = ExperimentReader.fromYaml(arguments[1]).orThrow();
            PartComputation computation =
                    new PartComputation(4096, new ParquetProperties(Compression.ZSTD, DataSize.ofMegabytes(64)));
            Map<String, Long> rowCounts = RowCounts.usual(experiment);
            rowCounts.forEach((table, rows) -> {
                GeneratePart part = new GeneratePart(
                        1,
                        experiment,
                        42,
                        EngineVersion.CURRENT,
                        rowCounts,
                        table,
                        999,
                        Math.max(0, rows - PART_ROWS),
                        Math.min(rows, PART_ROWS),
                        1,
                        0);
                ComputedPart computed = computation.compute(part, Path.of(arguments[0], table), () -> {});
                System.out.printf(
                        "%s: %,d of %,d rows, %,d bytes%n",
                        table, computed.file().rows(), rows, computed.file().bytes());
            });
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getPeakUsage)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            System.out.printf("peak heap at most %,d MB%n", peak >> 20);
        }
    }
}
