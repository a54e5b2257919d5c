package io.dwsim.load.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.DiscardRun;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.message.RunPublishFailed;
import io.dwsim.common.message.RunPublished;
import io.dwsim.load.testing.LoadWorkerFixture;
import io.dwsim.load.testing.RunningLoadWorker;
import io.dwsim.load.testing.Shops;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningLoadWorker.class)
class PublishRunIT {

    private final LoadWorkerFixture fixture;
    private final Experiment shop;

    PublishRunIT(LoadWorkerFixture fixture) {
        this.fixture = fixture;
        this.shop = Shops.named("publish_" + fixture.newRun());
    }

    @BeforeEach
    void anExperiment() {
        fixture.experiments().create(shop);
    }

    @Test
    void aPublishedRunHasItsRowsItsKeysAndItsStatistics() {
        long run = published(20, 10);

        assertThat(count("customers")).isEqualTo(20);
        assertThat(count("orders")).isEqualTo(10);
        assertThat(keys(shop.name()))
                .containsExactlyInAnyOrder(
                        "customers: PRIMARY KEY (id)",
                        "customers: UNIQUE (email)",
                        "orders: PRIMARY KEY (id)",
                        "orders: FOREIGN KEY (customer_id) REFERENCES " + shop.name() + ".customers(id)");
        assertThat(fixture.loader()
                        .sql("SELECT reltuples::int FROM pg_class WHERE oid = '" + shop.name()
                                + ".customers'::regclass")
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertThat(schemasOf(run)).isEmpty();
        assertThat(publishedRun()).isEqualTo(run);
    }

    @Test
    void theDatabaseItselfRefusesWhatBreaksAKeyOfAPublishedRun() {
        published(20, 10);

        assertThatThrownBy(() -> fixture.loader()
                        .sql("INSERT INTO " + shop.name() + ".orders VALUES (11, 21)")
                        .update())
                .hasMessageContaining("orders_customer_id_fkey");
        assertThatThrownBy(() -> fixture.loader()
                        .sql("INSERT INTO " + shop.name() + ".customers VALUES (21, 'c1@example.org')")
                        .update())
                .hasMessageContaining("customers_email_key");
    }

    @Test
    void aRunReplacesTheOneBefore() {
        published(20, 10);
        long second = published(30, 5);

        assertThat(count("customers")).isEqualTo(30);
        assertThat(publishedRun()).isEqualTo(second);
    }

    @Test
    void aRunOfEmptyTablesIsPublishedWithoutAnyPart() {
        published(20, 10);
        long run = fixture.newRun();

        publish(run, 0, 0);
        fixture.events().await(RunPublished.class, run);

        assertThat(count("customers")).isZero();
        assertThat(keys(shop.name())).hasSize(4);
    }

    @Test
    void aPublishAskedForTwiceIsConfirmedTwiceAndDoneOnce() {
        long run = published(20, 10);
        String before = oidOfSchema();

        publish(run, 20, 10);

        assertThat(fixture.events().await(RunPublished.class, run, 2))
                .containsOnly(new RunPublished(run, Map.of("Customers", 20L, "orders", 10L)));
        assertThat(oidOfSchema()).isEqualTo(before);
    }

    @Test
    void aPublishThatWasBrokenOffGoesOnWhereItStopped() {
        long run = loaded(20, 10);
        String staging = "dwsim_run_" + run;
        fixture.loader()
                .sql("ALTER TABLE " + staging + ".customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id)")
                .update();

        publish(run, 20, 10);
        fixture.events().await(RunPublished.class, run);

        assertThat(keys(shop.name())).hasSize(4);
    }

    @Test
    void dataThatBreaksAKeyIsNotPublishedAndTheOldStays() {
        long before = published(20, 10);
        long run = fixture.newRun();
        fixture.events().send(fixture.part(run, shop, "Customers", 0, Shops.customers(1, 5)));
        fixture.events().send(fixture.part(run, shop, "Customers", 1, Shops.customers(5, 9)));
        fixture.events().await(PartLoaded.class, run, 2);

        Failure failure = failure(run, 10, 0);

        assertThat(failure.code()).isEqualTo(ErrorCode.CONSTRAINT_VIOLATED);
        assertThat(failure.message())
                .contains("customers_pkey")
                .contains("customers")
                .contains("(id)=(5)");
        assertThat(count("customers")).isEqualTo(20);
        assertThat(publishedRun()).isEqualTo(before);
    }

    @Test
    void anOrphanedForeignKeyIsFound() {
        long run = loaded(5, 9);

        Failure failure = failure(run, 5, 9);

        assertThat(failure.code()).isEqualTo(ErrorCode.CONSTRAINT_VIOLATED);
        assertThat(failure.message()).contains("orders_customer_id_fkey").contains("orders");
    }

    @Test
    void aRunThatLacksRowsIsNotPublished() {
        long run = loaded(20, 10);

        Failure failure = failure(run, 20, 11);

        assertThat(failure.code()).isEqualTo(ErrorCode.ROW_COUNT_MISMATCH);
        assertThat(failure.message()).isEqualTo("table 'orders' has 10 rows instead of 11");
        assertThat(count("customers")).isZero();
    }

    @Test
    void aRunOfADeletedExperimentIsNotPublished() {
        long run = loaded(20, 10);
        fixture.experiments().drop(shop.name());

        assertThat(failure(run, 20, 10).code()).isEqualTo(ErrorCode.EXPERIMENT_NOT_FOUND);
        assertThat(schemasOf(run)).containsExactly("dwsim_run_" + run);
    }

    @Test
    void aDiscardedRunIsNotPublished() {
        published(20, 10);
        long run = loaded(5, 5);
        fixture.events().send(new DiscardRun(run, shop.name(), 0));
        Awaitility.await().until(() -> schemasOf(run).isEmpty());

        fixture.bean(PublishRunHandler.class).handle(command(run, 5, 5));

        assertThat(fixture.events().heard(run)).hasOnlyElementsOfType(PartLoaded.class);
        assertThat(count("customers")).isEqualTo(20);
    }

    @Test
    void aDiscardAfterThePublishChangesNothingAndSaysSo() {
        long run = published(20, 10);

        fixture.events().send(new DiscardRun(run, shop.name(), 0));

        assertThat(fixture.events().await(RunPublished.class, run, 2).get(1).rowCounts())
                .isEqualTo(Map.of("Customers", 20L, "orders", 10L));
        assertThat(count("customers")).isEqualTo(20);
    }

    @Test
    void readersSeeTheOldOrTheNewRunAndNeverAnError() throws Exception {
        published(10, 1);
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> readers =
                    List.of(executor.submit(() -> readUntil(done, seen)), executor.submit(() -> readUntil(done, seen)));
            for (int customers = 11; customers <= 20; customers++) {
                published(customers, 1);
            }
            done.set(true);
            for (Future<?> reader : readers) {
                reader.get();
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(seen).isSubsetOf(10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
        assertThat(seen.size()).isGreaterThan(3);
    }

    private Void readUntil(AtomicBoolean done, Set<Long> seen) throws SQLException {
        try (Connection connection = fixture.readerSource().getConnection();
                var count = connection.prepareStatement("SELECT count(*) FROM " + shop.name() + ".customers")) {
            while (!done.get()) {
                try (var result = count.executeQuery()) {
                    result.next();
                    seen.add(result.getLong(1));
                }
            }
        }
        return null;
    }

    @Test
    void aReaderInALongStatementNeitherHoldsUpAPublishNorLosesItsTables() throws SQLException {
        published(20, 10);
        try (Connection reader = fixture.readerSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.setFetchSize(1);
            try (var rows = statement.executeQuery("SELECT id FROM " + shop.name() + ".customers")) {
                long run = published(5, 5);

                assertThat(count("customers")).isEqualTo(5);
                assertThat(schemasOf(run)).containsExactly("dwsim_old_" + run);
                int remaining = 0;
                while (rows.next()) {
                    remaining++;
                }
                assertThat(remaining).isEqualTo(20);
                reader.commit();
                fixture.bean(RetiredSchemas.class).sweep();
                assertThat(schemasOf(run)).isEmpty();
            }
        }
    }

    @Test
    void aReaderCannotReadWhatIsStagedNorWhatIsOursNorWrite() {
        long run = loaded(20, 10);

        assertDenied("SELECT * FROM dwsim_run_" + run + ".customers");
        assertDenied("SELECT * FROM dwsim.part_ledger");
        published(20, 10);
        assertDenied("DELETE FROM " + shop.name() + ".customers");
        assertDenied("CREATE TABLE public.mine (i int)");
        assertDenied("CREATE TEMPORARY TABLE mine (i int)");
    }

    private void assertDenied(String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = fixture.readerSource().getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("SET default_transaction_read_only = off");
                        statement.execute(sql);
                    }
                })
                .hasMessageContaining("permission denied");
    }

    private long published(int customers, int orders) {
        long run = loaded(customers, orders);
        publish(run, customers, orders);
        fixture.events().await(RunPublished.class, run);
        return run;
    }

    private long loaded(int customers, int orders) {
        long run = fixture.newRun();
        fixture.events().send(fixture.part(run, shop, "Customers", 0, Shops.customers(1, customers)));
        fixture.events().send(fixture.part(run, shop, "orders", 0, Shops.orders(1, orders)));
        fixture.events().await(PartLoaded.class, run, 2);
        return run;
    }

    private void publish(long run, long customers, long orders) {
        fixture.events().send(command(run, customers, orders));
    }

    private PublishRun command(long run, long customers, long orders) {
        return new PublishRun(run, shop, Map.of("Customers", customers, "orders", orders), 1, 0);
    }

    private Failure failure(long run, long customers, long orders) {
        publish(run, customers, orders);
        return fixture.events().await(RunPublishFailed.class, run).failure();
    }

    private long count(String table) {
        return fixture.reader()
                .sql("SELECT count(*) FROM " + shop.name() + "." + table)
                .query(Long.class)
                .single();
    }

    private long publishedRun() {
        return fixture.loader()
                .sql("SELECT published_run FROM dwsim.experiment_schema WHERE schema_name = ?")
                .param(shop.name())
                .query(Long.class)
                .single();
    }

    private String oidOfSchema() {
        return fixture.loader()
                .sql("SELECT oid::text FROM pg_namespace WHERE nspname = ?")
                .param(shop.name())
                .query(String.class)
                .single();
    }

    private List<String> keys(String schema) {
        return fixture.loader().sql("""
                        SELECT r.relname || ': ' || pg_get_constraintdef(c.oid)
                        FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
                        JOIN pg_namespace n ON n.oid = c.connamespace
                        WHERE n.nspname = ? AND c.contype IN ('p', 'u', 'f')
                        """).param(schema).query(String.class).list();
    }

    private List<String> schemasOf(long run) {
        Awaitility.await().until(() -> fixture.loader()
                .sql("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'DROP%'")
                .query(Long.class)
                .single()
                .equals(0L));
        return fixture.loader()
                .sql("SELECT nspname FROM pg_namespace WHERE nspname IN (?, ?)")
                .params("dwsim_run_" + run, "dwsim_old_" + run)
                .query(String.class)
                .list();
    }
}
