package io.dwsim.load.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.ExperimentSchemas;
import io.dwsim.load.testing.LoadWorkerFixture;
import io.dwsim.load.testing.RunningLoadWorker;
import io.dwsim.load.testing.Shops;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(RunningLoadWorker.class)
class ExperimentSchemasIT {

    private final LoadWorkerFixture fixture;
    private final ExperimentSchemas schemas;
    private final Experiment shop;

    ExperimentSchemasIT(LoadWorkerFixture fixture) {
        this.fixture = fixture;
        this.schemas = fixture.experiments();
        this.shop = Shops.named("Schemas_" + fixture.newRun());
    }

    @Test
    void aNewExperimentHasEmptyTablesWithKeysThatEveryoneCanRead() {
        schemas.create(shop);

        assertThat(fixture.reader()
                        .sql("SELECT count(*) FROM " + shop.name() + ".Customers")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(fixture.loader()
                        .sql("SELECT count(*) FROM pg_constraint WHERE contype IN ('p', 'u', 'f') AND connamespace = '"
                                + shop.name() + "'::regnamespace")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(registered()).containsExactly(shop.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void whatAnEarlierCreateHasLeftIsReplaced() {
        schemas.create(shop);
        fixture.loader().sql("DROP TABLE " + shop.name() + ".orders").update();

        schemas.create(shop);

        assertThat(fixture.reader()
                        .sql("SELECT count(*) FROM " + shop.name() + ".orders")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aSchemaThatIsNotAnExperimentsIsNeitherReplacedNorDropped() {
        fixture.loader().sql("CREATE SCHEMA " + shop.name()).update();
        fixture.loader()
                .sql("CREATE TABLE " + shop.name() + ".precious (i int)")
                .update();

        assertFails(() -> schemas.create(shop), ErrorCode.SCHEMA_EXISTS, "'" + folded() + "'");
        schemas.drop(shop.name());

        assertThat(fixture.loader()
                        .sql("SELECT count(*) FROM " + shop.name() + ".precious")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(registered()).isEmpty();
    }

    @Test
    void aDroppedExperimentIsGoneAndCanBeDroppedAgain() {
        schemas.create(shop);

        schemas.drop(shop.name());
        schemas.drop(shop.name());

        assertThat(registered()).isEmpty();
        assertThat(fixture.loader()
                        .sql("SELECT count(*) FROM pg_namespace WHERE nspname = ?")
                        .param(folded())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anExperimentThatSomeoneReadsIsDroppedLater() throws SQLException {
        schemas.create(shop);
        try (Connection reader = fixture.readerSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM " + shop.name() + ".orders");

            assertFails(() -> schemas.drop(shop.name()), ErrorCode.WAREHOUSE_UNAVAILABLE, "lock timeout");
            assertThat(registered()).hasSize(1);
            reader.rollback();
        }
        schemas.drop(shop.name());
        assertThat(registered()).isEmpty();
    }

    @Test
    void aWarehouseThatIsDownIsSaidToBe() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");

        assertFails(
                () -> new ExperimentSchemas(nowhere, "dwsim_reader").create(shop),
                ErrorCode.WAREHOUSE_UNAVAILABLE,
                "creating schema");
    }

    @Test
    void aReaderCannotEvenConnectToTheControlDatabase() {
        PGSimpleDataSource control = new PGSimpleDataSource();
        control.setUrl(fixture.postgres().jdbcUrl("dwsim_control"));
        control.setUser("dwsim_reader");
        control.setPassword(fixture.passwords().reader());

        assertThatThrownBy(control::getConnection).hasMessageContaining("permission denied for database");
        control.setUser("dwsim_control");
        control.setPassword(fixture.passwords().control());
        assertThatCode(() -> control.getConnection().close()).doesNotThrowAnyException();
    }

    private static void assertFails(ThrowingCallable work, ErrorCode code, String text) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DwsimException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(text);
    }

    private String folded() {
        return shop.name().toLowerCase(Locale.ROOT);
    }

    private List<String> registered() {
        return fixture.loader()
                .sql("SELECT schema_name FROM dwsim.experiment_schema WHERE schema_name = ?")
                .param(folded())
                .query(String.class)
                .list();
    }
}
