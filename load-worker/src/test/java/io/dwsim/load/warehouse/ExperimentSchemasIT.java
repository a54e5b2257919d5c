package io.dwsim.load.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.ExperimentSchemas;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.load.testing.LoadWorkerFixture;
import io.dwsim.load.testing.RunningLoadWorker;
import io.dwsim.load.testing.Shops;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

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
    void aResetLeavesEmptyTablesWithTheirKeysAndSaysWhoseDataItWas() {
        schemas.create(shop);
        fill(3);
        fixture.loader()
                .sql("UPDATE dwsim.experiment_schema SET published_run = 7 WHERE schema_name = ?")
                .param(folded())
                .update();

        assertThat(schemas.reset(shop)).contains(7L);
        assertThat(schemas.reset(shop)).isEmpty();

        assertThat(customers(fixture.reader())).isZero();
        assertThat(fixture.loader()
                        .sql("SELECT count(*) FROM pg_constraint WHERE contype IN ('p', 'u', 'f') AND connamespace = '"
                                + shop.name() + "'::regnamespace")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void tablesThatAreMissingAreMadeByAReset() {
        schemas.create(shop);
        fixture.loader().sql("DROP SCHEMA " + shop.name() + " CASCADE").update();

        schemas.reset(shop);

        assertThat(customers(fixture.reader())).isZero();
    }

    @Test
    void aSchemaThatIsNotAnExperimentsIsNotReset() {
        fixture.loader().sql("CREATE SCHEMA " + shop.name()).update();

        assertFails(() -> schemas.reset(shop), ErrorCode.SCHEMA_EXISTS, "'" + folded() + "'");

        assertThat(leftovers()).isEmpty();
    }

    @Test
    void readersSeeAllRowsOrNoneWhileTablesAreReset() throws Exception {
        schemas.create(shop);
        int readers = 3;
        int rows = 50;
        AtomicBoolean done = new AtomicBoolean();
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<Future<?>> loops = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                loops.add(threads.submit(() -> {
                    try (Connection connection = fixture.readerSource().getConnection()) {
                        JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                        while (!done.get()) {
                            seen.add(customers(client));
                        }
                    }
                    return null;
                }));
            }
            for (int round = 0; round < 25; round++) {
                fill(rows);
                schemas.reset(shop);
            }
            done.set(true);
            for (Future<?> loop : loops) {
                loop.get();
            }
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
        assertThat(seen).containsExactlyInAnyOrder(0L, (long) rows);
    }

    @Test
    void someoneWhoReadsHoldsUpNoResetAndIsNotHeldUp() throws SQLException {
        schemas.create(shop);
        fill(3);
        try (Connection reader = fixture.readerSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM " + shop.name() + ".customers");

            schemas.reset(shop);

            assertThat(customers(fixture.reader())).isZero();
            assertThat(leftovers()).as("what someone reads is dropped later").hasSize(1);
            assertThat(leftovers().get(0)).startsWith(SchemaNames.RETIRED);
            reader.rollback();
        }
        fixture.loader().sql("DROP SCHEMA " + leftovers().get(0) + " CASCADE").update();
    }

    @Test
    void aResetTriesAgainWhileItsLockIsNotFree() throws Exception {
        schemas.create(shop);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection publisher = fixture.loaderSource().getConnection();
                Statement statement = publisher.createStatement()) {
            publisher.setAutoCommit(false);
            statement.execute(
                    "UPDATE dwsim.experiment_schema SET published_run = 9 WHERE schema_name = '" + folded() + "'");
            Future<Optional<Long>> reset = thread.submit(() -> schemas.reset(shop));
            assertThatThrownBy(() -> reset.get(1200, TimeUnit.MILLISECONDS))
                    .as("longer than one wait for the lock")
                    .isInstanceOf(TimeoutException.class);
            publisher.commit();

            assertThat(reset.get()).contains(9L);
        } finally {
            thread.shutdownNow();
        }
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

    private void fill(int rows) {
        fixture.loader()
                .sql("INSERT INTO " + shop.name() + ".customers SELECT i, 'c' || i FROM generate_series(1, ?) i")
                .param(rows)
                .update();
    }

    private long customers(JdbcClient client) {
        return client.sql("SELECT count(*) FROM " + shop.name() + ".Customers")
                .query(Long.class)
                .single();
    }

    /** Schemas a reset has made or put away. */
    private List<String> leftovers() {
        return fixture.loader()
                .sql("SELECT nspname FROM pg_namespace WHERE nspname ~ '^dwsim_(new|old_reset)_'")
                .query(String.class)
                .list();
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
