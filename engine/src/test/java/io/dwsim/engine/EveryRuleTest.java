package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.correlation.Correlations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled example that uses every rule, and experiments that are large in other ways. */
class EveryRuleTest {

    private static final Experiment EXAMPLE = example();

    private static Experiment example() {
        try {
            return Correlations.of(
                            ExperimentReader.fromYaml(Files.readString(Path.of("..", "examples", "every-rule.yaml")))
                                    .orThrow())
                    .experiment();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theExampleIsWithoutFaultsAndWarnings() {
        assertThat(ExperimentCheck.faults(EXAMPLE, RowCounts.usual(EXAMPLE))).isEmpty();
        assertThat(ExperimentCheck.warnings(EXAMPLE, RowCounts.usual(EXAMPLE))).isEmpty();
    }

    /** Golden values: a change of them is a new engine version. */
    @ParameterizedTest
    @CsvSource({
        "people, d2de90f82e9f0255348c55f028c6ee04",
        "passports, e757adb092f4df494dedbef13920927a",
        "orders, 2aa87f44ecdbca2ad891c14927ede34f",
        "order_lines, 06ebe0953935a218c64c4c59c79eeb39",
        "returns, 21e55d29a5e7608a97c02b90f2ce0905",
        "archive, 00000000000000000000000000000000",
        "teams, 33b8e4ebdc9f22a4676b35bd4833e8b1",
        "members, c5ab36d204832f5f20a8a0b553f47679"
    })
    void everyRuleKeepsItsValues(String table, String fingerprint) {
        assertThat(fingerprint(EXAMPLE, table, 1_000)).hasToString(fingerprint);
    }

    @Test
    void sizeAndOrderOfBatchesMakeNoDifference() {
        for (Table table : EXAMPLE.tables()) {
            assertThat(backwards(EXAMPLE, table.name(), 13))
                    .as(table.name())
                    .isEqualTo(fingerprint(EXAMPLE, table.name(), 1_000));
        }
    }

    @Test
    void theOrderOfTablesAndColumnsMakesNoDifference() {
        List<Table> turned = new ArrayList<>();
        for (Table table : EXAMPLE.tables()) {
            List<Column> columns = new ArrayList<>(table.columns());
            Collections.reverse(columns);
            turned.add(table.withColumns(columns));
        }
        Collections.reverse(turned);
        Experiment other = new Experiment(EXAMPLE.name(), null, EXAMPLE.locale(), turned, EXAMPLE.targetWarehouse());

        for (Table table : EXAMPLE.tables()) {
            assertThat(fingerprint(other, table.name(), 500))
                    .as(table.name())
                    .isEqualTo(fingerprint(EXAMPLE, table.name(), 500));
        }
    }

    @Test
    void aTableOfASliceIsTheSame() {
        Map<String, Long> rows = RowCounts.usual(EXAMPLE);
        for (Table table : EXAMPLE.tables()) {
            TableGenerator whole = TableGenerator.compile(EXAMPLE, table.name(), Rows.SEED, rows);
            TableGenerator slice =
                    TableGenerator.compile(EXAMPLE.sliceFor(table.name()), table.name(), Rows.SEED, rows);

            assertThat(Rows.all(slice, 1_000)).as(table.name()).isEqualTo(Rows.all(whole, 1_000));
        }
    }

    @Test
    void aHundredTablesInAChainAreMade() {
        StringBuilder tables = new StringBuilder(
                "{name: t0, target_rows: 50, primary_key: [id], columns: [{name: id," + " data_type: INT}]}");
        IntStream.range(1, 100).forEach(i -> tables.append(", {name: t")
                .append(i)
                .append(", target_rows: 50, columns:"
                        + " [{name: id, data_type: INT, is_unique: true, foreign_key: {references_table: t")
                .append(i - 1)
                .append(", references_column: id}}]}"));
        Experiment experiment = Rows.experiment(tables.toString());

        assertThat(ExperimentCheck.faults(experiment, Map.of())).isEmpty();
        assertThat(Rows.column(experiment, "t99", "id"))
                .containsExactlyInAnyOrderElementsOf(Rows.column(experiment, "t0", "id"));
    }

    @Test
    void reservedWordsAreNamesLikeAnyOther() {
        Experiment experiment =
                Rows.experiment("{name: user, target_rows: 1, columns: [{name: order_by, data_type: INT},"
                        + " {name: limit, data_type: INT, expression: 'order_by + 1'}]}");

        assertThat(ExperimentCheck.faults(experiment, Map.of())).isEmpty();
        assertThat(Rows.all(TableGenerator.compile(experiment, "user", 1, Map.of()), 10))
                .hasSize(1);
    }

    private static Fingerprint fingerprint(Experiment experiment, String table, int batchSize) {
        TableGenerator generator = TableGenerator.compile(experiment, table, Rows.SEED, RowCounts.usual(experiment));
        TableFingerprint fingerprint = new TableFingerprint(generator.columns());
        ColumnBatch batch = generator.newBatch(batchSize);
        for (long first = 0; first < generator.rowCount(); first += batchSize) {
            generator.generate(first, (int) Math.min(batchSize, generator.rowCount() - first), batch);
            fingerprint.add(batch);
        }
        return fingerprint.value();
    }

    /** The last rows first: what a rule would remember of the calls before is something else then. */
    private static Fingerprint backwards(Experiment experiment, String table, int batchSize) {
        TableGenerator generator = TableGenerator.compile(experiment, table, Rows.SEED, RowCounts.usual(experiment));
        TableFingerprint fingerprint = new TableFingerprint(generator.columns());
        ColumnBatch batch = generator.newBatch(batchSize);
        for (long end = generator.rowCount(); end > 0; end -= batch.size()) {
            long first = Math.max(0, end - batchSize);
            generator.generate(first, (int) (end - first), batch);
            fingerprint.add(batch);
        }
        return fingerprint.value();
    }
}
