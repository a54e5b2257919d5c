package io.dwsim.gateway.savedquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.WorkerlessGateway;
import io.dwsim.gateway.query.QueryJournal.Outcome;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Saved queries and the history over HTTP. */
class SavedQueryIT extends WorkerlessGateway {

    private static final String EXPERIMENT =
            "{\"name\":\"%s\",\"tables\":[{\"name\":\"orders\",\"target_rows\":1,\"columns\":[{\"name\":\"id\",\"data_type\":\"INT\"}]}]}";

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        startGateway(directory);
        create("Shop");
    }

    private static void create(String name) throws Exception {
        assertThat(gateway.post("/api/experiments", "application/json", String.format(EXPERIMENT, name))
                        .statusCode())
                .isEqualTo(201);
    }

    private static HttpResponse<String> put(String path, String body) throws Exception {
        return gateway.send(HttpRequest.newBuilder(gateway.uri(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> delete(String path) throws Exception {
        return gateway.send(HttpRequest.newBuilder(gateway.uri(path)).DELETE());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return DwsimJson.mapper().readTree(answer.body());
    }

    private static HttpResponse<String> query(String experiment, String sql) throws Exception {
        return gateway.post(
                "/api/query/execute",
                "application/json",
                DwsimJson.mapper().writeValueAsString(Map.of("sql", sql, "experiment_name", experiment)));
    }

    private static JsonNode history(String experiment) throws Exception {
        return json(gateway.get("/api/experiments/" + experiment + "/query-history"))
                .get("queries");
    }

    @Test
    void aQueryIsSavedReplacedListedDownloadedAndDeleted() throws Exception {
        HttpResponse<String> made = put("/api/experiments/shop/queries/Top%20ten", "{\"sql\":\"SELECT 'ö'\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).contains("/api/experiments/shop/queries/Top%20ten");
        assertThat(json(made).get("name").asString()).isEqualTo("Top ten");
        assertThat(json(made).get("description").isNull()).isTrue();
        HttpResponse<String> replaced = put(
                "/api/experiments/SHOP/queries/Top%20ten", "{\"sql\":\"SELECT 2 -- ö\\n\",\"description\":\"why\"}");
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(json(replaced).get("description").asString()).isEqualTo("why");
        assertThat(json(gateway.get("/api/experiments/shop/queries")).findValuesAsString("sql"))
                .containsExactly("SELECT 2 -- ö\n");
        HttpResponse<String> file = gateway.get("/api/experiments/shop/queries/Top%20ten.sql");
        assertThat(file.body()).isEqualTo("SELECT 2 -- ö\n");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/sql;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("Top%20ten.sql");
        assertThat(gateway.send(HttpRequest.newBuilder(gateway.uri("/api/experiments/shop/queries/Top%20ten"))
                                .header("Accept", "application/sql"))
                        .body())
                .isEqualTo("SELECT 2 -- ö\n");
        assertThat(json(gateway.get("/api/experiments/shop/queries/Top%20ten"))
                        .get("sql")
                        .asString())
                .isEqualTo("SELECT 2 -- ö\n");
        assertThat(delete("/api/experiments/shop/queries/Top%20ten").body()).isEqualTo("{\"name\":\"Top ten\"}");
        HttpResponse<String> gone = gateway.get("/api/experiments/shop/queries/Top%20ten.sql");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("QUERY_NOT_FOUND");
        assertThat(delete("/api/experiments/shop/queries/Top%20ten").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.sql|{\"sql\":\"SELECT 1\"}",
                "-a|{\"sql\":\"SELECT 1\"}",
                "a|{}",
                "a|{\"sql\":7}",
                "a|{\"sql\":\"SELECT 1\",\"dialect\":\"oracle\"}",
                "a|{\"sql\":\"  \"}",
                "a|{\"sql\":\"SELECT '\\u0000'\"}",
                "a|[]"
            })
    void whatCannotBeSavedIsRefused(String request) throws Exception {
        String[] parts = request.split("\\|", 2);
        HttpResponse<String> refused = put("/api/experiments/shop/queries/" + parts[0], parts[1]);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).get("errors").size()).isPositive();
    }

    @Test
    void theHistoryTellsHowQueriesEnded() throws Exception {
        create("Told");
        assertThat(query("told", "SELECT count(*) FROM orders").statusCode()).isEqualTo(200);
        query("TOLD", "SELECT nope");
        query("told", "SELECT 1; SELECT 2");
        query("nobody", "SELECT 1");
        await().until(() -> history("told").size() == 3);
        JsonNode history = history("told");
        assertThat(history.findValuesAsString("status")).containsExactly("FAILED", "FAILED", "COMPLETED");
        assertThat(history.get(0).get("sql").asString()).isEqualTo("SELECT 1; SELECT 2");
        assertThat(history.at("/1/error/code").asString()).isEqualTo("INVALID_QUERY");
        assertThat(history.at("/1/error/message").asString()).contains("nope");
        assertThat(history.at("/2/row_count").asLong()).isEqualTo(1);
        assertThat(history.at("/2/format").asString()).isEqualTo("json");
        assertThat(history.at("/2/error").isNull()).isTrue();
        assertThat(history.at("/2/id").asString()).hasSize(36);
        assertThat(Instant.parse(history.at("/2/started_at").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(json(gateway.get("/api/experiments/told/query-history?limit=1"))
                        .get("queries")
                        .size())
                .isEqualTo(1);
        assertThat(gateway.get("/api/experiments/told/query-history?limit=0").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theDialectIsKeptWithBoth() throws Exception {
        create("Spoken");
        put(
                "/api/experiments/spoken/queries/top",
                "{\"sql\":\"SELECT TOP 1 id FROM orders\",\"dialect\":\"redshift\"}");
        put("/api/experiments/spoken/queries/one", "{\"sql\":\"SELECT 1\"}");
        assertThat(json(gateway.get("/api/experiments/spoken/queries")).findValuesAsString("dialect"))
                .containsExactly("postgres", "redshift");
        String query =
                "{\"sql\":\"SELECT TOP 1 id FROM orders\",\"experiment_name\":\"spoken\",\"dialect\":\"snowflake\"}";
        gateway.post("/api/query/execute", "application/json", query);
        await().until(() -> history("spoken").size() == 1);
        assertThat(history("spoken").at("/0/dialect").asString()).isEqualTo("snowflake");
        assertThat(history("spoken").at("/0/sql").asString()).isEqualTo("SELECT TOP 1 id FROM orders");
    }

    @Test
    void theHistoryIsBounded() throws Exception {
        create("Long");
        QueryHistoryTable table = gateway.bean(QueryHistoryTable.class);
        for (int i = 0; i < QueryHistoryTable.MOST + 3; i++) {
            table.add(
                    "long",
                    new PastQuery(
                            "q" + i, "SELECT " + i, "snowflake", "csv", Instant.EPOCH, 1, 1, Outcome.COMPLETED, null));
        }
        assertThat(json(gateway.get("/api/experiments/long/query-history?limit=500"))
                        .get("queries")
                        .size())
                .isEqualTo(QueryHistoryTable.MOST);
        assertThat(history("long").at("/0/id").asString()).isEqualTo("q" + (QueryHistoryTable.MOST + 2));
    }

    @Test
    void bothGoWithTheirExperiment() throws Exception {
        create("Going");
        put("/api/experiments/going/queries/a", "{\"sql\":\"SELECT 1\"}");
        query("going", "SELECT 1");
        await().until(() -> history("going").size() == 1);
        assertThat(delete("/api/experiments/going").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/api/experiments/going/queries").statusCode()).isEqualTo(404);
        create("Going");
        assertThat(json(gateway.get("/api/experiments/going/queries"))
                        .get("queries")
                        .size())
                .isZero();
        assertThat(history("going").size()).isZero();
        assertThat(gateway.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM saved_query WHERE name = 'a'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
