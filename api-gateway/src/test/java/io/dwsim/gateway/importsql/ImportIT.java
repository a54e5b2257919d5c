package io.dwsim.gateway.importsql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.WorkerlessGateway;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Import of DDL over HTTP. */
class ImportIT extends WorkerlessGateway {

    private static final String ROUTE = "/api/experiments/import-sql";

    private static final String SHOP = """
            CREATE TABLE shop.customer (
              id BIGINT IDENTITY(1,1) NOT NULL,
              email VARCHAR(100) NOT NULL UNIQUE,
              "b.c" SUPER,
              PRIMARY KEY (id)
            ) DISTSTYLE ALL;
            GRANT SELECT ON shop.customer TO PUBLIC;
            CREATE TABLE shop."order" (
              customer_id BIGINT NOT NULL REFERENCES shop.customer (id),
              "Größe" INTEGER NOT NULL,
              placed_at TIMESTAMP DEFAULT SYSDATE,
              PRIMARY KEY (customer_id, "Größe")
            ) SORTKEY (placed_at);
            """;

    @BeforeAll
    static void start(@TempDir Path directory) {
        startGateway(directory, "--dwsim.http.max-body=200KB");
    }

    private static ObjectNode request(String name, String sql) {
        return DwsimJson.mapper().createObjectNode().put("name", name).put("sql", sql);
    }

    private static HttpResponse<String> post(JsonNode request) throws Exception {
        return gateway.post(ROUTE, "application/json", request.toString());
    }

    private static JsonNode refused(JsonNode request, int status) throws Exception {
        HttpResponse<String> answer = post(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return DwsimJson.mapper().readTree(answer.body());
    }

    @Test
    void ddlBecomesAnExperimentWithEmptyTables() throws Exception {
        HttpResponse<String> answer = post(request("Imported", SHOP));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/experiments/Imported");
        JsonNode body = DwsimJson.mapper().readTree(answer.body());
        assertThat(body.propertyNames())
                .containsExactly("dialect", "experiment", "statements", "warnings", "suggestions");
        assertThat(body.path("dialect").stringValue()).isEqualTo("redshift");
        assertThat(body.at("/experiment/source_dialect").stringValue()).isEqualTo("redshift");
        JsonNode order = body.at("/experiment/tables/1");
        assertThat(order.path("name").stringValue()).isEqualTo("order");
        assertThat(order.path("source_name").stringValue()).isEqualTo("shop.order");
        assertThat(order.path("primary_key").toString()).isEqualTo("[\"_row_id\"]");
        assertThat(order.path("composite_keys").toString()).isEqualTo("[[\"customer_id\",\"Größe\"]]");
        assertThat(order.at("/columns/1/foreign_key/references_table").stringValue())
                .isEqualTo("customer");
        assertThat(order.at("/columns/3/source_type").stringValue()).isEqualToIgnoringCase("timestamp");
        assertThat(body.at("/experiment/tables/0/columns/0/source_identity/start")
                        .intValue())
                .isEqualTo(1);
        assertThat(body.path("statements")
                        .valueStream()
                        .map(statement -> statement.path("outcome").stringValue()))
                .containsExactly("imported", "skipped", "imported");
        assertThat(body.path("warnings").findValuesAsString("code")).contains("composite_primary_key");
        assertThat(body.path("suggestions").get(0).toString())
                .contains("\"table\":\"customer\",\"column\":\"email\",\"rule\":{\"faker_rule\":\"email\"}");

        JsonNode stored = DwsimJson.mapper()
                .readTree(gateway.get("/api/experiments/imported").body());
        assertThat(stored.path("definition")).isEqualTo(body.path("experiment"));
        assertThat(columns("imported", "order")).containsExactly("_row_id", "customer_id", "größe", "placed_at");

        ObjectNode again = ((ObjectNode) stored.path("definition")).put("name", "edited");
        assertThat(gateway.post("/api/experiments", "application/json", again.toString())
                        .statusCode())
                .isEqualTo(201);
        assertThat(refused(request("IMPORTED", SHOP), 409).path("code").stringValue())
                .isEqualTo("EXPERIMENT_EXISTS");
    }

    private static List<String> columns(String schema, String table) throws Exception {
        List<String> names = new ArrayList<>();
        try (Connection warehouse = gateway.warehouse();
                ResultSet columns = warehouse.getMetaData().getColumns(null, schema, table, "%")) {
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
        }
        return names;
    }

    @Test
    void aDryRunAnswersTheSameAndSavesNothing() throws Exception {
        ObjectNode request =
                request("dry", SHOP).put("dry_run", true).put("target_rows", 7).put("infer_rules", false);

        HttpResponse<String> answer = post(request);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = DwsimJson.mapper().readTree(answer.body());
        assertThat(body.at("/experiment/tables/1/target_rows").intValue()).isEqualTo(7);
        assertThat(body.path("suggestions")).isEmpty();
        assertThat(gateway.get("/api/experiments/dry").statusCode()).isEqualTo(404);
        assertThat(DwsimJson.mapper()
                        .readTree(post(request.put("dialect", "Postgres")).body())
                        .path("dialect")
                        .stringValue())
                .isEqualTo("postgres");
    }

    @Test
    void everyFaultOfARequestIsNamedAtOnce() throws Exception {
        JsonNode request = DwsimJson.mapper()
                .readTree("{\"name\": \"a b\", \"dialect\": \"oracle\", \"target_rows\": -1, \"infer\": true}");

        assertThat(refused(request, 400).path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/dialect", "/target_rows", "/infer", "/sql");
        assertThat(refused(DwsimJson.mapper().readTree("[]"), 400).path("code").stringValue())
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void whatCannotBeReadIsShownWithItsPlace() throws Exception {
        JsonNode problem = refused(request("broken", "create table t (a int);\nselect 'never ends"), 400);

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/sql");
        assertThat(problem.at("/errors/0/message").stringValue()).startsWith("line 2, column 8: ");
        assertThat(problem.path("line").intValue()).isEqualTo(2);
        assertThat(problem.path("column").intValue()).isEqualTo(8);
    }

    @Test
    void aScriptWithoutTablesIsToldWhatItHasInstead() throws Exception {
        JsonNode problem = refused(
                request("none", "insert into t values (1); insert into t values (2); grant all on t to u"), 400);

        assertThat(problem.at("/errors/0/message").stringValue())
                .contains("no CREATE TABLE")
                .contains("2 INSERT")
                .contains("1 GRANT");
        assertThat(refused(request("none", "  -- nothing\n"), 400)
                        .at("/errors/0/message")
                        .stringValue())
                .contains("no statement at all");
    }

    @Test
    void theLimitCountsSqlAndNotItsEscapes() throws Exception {
        String lines = "\n".repeat(190 * 1024);

        assertThat(post(request("fits", SHOP + lines).put("dry_run", true)).statusCode())
                .isEqualTo(200);
        JsonNode problem = refused(request("over", SHOP + lines + " ".repeat(20 * 1024)), 413);
        assertThat(problem.path("limit_bytes").intValue()).isEqualTo(200 * 1024);
        assertThat(gateway.post("/api/experiments/validate", "application/json", "\"" + "x".repeat(300 * 1024) + "\"")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void theRouteIsDescribed() throws Exception {
        JsonNode described =
                DwsimJson.mapper().readTree(gateway.get("/v3/api-docs").body());

        assertThat(described
                        .path("paths")
                        .path(ROUTE)
                        .path("post")
                        .path("summary")
                        .stringValue())
                .isEqualTo("Make an experiment of DDL");
        assertThat(described.at("/components/schemas/ImportSql/properties").propertyNames())
                .contains("sql", "dry_run", "infer_rules");
    }
}
