package io.dwsim.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.ApiClient.Answer;
import io.dwsim.system.service.InProcessServices;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A gateway without workers: what it answers, and that a refused request leaves nothing behind. */
class GatewayIT {

    private static Backends backends;
    private static InProcessServices services;
    private static ApiClient api;
    private static Warehouse warehouse;

    @BeforeAll
    static void start(@TempDir Path directory) {
        backends = EmbeddedBackends.start(directory);
        services = new InProcessServices(backends);
        api = services.gateway("--dwsim.http.max-body=100KB", "--dwsim.runs.max-parts=1000");
        warehouse = new Warehouse(backends.postgres());
    }

    @AfterAll
    static void stop() {
        services.close();
        backends.close();
    }

    @AfterEach
    void endRunsAndDelete() throws Exception {
        try (Connection control = backends.postgres().control();
                var statement = control.createStatement()) {
            statement.executeUpdate("UPDATE run SET status = 'ABORTED', phase = 'DONE' WHERE status = 'RUNNING'");
        }
        for (JsonNode experiment : api.get("/api/experiments").body().get("experiments")) {
            api.delete("/api/experiments/" + experiment.get("name").stringValue())
                    .expect(200);
        }
    }

    private void createShop() {
        api.post("/api/experiments", Shop.definition(), Shop.CONTENT_TYPE).expect(201);
    }

    private static List<String> pointers(Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.body()
                .get("errors")
                .forEach(error -> pointers.add(error.get("pointer").stringValue()));
        return pointers;
    }

    @Test
    void healthIsOk() {
        assertThat(api.get("/health").expect(200).body().toString()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void createAnswersWithLocationAndTheResolvedDefinition() {
        Answer created = api.post("/api/experiments", Shop.definition(), Shop.CONTENT_TYPE)
                .expect(201);
        assertThat(created.header("Location")).isEqualTo("/api/experiments/shop");
        JsonNode shown = api.get("/api/experiments/shop").expect(200).body();
        assertThat(shown).isEqualTo(created.body());
        assertThat(shown.at("/definition/tables/0/columns/3/required").booleanValue())
                .isFalse();
        assertThat(shown.at("/definition/target_warehouse").stringValue()).isEqualTo("postgres");
        assertThat(shown.at("/row_counts/orders").longValue()).isZero();
        assertThat(shown.get("last_run").isNull()).isTrue();
    }

    @Test
    void theListIsNewestFirst() {
        createShop();
        api.post("/api/experiments", Shop.definition().replace("name: shop", "name: newer"), Shop.CONTENT_TYPE)
                .expect(201);
        JsonNode list = api.get("/api/experiments").expect(200).body().get("experiments");
        assertThat(list.get(0).get("name").stringValue()).isEqualTo("newer");
        assertThat(list.get(1).get("name").stringValue()).isEqualTo("shop");
        assertThat(list.get(1).get("target_rows").longValue()).isEqualTo(23_050);
    }

    @Test
    void unknownNamesAre404() {
        createShop();
        assertThat(api.get("/api/experiments/nowhere")
                        .expect(404)
                        .body()
                        .get("code")
                        .stringValue())
                .isEqualTo("EXPERIMENT_NOT_FOUND");
        assertThat(api.get("/api/experiments/shop/runs/999")
                        .expect(404)
                        .body()
                        .get("code")
                        .stringValue())
                .isEqualTo("RUN_NOT_FOUND");
        api.delete("/api/experiments/nowhere").expect(404);
        api.post("/api/experiments/nowhere/generate", "{}").expect(404);
        api.get("/api/no-such-route").expect(404);
    }

    @Test
    void aNameIsTakenOnceWhateverItsCase() throws Exception {
        createShop();
        Answer again =
                api.post("/api/experiments", Shop.definition().replace("name: shop", "name: SHOP"), Shop.CONTENT_TYPE);
        assertThat(again.expect(409).body().get("code").stringValue()).isEqualTo("EXPERIMENT_EXISTS");
        assertThat(warehouse.count("SELECT count(*) FROM pg_namespace WHERE nspname = 'shop'"))
                .isOne();
    }

    @Test
    void everyFaultOfADefinitionIsNamedAndNothingIsCreated() throws Exception {
        String faulty = """
                {"name": "select", "tables": [
                  {"name": "a", "target_rows": -1, "columns": [
                    {"name": "id", "data_type": "INTT"},
                    {"name": "n", "data_type": "INT", "min_value": 5, "max_value": 1},
                    {"name": "w", "data_type": "VARCHAR", "faker_rule": "fist_name"},
                    {"name": "b_id", "data_type": "INT", "foreign_key": {"references_table": "b", "references_column": "id"}},
                    {"name": "x y", "data_type": "INT"}]}]}""";
        Answer answer = api.post("/api/experiments", faulty).expect(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(pointers(answer))
                .contains(
                        "/name",
                        "/tables/0/target_rows",
                        "/tables/0/columns/0/data_type",
                        "/tables/0/columns/1/min_value",
                        "/tables/0/columns/3/foreign_key/references_table",
                        "/tables/0/columns/4/name");
        assertThat(api.get("/api/experiments").body().get("experiments")).isEmpty();
        assertThat(warehouse.rows("SELECT schema_name FROM dwsim.experiment_schema"))
                .isEmpty();

        JsonNode validation =
                api.post("/api/experiments/validate", faulty).expect(200).body();
        assertThat(validation.get("valid").booleanValue()).isFalse();
        assertThat(validation.get("errors")).isEqualTo(answer.body().get("errors"));
    }

    @Test
    void whatTheEngineCannotDoIsRefusedAtCreation() {
        String infeasible = """
                {"name": "tight", "tables": [
                  {"name": "a", "target_rows": 11, "columns": [
                    {"name": "n", "data_type": "INT", "is_unique": true, "min_value": 1, "max_value": 10},
                    {"name": "w", "data_type": "VARCHAR", "faker_rule": "fist_name"}]}]}""";
        Answer answer = api.post("/api/experiments", infeasible).expect(400);
        assertThat(pointers(answer)).anyMatch(pointer -> pointer.startsWith("/tables/0/columns/0"));
        assertThat(pointers(answer)).contains("/tables/0/columns/1/faker_rule");
        assertThat(answer.body().toString())
                .contains("first_name")
                .contains("10")
                .contains("11");
    }

    @Test
    void malformedBodiesSayWhere() {
        assertThat(api.post("/api/experiments", "{\"name\": \"x\",\n \"tables\": [}")
                        .expect(400)
                        .body()
                        .get("detail")
                        .stringValue())
                .contains("line 2");
        api.post("/api/experiments", "name: [unclosed", Shop.CONTENT_TYPE).expect(400);
        api.post("/api/experiments", "").expect(400);
        api.post("/api/experiments", "[]").expect(400);
        api.post("/api/experiments", "x", "text/plain").expect(415);
        api.post("/api/experiments", "{\"name\": \"" + "x".repeat(200_000) + "\"}")
                .expect(413);
        createShop();
        api.post("/api/experiments/shop/generate", "{\"rows\": ").expect(400);
    }

    @Test
    void aGenerateRequestIsCheckedWhole() {
        createShop();
        Answer answer = api.post(
                        "/api/experiments/shop/generate",
                        "{\"rows\": {\"nowhere\": 1, \"orders\": -5, \"products\": \"many\", \"customers\": 1.5}, \"seed\": \"x\", \"sed\": 1}")
                .expect(400);
        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/rows/nowhere", "/rows/orders", "/rows/products", "/rows/customers", "/seed", "/sed");
        api.post("/api/experiments/shop/generate", "[1]").expect(400);
        assertThat(pointers(api.post("/api/experiments/shop/generate", "{\"rows\": {\"orders\": 1000000000000}}")
                        .expect(400)))
                .containsExactly("/rows");
        assertThat(api.get("/api/experiments/shop/runs")
                        .expect(200)
                        .body()
                        .get("total")
                        .longValue())
                .isZero();
    }

    @Test
    void aSecondActiveRunIsRefusedAndNamesTheFirst() {
        createShop();
        long first = api.generate(Shop.NAME, "{}");
        Answer second = api.post("/api/experiments/shop/generate", "{}").expect(409);
        assertThat(second.body().get("code").stringValue()).isEqualTo("RUN_ACTIVE");
        assertThat(second.body().get("detail").stringValue()).contains("run " + first + " ");
        Answer deletion = api.delete("/api/experiments/shop").expect(409);
        assertThat(deletion.body().get("code").stringValue()).isEqualTo("RUN_ACTIVE");
    }

    @Test
    void theDatabaseItselfRefusesASecondActiveRun() throws Exception {
        createShop();
        api.generate(Shop.NAME, "{}");
        try (Connection control = backends.postgres().control();
                var statement = control.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate("""
                            INSERT INTO run (experiment_id, kind, status, phase, seed, engine_version, row_counts, started_at)
                            SELECT experiment_id, kind, status, phase, seed, engine_version, row_counts, started_at FROM run
                             WHERE status = 'RUNNING'"""))
                    .hasMessageContaining("run_one_active_key");
        }
    }

    @Test
    void aRunWithoutASeedGetsOneThatJavaScriptReadsExactly() {
        createShop();
        JsonNode run =
                api.post("/api/experiments/shop/generate", "").expect(202).body();
        assertThat(run.get("seed").longValue()).isBetween(0L, 1L << 53);
        assertThat(run.get("phase").stringValue()).isEqualTo("QUEUED");
        assertThat(run.get("output_path").stringValue())
                .isEqualTo("s3://dwsim-test/experiments/shop/runs/" + run.get("id") + "/");
    }

    @Test
    void onlyAWindowOfPartsIsAskedFor() throws Exception {
        createShop();
        api.post("/api/experiments/shop/generate", "{\"rows\": {\"orders\": 50000000}}")
                .expect(202);
        try (Connection control = backends.postgres().control()) {
            assertThat(
                            Warehouse.rows(
                                    control,
                                    "SELECT state, count(*) FROM part WHERE run_id = (SELECT max(id) FROM run) GROUP BY 1 ORDER BY 1"))
                    .containsExactly("GENERATING|16", "WAITING|487");
        }
    }

    @Test
    void theApiDescribesItself() {
        JsonNode openApi = api.get("/v3/api-docs").expect(200).body();
        assertThat(openApi.get("paths").propertyNames())
                .contains("/api/experiments", "/api/experiments/{name}/generate", "/api/query/execute");
    }

    @Test
    void theRootLeadsToThePageOfTheApi() {
        assertThat(api.get("/").expect(302).header("Location")).isEqualTo("/swagger-ui.html");
        assertThat(api.get("/swagger-ui/index.html").expect(200).response().body())
                .contains("swagger-ui");
    }

    @Test
    void changesFromOtherSitesAreRefused() {
        api.post("/api/experiments", "a=b", "application/x-www-form-urlencoded").expect(415);
        api.postFrom("http://evil.example", "/api/experiments", "{}").expect(403);
    }
}
