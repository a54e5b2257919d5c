package io.dwsim.load.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.RunAborted;
import io.dwsim.common.message.TableVerified;
import io.dwsim.common.message.Verdict;
import io.dwsim.common.message.VerifyTable;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.worker.WorkStopped;
import io.dwsim.common.worker.WorkerSignals;
import io.dwsim.engine.CellValue;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.Fingerprint;
import io.dwsim.engine.TableFingerprint;
import io.dwsim.engine.TableGenerator;
import io.dwsim.load.testing.LoadWorkerFixture;
import io.dwsim.load.testing.RunningLoadWorker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table with a column of every type, filled by plain INSERTs: another way in than the worker's own. */
@ExtendWith(RunningLoadWorker.class)
class VerifyTableIT {

    private static final long SEED = 42;
    private static final Experiment TYPES = types();

    private final LoadWorkerFixture fixture;
    private final long verified;
    private final long run;
    private Fingerprint fingerprint = Fingerprint.ZERO;

    VerifyTableIT(LoadWorkerFixture fixture) {
        this.fixture = fixture;
        this.verified = fixture.newRun();
        this.run = fixture.newRun();
    }

    private static Experiment types() {
        try (InputStream in = Objects.requireNonNull(VerifyTableIT.class.getResourceAsStream("types.yaml"))) {
            return ExperimentReader.fromYaml(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void publishGeneratedRows() throws SQLException {
        fixture.experiments().create(TYPES);
        Table table = TYPES.requireTable("Everything");
        TableGenerator generator = TableGenerator.compile(TYPES, table.name(), SEED, Map.of());
        int rows = (int) generator.rowCount();
        ColumnBatch batch = generator.newBatch(rows);
        generator.generate(0, rows, batch);
        fingerprint = TableFingerprint.of(table.columns(), batch);
        try (Connection connection = fixture.loaderSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(insert(table))) {
            for (int row = 0; row < rows; row++) {
                List<Column> columns = table.columns();
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, CellValue.of(columns.get(i), batch.column(i), row));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        sql("UPDATE dwsim.experiment_schema SET published_run = " + verified + " WHERE schema_name = 'types'");
    }

    @AfterEach
    void drop() {
        fixture.experiments().drop(TYPES.name());
    }

    private static String insert(Table table) {
        return "INSERT INTO " + SchemaNames.qualified("types", table.name()) + " ("
                + table.columns().stream()
                        .map(column -> SchemaNames.quoted(SchemaNames.folded(column.name())))
                        .collect(Collectors.joining(", "))
                + ") VALUES ("
                + table.columns().stream()
                        .map(column -> "CAST(? AS " + column.postgresType() + ")")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private int sql(String statement) {
        return fixture.loader().sql(statement).update();
    }

    private VerifyTable command() {
        return new VerifyTable(run, verified, TYPES, "Everything", 3_000, fingerprint.toString(), 1);
    }

    private TableVerified verify() {
        return verify(command());
    }

    private TableVerified verify(VerifyTable command) {
        fixture.events().send(command);
        return fixture.events().await(TableVerified.class, run);
    }

    @Test
    void everyTypeComesBackWithTheFingerprintOfTheGenerator() {
        assertThat(verify()).isEqualTo(new TableVerified(run, "Everything", Verdict.INTACT, "", 1));
        PartStarted started = fixture.events().await(PartStarted.class, run);
        assertThat(started.part()).isEqualTo(PartStarted.WHOLE_TABLE);
        assertThat(started.stage()).isEqualTo(PartStage.VERIFY);
    }

    @Test
    void oneChangedCellOfAnyTypeIsADifference() {
        Map<String, String> changes = Map.ofEntries(
                Map.entry("small", "coalesce(small, 0) # 1"),
                Map.entry("whole", "coalesce(whole, 0) # 1"),
                Map.entry("big", "coalesce(big, 0) # 1"),
                Map.entry("price", "coalesce(-price, 0) - 0.01"),
                Map.entry("wide", "coalesce(-wide, 0) - 0.0000000001"),
                Map.entry("real4", "coalesce(-real4, 0) - 0.25"),
                Map.entry("float8", "coalesce(-float8, 0) - 0.25"),
                Map.entry("flag", "NOT coalesce(flag, false)"),
                Map.entry("code", "'-'"),
                Map.entry("letters", "coalesce(letters, '') || ' '"),
                Map.entry("day", "coalesce(day, '2000-01-01') - 1"),
                Map.entry("clock", "coalesce(clock, '12:00') + interval '1 microsecond'"),
                Map.entry("moment", "coalesce(moment, '2000-01-01') + interval '1 microsecond'"),
                Map.entry("instant", "coalesce(instant, '2000-01-01Z') + interval '1 microsecond'"),
                Map.entry("token", "'00000000-0000-0000-0000-000000000001'"),
                Map.entry("document", "(' ' || coalesce(document::text, '1'))::json"),
                Map.entry("words", "coalesce(words || 'x', '')"));
        int expected = 0;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            sql("CREATE TABLE IF NOT EXISTS types.kept AS SELECT * FROM types.everything WHERE id = 1");
            sql("UPDATE types.everything SET " + change.getKey() + " = " + change.getValue() + " WHERE id = 1");
            fixture.events().send(command());
            expected++;
            TableVerified found =
                    fixture.events().await(TableVerified.class, run, expected).get(expected - 1);
            assertThat(found.verdict()).as(change.getKey()).isEqualTo(Verdict.DIFFERENT);
            assertThat(found.detail()).contains("fingerprint", fingerprint.toString());
            sql("DELETE FROM types.everything WHERE id = 1");
            sql("INSERT INTO types.everything SELECT * FROM types.kept");
        }
        fixture.events().send(command());
        assertThat(fixture.events()
                        .await(TableVerified.class, run, expected + 1)
                        .get(expected)
                        .verdict())
                .as("all changes taken back, though in another order")
                .isEqualTo(Verdict.INTACT);
    }

    @Test
    void aMissingRowIsCounted() {
        sql("DELETE FROM types.everything WHERE id = 77");

        TableVerified found = verify();

        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(found.detail()).contains("2999 rows").contains("3000 were generated");
    }

    @Test
    void aNullInThePlaceOfAValueIsADifference() {
        assertThat(sql("UPDATE types.everything SET code = NULL"
                        + " WHERE id = (SELECT min(id) FROM types.everything WHERE code IS NOT NULL)"))
                .isOne();

        assertThat(verify().verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aColumnThatBecameAnotherTypeIsADifferenceThatNamesIt() {
        sql("ALTER TABLE types.everything ALTER COLUMN whole TYPE bigint");

        TableVerified found = verify();

        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(found.detail()).contains("column 'Whole' should hold INT", "8 bytes");
    }

    @Test
    void aDecimalThatIsNoNumberOrTooFineIsADifference() {
        sql("ALTER TABLE types.everything ALTER COLUMN price TYPE numeric");
        sql("UPDATE types.everything SET price = 'NaN' WHERE id = 5");
        fixture.events().send(command());
        assertThat(fixture.events().await(TableVerified.class, run, 1).get(0).detail())
                .contains("'price'", "not a finite number");

        sql("UPDATE types.everything SET price = 0.001 WHERE id = 5");
        fixture.events().send(command());
        assertThat(fixture.events().await(TableVerified.class, run, 2).get(1).detail())
                .contains("'price'", "more digits after the point");
    }

    @Test
    void aTableOrAColumnThatIsGoneIsADifference() {
        sql("ALTER TABLE types.everything DROP COLUMN day");
        fixture.events().send(command());
        TableVerified column =
                fixture.events().await(TableVerified.class, run, 1).get(0);
        assertThat(column.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(column.detail()).contains("day");

        sql("DROP TABLE types.everything");
        fixture.events().send(command());
        TableVerified table =
                fixture.events().await(TableVerified.class, run, 2).get(1);
        assertThat(table.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(table.detail()).contains("everything");
    }

    @Test
    void anEmptyTableHasTheFingerprintOfNothing() {
        sql("TRUNCATE types.everything");

        assertThat(verify(new VerifyTable(run, verified, TYPES, "Everything", 0, Fingerprint.ZERO.toString(), 1))
                        .verdict())
                .isEqualTo(Verdict.INTACT);
    }

    @Test
    void aRunThatIsNotPublishedIsNotCompared() {
        sql("UPDATE dwsim.experiment_schema SET published_run = 5 WHERE schema_name = 'types'");

        TableVerified found = verify();

        assertThat(found.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(found.detail()).isEqualTo("the warehouse holds run 5, not run " + verified);
    }

    @Test
    void anExperimentWithoutAnyPublishedRunIsNotCompared() {
        sql("UPDATE dwsim.experiment_schema SET published_run = NULL WHERE schema_name = 'types'");

        assertThat(verify().verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void anAbortedVerificationIsLeftAlone() {
        fixture.events().send(new RunAborted(run, 0));
        Awaitility.await().until(() -> {
            try {
                fixture.bean(WorkerSignals.class).check(run);
                return false;
            } catch (WorkStopped aborted) {
                return true;
            }
        });

        fixture.bean(VerifyTableHandler.class).handle(command());

        assertThat(fixture.events().heard(run)).isEmpty();
    }
}
