package io.dwsim.gateway.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.WorkerlessGateway;
import io.dwsim.gateway.run.CompletedRuns;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lineage and plans over HTTP. */
class LineageIT extends WorkerlessGateway {

    private static final String SHOP = """
            name: Shop
            tables:
              - name: customer
                target_rows: 10
                primary_key: [id]
                columns:
                  - {name: id, data_type: BIGINT}
                  - name: referrer
                    data_type: BIGINT
                    foreign_key: {references_table: customer, references_column: id, nullable: true}
              - name: line
                primary_key: [customer_id, line_no]
                columns:
                  - name: customer_id
                    data_type: BIGINT
                    foreign_key: {references_table: customer, references_column: id, per_parent: {min: 1, max: 3}}
                  - {name: line_no, data_type: INT}
              - name: parcel
                target_rows: 0
                columns:
                  - {name: c, data_type: BIGINT}
                  - {name: l, data_type: INT}
                foreign_keys:
                  - {columns: [c, l], references_table: line, references_columns: [customer_id, line_no]}
            """;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        startGateway(directory, "--dwsim.runs.part-rows=8");
        assertThat(gateway.post("/api/experiments", "application/yaml", SHOP).body())
                .contains("\"created_at\"");
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = gateway.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DwsimJson.mapper().readTree(answer.body());
    }

    @Test
    void tablesKeysAndRunsAreShownAndTheRunsGoWithTheExperiment() throws Exception {
        assertThat(json("/api/experiments/shop/lineage").toString())
                .isEqualTo("{\"experiment_name\":\"Shop\",\"nodes\":["
                        + "{\"name\":\"customer\",\"type\":\"table\",\"target_rows\":10,\"row_count\":0,\"run_ids\":[]},"
                        + "{\"name\":\"line\",\"type\":\"table\",\"target_rows\":20,\"row_count\":0,\"run_ids\":[]},"
                        + "{\"name\":\"parcel\",\"type\":\"table\",\"target_rows\":0,\"row_count\":0,\"run_ids\":[]}],"
                        + "\"edges\":[{\"source\":\"customer\",\"target\":\"customer\",\"type\":\"foreign_key\","
                        + "\"source_columns\":[\"referrer\"],\"target_columns\":[\"id\"]},"
                        + "{\"source\":\"line\",\"target\":\"customer\",\"type\":\"foreign_key\","
                        + "\"source_columns\":[\"customer_id\"],\"target_columns\":[\"id\"]},"
                        + "{\"source\":\"parcel\",\"target\":\"line\",\"type\":\"foreign_key\","
                        + "\"source_columns\":[\"c\",\"l\"],\"target_columns\":[\"customer_id\",\"line_no\"]}]}");
        long first = CompletedRuns.complete(gateway, "Shop", DwsimJson.mapper().readTree("{\"seed\": 1}"));
        long second = CompletedRuns.complete(
                gateway, "Shop", DwsimJson.mapper().readTree("{\"rows\": {\"customer\": 0, \"line\": 0}}"));
        long third = CompletedRuns.complete(
                gateway, "Shop", DwsimJson.mapper().readTree("{\"rows\": {\"customer\": 4, \"line\": 7}}"));
        JsonNode nodes = json("/api/experiments/Shop/lineage").path("nodes");
        assertThat(nodes.at("/0/run_ids").toString()).isEqualTo("[" + first + "," + third + "]");
        assertThat(nodes.at("/1/row_count").longValue()).isEqualTo(7);
        assertThat(nodes.at("/2/run_ids")).isEmpty();
        assertThat(nodes.toString()).doesNotContain("[" + second);

        gateway.send(
                HttpRequest.newBuilder(gateway.uri("/api/experiments/Shop")).DELETE());
        assertThat(gateway.get("/api/experiments/Shop/lineage").statusCode()).isEqualTo(404);
        gateway.post("/api/experiments", "application/yaml", SHOP);
        assertThat(json("/api/experiments/Shop/lineage").at("/nodes/0/run_ids")).isEmpty();
    }

    @Test
    void theRoutesAreDescribed() throws Exception {
        JsonNode paths = json("/v3/api-docs").path("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/experiments/{name}/preview",
                        "/api/experiments/{name}/lineage",
                        "/api/experiments/{name}/lineage/export",
                        "/api/experiments/{name}/runs/{id}/report");
        assertThat(json("/v3/api-docs")
                        .at("/components/schemas/Check/properties")
                        .propertyNames())
                .contains("p_value");
    }

    @Test
    void theGraphIsExportedForGraphviz() throws Exception {
        gateway.post("/api/experiments", "application/yaml", SHOP.replace("name: Shop", "name: dots"));
        HttpResponse<String> answer = gateway.get("/api/experiments/dots/lineage/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/vnd.graphviz;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("digraph \"dots\" {\n")
                .contains("  \"parcel\" -> \"line\" [label=\"c, l → customer_id, line_no\"];\n")
                .endsWith("}\n");
        assertThat(gateway.get("/api/experiments/nobody/lineage/export").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aValidDefinitionIsAnsweredWithItsPlan() throws Exception {
        JsonNode answer = DwsimJson.mapper()
                .readTree(gateway.post("/api/experiments/validate", "application/yaml", SHOP)
                        .body());
        assertThat(answer.path("valid").asBoolean()).isTrue();
        JsonNode plan = answer.path("plan");
        assertThat(plan.path("rows_total").longValue()).isEqualTo(30);
        assertThat(plan.path("parts_total").longValue()).isEqualTo(5);
        assertThat(plan.path("bytes_estimated").longValue()).isBetween(1_000L, 10_000L);
        JsonNode customer = plan.at("/tables/0");
        assertThat(customer.path("table").asString()).isEqualTo("customer");
        assertThat(customer.path("parts").longValue()).isEqualTo(2);
        assertThat(customer.path("unique_columns").toString())
                .isEqualTo("[{\"column\":\"id\",\"domain\":9223372036854775807,\"rows\":10,\"feasible\":true}]");
        assertThat(plan.at("/tables/1/composite_keys/0/columns").toString()).isEqualTo("[\"customer_id\",\"line_no\"]");
        assertThat(plan.at("/tables/1/composite_keys/0/feasible").asBoolean()).isTrue();
        assertThat(plan.at("/tables/1/composite_keys/0/rows").longValue()).isEqualTo(3);
        assertThat(plan.at("/tables/2/bytes_estimated").longValue()).isZero();
    }

    @Test
    void anInfeasibleDefinitionHasNoPlanButItsFaults() throws Exception {
        String many = """
                name: many
                tables:
                  - name: t
                    target_rows: 11
                    columns: [{name: digit, data_type: INT, is_unique: true, min_value: 0, max_value: 9}]
                """;
        JsonNode answer = DwsimJson.mapper()
                .readTree(gateway.post("/api/experiments/validate", "application/yaml", many)
                        .body());
        assertThat(answer.path("valid").asBoolean()).isFalse();
        assertThat(answer.path("plan").isNull()).isTrue();
        assertThat(answer.at("/errors/0/message").asString())
                .contains("10 values")
                .contains("11 rows");

        JsonNode tight = DwsimJson.mapper()
                .readTree(gateway.post("/api/experiments/validate", "application/yaml", many.replace("11", "10"))
                        .body());
        assertThat(tight.at("/plan/tables/0/unique_columns/0").toString())
                .isEqualTo("{\"column\":\"digit\",\"domain\":10,\"rows\":10,\"feasible\":true}");
    }

    @Test
    void whatARunWouldStumbleOverIsAWarning() throws Exception {
        JsonNode answer = DwsimJson.mapper()
                .readTree(gateway.post("/api/experiments/validate", "application/yaml", """
                        name: large
                        tables:
                          - {name: t, target_rows: 9000000000000000000, columns: [{name: a, data_type: UUID}]}
                          - {name: u, target_rows: 9000000000000000000, columns: [{name: a, data_type: UUID}]}
                        """)
                        .body());
        assertThat(answer.path("valid").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.at("/plan/rows_total").longValue()).isEqualTo(Long.MAX_VALUE);
        assertThat(answer.at("/plan/bytes_estimated").longValue()).isEqualTo(Long.MAX_VALUE);
        assertThat(answer.path("warnings").toString()).contains("parts").contains("100000");
    }
}
