package io.dwsim.load.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.LoadPart;
import io.dwsim.load.testing.LoadWorkerFixture;
import io.dwsim.load.testing.ParquetRows;
import io.dwsim.load.testing.RunningLoadWorker;
import io.dwsim.load.testing.Shops;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit what was recorded about it stays out of the warehouse, and the failure says why. */
@ExtendWith(RunningLoadWorker.class)
class RefusedPartIT {

    private static final Experiment SHOP = Shops.named("refused_part");

    private final LoadWorkerFixture fixture;
    private final long run;

    @TempDir
    Path directory;

    RefusedPartIT(LoadWorkerFixture fixture) {
        this.fixture = fixture;
        this.run = fixture.newRun();
    }

    @Test
    void anObjectThatWasAlteredIsRefused() {
        LoadPart part = customers(0, 1, 10);
        Path other = ParquetRows.write(directory, SHOP.requireTable("Customers"), Shops.customers(5, 14));
        fixture.lake().put(part.objectKey(), other);

        Failure failure = fixture.failure(part);

        assertThat(failure.code()).isEqualTo(ErrorCode.OBJECT_ALTERED);
        assertThat(failure.message()).contains(part.objectKey()).contains(part.sha256());
        assertThat(fixture.stagedRows(run, "customers")).isZero();
    }

    @Test
    void anObjectThatIsGoneIsNamed() {
        LoadPart part = customers(0, 1, 10);
        fixture.lake().deletePrefix(part.objectKey());

        Failure failure = fixture.failure(part);

        assertThat(failure.code()).isEqualTo(ErrorCode.OBJECT_MISSING);
        assertThat(failure.message()).contains(part.objectKey());
    }

    @Test
    void anObjectWithOtherColumnsIsRefusedAndEveryOneIsNamed() {
        Experiment other = ExperimentReader.fromYaml("""
                        name: refused_part
                        tables:
                          - name: Customers
                            target_rows: 1
                            columns:
                              - {name: Id, data_type: DATE}
                              - {name: Email, data_type: VARCHAR}
                        """).orThrow();
        Path file = ParquetRows.write(directory, other.requireTable("Customers"), List.<Object[]>of(new Object[] {
            LocalDate.of(2024, 2, 29), "x"
        }));

        Failure failure = fixture.failure(fixture.part(run, SHOP, "Customers", 0, 1, file));

        assertThat(failure.code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
        assertThat(failure.message())
                .contains("column 'Id' should hold INT but is OPTIONAL INT32 (DATE)")
                .contains("column 'email' is missing")
                .contains("column 'Email' is unknown");
    }

    @Test
    void anObjectWithAnotherNumberOfRowsIsRefused() {
        LoadPart part = customers(0, 1, 10);

        Failure failure = fixture.failure(new LoadPart(
                run, SHOP, part.table(), part.part(), 11, part.objectKey(), part.sha256(), part.attempt(), 0));

        assertThat(failure.code()).isEqualTo(ErrorCode.ROW_COUNT_MISMATCH);
        assertThat(failure.message()).contains("10 rows").contains("11");
        assertThat(fixture.ledger(run)).isEmpty();
    }

    @Test
    void textThatIsTooLongForItsColumnIsRefused() {
        Failure failure = fixture.failure(
                fixture.part(run, SHOP, "Customers", 0, List.<Object[]>of(new Object[] {1, "x".repeat(41)})));

        assertThat(failure.code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
        assertThat(failure.message()).contains("character varying(40)");
    }

    @Test
    void whatIsNotParquetIsRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("x"), "not Parquet at all");

        Failure failure = fixture.failure(fixture.part(run, SHOP, "Customers", 0, 1, file));

        assertThat(failure.message()).contains("cannot be read as Parquet");
    }

    private LoadPart customers(int part, int from, int to) {
        return fixture.part(run, SHOP, "Customers", part, Shops.customers(from, to));
    }
}
