package io.dwsim.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.lake.Lake;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.ApiClient.Answer;
import io.dwsim.system.service.ApiClient.Ended;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The main job on whatever backends and however the services run: from a definition to published tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MainFlowContract {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private Backends backends;
    private AutoCloseable services;
    private ApiClient api;
    private Warehouse warehouse;

    abstract Backends startBackends(Path directory);

    /** Starts a gateway and workers, with parts of 1,000 rows. */
    abstract Started startServices(Backends on, Path logs) throws Exception;

    record Started(ApiClient api, AutoCloseable services) {}

    @BeforeAll
    void start(@TempDir Path own) throws Exception {
        backends = startBackends(own);
        Started started = startServices(backends, own);
        services = started.services();
        api = started.api();
        warehouse = new Warehouse(backends.postgres());
    }

    @AfterAll
    void stop() throws Exception {
        if (services != null) {
            services.close();
        }
        if (backends != null) {
            backends.close();
        }
    }

    @BeforeEach
    void create() {
        api.post("/api/experiments", Shop.definition(), Shop.CONTENT_TYPE).expect(201);
    }

    @AfterEach
    void delete() throws Exception {
        api.delete("/api/experiments/" + Shop.NAME).expect(200);
        nothingIsLeftBehind();
        assertThat(warehouse.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'shop'"))
                .isEmpty();
    }

    /** What a run has replaced is dropped right after the run was reported. */
    private void nothingIsLeftBehind() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(warehouse.leftovers()).isEmpty());
    }

    @Test
    void tablesAreThereAndEmptyRightAfterCreation() {
        for (String table : Shop.TABLES) {
            assertThat(api.query(Shop.NAME, "SELECT count(*) FROM " + table).toString())
                    .isEqualTo("[[0]]");
        }
    }

    @Test
    void generateAnswersAtOnceAndTheRunEndsWithExactlyTheRowsAskedFor() throws Exception {
        Answer answer =
                api.post("/api/experiments/shop/generate", "{\"seed\": 42}").expect(202);
        assertThat(answer.body().get("status").stringValue()).isEqualTo("RUNNING");
        assertThat(answer.header("Retry-After")).isNotBlank();
        long id = answer.body().get("id").longValue();
        assertThat(answer.header("Location")).isEqualTo("/api/experiments/shop/runs/" + id);
        assertThat(api.get(answer.header("Location"))
                        .expect(200)
                        .body()
                        .get("id")
                        .longValue())
                .isEqualTo(id);

        Ended ended = api.awaitEnd(Shop.NAME, id, PATIENCE).expect("COMPLETED");

        assertThat(ended.percentages()).isSorted().last().isEqualTo(100);
        JsonNode run = ended.run();
        assertThat(run.get("phase").stringValue()).isEqualTo("DONE");
        assertThat(run.get("seed").longValue()).isEqualTo(42);
        assertThat(run.get("fingerprint").stringValue()).matches("[0-9a-f]{32}");
        assertThat(run.get("error").isNull()).isTrue();
        assertThat(run.at("/progress/rows_loaded").longValue()).isEqualTo(23_050);
        assertThat(run.at("/progress/parts_loaded").longValue()).isEqualTo(2 + 1 + 6 + 15);
        for (String table : Shop.TABLES) {
            long rows = Shop.ROWS.get(table);
            assertThat(run.at("/row_counts/loaded/" + table).longValue()).isEqualTo(rows);
            assertThat(api.query(Shop.NAME, "SELECT count(*) FROM " + table).toString())
                    .isEqualTo("[[" + rows + "]]");
        }
        keysHoldInTheDatabase();
        parquetHoldsTheSameRows(id);
        nothingIsLeftBehind();
    }

    private void keysHoldInTheDatabase() throws Exception {
        List<String> keys = warehouse.rows("""
                SELECT contype, count(*) FROM pg_constraint
                 WHERE connamespace = 'shop'::regnamespace AND convalidated AND contype IN ('p', 'u', 'f')
                 GROUP BY contype ORDER BY contype""");
        // foreign keys: orders 2, order_items 2; primary keys: one a table; unique: email, sku
        assertThat(keys).containsExactly("f|4", "p|4", "u|2");
        assertThat(warehouse.count("SELECT count(*) FROM shop.orders WHERE contact IS NULL"))
                .isBetween(400L, 800L);
        assertThat(warehouse.count("SELECT count(DISTINCT customer_id) FROM shop.orders"))
                .isGreaterThan(1500);
        assertThat(warehouse.count("SELECT count(*) FROM shop.customers WHERE email NOT LIKE '%@%'"))
                .isZero();
    }

    private void parquetHoldsTheSameRows(long runId) throws Exception {
        try (Lake lake = backends.openLake();
                Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            JsonNode manifest = LakeReader.manifest(lake, Shop.NAME, runId, directory);
            for (String table : Shop.TABLES) {
                List<Path> files = LakeReader.download(lake, manifest, table, directory);
                String list = files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ", "[", "]"));
                String key = Shop.KEYS.get(table);
                assertThat(Warehouse.rows(duckdb, "SELECT * FROM read_parquet(" + list + ") ORDER BY " + key))
                        .as(table)
                        .isEqualTo(warehouse.rows("SELECT * FROM shop." + table + " ORDER BY " + key));
            }
        }
    }

    @Test
    void anotherRunReplacesTheDataAndLeavesNothingBehind() throws Exception {
        long first = api.generate(Shop.NAME, "{\"seed\": 1}");
        api.awaitEnd(Shop.NAME, first, PATIENCE).expect("COMPLETED");
        String before = warehouse.checksum("shop", "customers", "customer_id");

        long second = api.generate(Shop.NAME, "{\"seed\": 2, \"rows\": {\"customers\": 3000}}");
        api.awaitEnd(Shop.NAME, second, PATIENCE).expect("COMPLETED");

        assertThat(second).isGreaterThan(first);
        assertThat(warehouse.checksum("shop", "customers", "customer_id"))
                .isNotEqualTo(before)
                .startsWith("3000|");
        nothingIsLeftBehind();
        JsonNode runs = api.get("/api/experiments/shop/runs").expect(200).body().get("runs");
        assertThat(runs.get(0).get("id").longValue()).isEqualTo(second);
        assertThat(runs.get(1).get("id").longValue()).isEqualTo(first);
    }

    @Test
    void aRunWithoutRowsPublishesEmptyTables() {
        long run = api.generate(
                Shop.NAME, "{\"rows\": {\"customers\": 0, \"products\": 0, \"orders\": 0, \"order_items\": 0}}");
        api.awaitEnd(Shop.NAME, run, PATIENCE).expect("COMPLETED");
        assertThat(api.query(Shop.NAME, "SELECT count(*) FROM orders").toString())
                .isEqualTo("[[0]]");
    }

    @Test
    void noMessageIsLeftWhenARunIsOver() throws Exception {
        long run = api.generate(Shop.NAME, "{}");
        api.awaitEnd(Shop.NAME, run, PATIENCE).expect("COMPLETED");
        try (Connection control = backends.postgres().control()) {
            assertThat(Warehouse.rows(control, "SELECT type FROM outbox")).isEmpty();
        }
    }
}
