package io.dwsim.gateway.query;

import static io.dwsim.gateway.query.Experiments.experiment;
import static io.dwsim.gateway.query.Experiments.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.gateway.query.Gateway.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QueryIT {

    private static final Experiment SHOP = experiment(
            "Shop",
            table("Customers", "Customer_Id BIGINT", "name VARCHAR", "Größe", "born DATE"),
            table("orders", "Order_Id", "customer_id BIGINT", "amount FLOAT", "paid BOOLEAN"));
    private static final Experiment MARKETING = experiment("marketing", table("clicks", "customer_id BIGINT"));

    private static Warehouse warehouse;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws Exception {
        warehouse = new Warehouse();
        warehouse.publish(SHOP);
        warehouse.publish(MARKETING);
        warehouse.execute(
                "INSERT INTO shop.customers VALUES (9007199254740993, 'Ann', 1, '1999-12-31'), (2, NULL, 2, NULL)",
                "INSERT INTO shop.orders VALUES (1, 2, 0.1, true), (2, 2, 'NaN', false), (3, 2, '-Infinity', NULL)",
                "INSERT INTO marketing.clicks VALUES (2), (2)");
        gateway = Gateway.over(
                warehouse, Map.of("dwsim.query.max-concurrent", "2", "dwsim.query.statement-timeout", "2s"));
        gateway.experiments().add(SHOP);
        gateway.experiments().add(MARKETING);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        warehouse.close();
    }

    @Test
    void groupingsAndHashJoinsHaveTheMemoryThatIsConfigured() throws Exception {
        Answer answer = gateway.query("SELECT pg_size_bytes(current_setting('work_mem'))"
                + " * current_setting('hash_mem_multiplier')::float8 / 1048576");
        assertThat(answer.json().get("rows").toString()).isEqualTo("[[64]]");
    }

    @Test
    void answersWithColumnsInTheSchemasSpellingAndValuesAsJson() throws Exception {
        Answer answer = gateway.query(
                "SELECT customer_id, NAME, born, born::timestamp, TIMESTAMPTZ '2024-05-01 12:00+02', 1.50 AS n"
                        + " FROM customers ORDER BY customer_id DESC",
                Map.of("experiment_name", "Shop"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().get("columns").toString())
                .isEqualTo("[{\"name\":\"Customer_Id\",\"type\":\"bigint\"},{\"name\":\"name\",\"type\":\"varchar\"},"
                        + "{\"name\":\"born\",\"type\":\"date\"},{\"name\":\"born\",\"type\":\"timestamp\"},"
                        + "{\"name\":\"timestamptz\",\"type\":\"timestamptz\"},{\"name\":\"n\",\"type\":\"numeric\"}]");
        assertThat(answer.http().body())
                .contains("[9007199254740993,\"Ann\",\"1999-12-31\",\"1999-12-31T00:00:00\","
                        + "\"2024-05-01T10:00:00Z\",1.50]")
                .contains("[2,null,null,null,");
        assertThat(answer.json().get("row_count").asInt()).isEqualTo(2);
        assertThat(answer.json().get("truncated").asBoolean()).isFalse();
        assertThat(answer.json().get("elapsed_ms").asLong()).isNotNegative();
    }

    @Test
    void writesWhatJsonHasNoNumberForAsText() throws Exception {
        Answer answer = gateway.query("SELECT amount, paid FROM shop.orders ORDER BY order_id");
        assertThat(answer.json().get("rows").toString()).isEqualTo("[[0.1,true],[\"NaN\",false],[\"-Infinity\",null]]");
    }

    @Test
    void joinsAcrossExperimentsByEveryWayOfNamingThem() throws Exception {
        Answer answer = gateway.query("""
                WITH shop__orders AS (SELECT * FROM shop__orders WHERE paid)
                SELECT Shop__Customers."CUSTOMER_ID", count(*) AS "Clicks", max(o."Order_Id")
                FROM Shop__Customers
                JOIN "Marketing".clicks k ON k.customer_id = shop__customers.customer_id
                JOIN shop__orders o ON o.customer_id = k.customer_id
                GROUP BY 1""");
        assertThat(answer.http().body()).contains("\"rows\":[[2,2,1]]");
        assertThat(answer.json().get("columns").findValuesAsString("name"))
                .containsExactly("Customer_Id", "Clicks", "max");
    }

    @Test
    void findsQuotedNamesWhateverTheirCase() throws Exception {
        Answer answer = gateway.query(
                "SELECT \"ORDER_ID\", sum(\"Amount\") AS \"Amount\", \"Größe\", GRÖSSE.Größe"
                        + " FROM \"ORDERS\", \"Customers\" GRÖSSE WHERE \"Order_ID\" = 1 GROUP BY 1, 3, 4 ORDER BY 3",
                Map.of("experiment_name", "SHOP", "limit", 1));
        assertThat(answer.http().body()).contains("\"rows\":[[1,0.1,1,1]]").contains("\"truncated\":true");
        assertThat(answer.json().get("columns").findValuesAsString("name"))
                .containsExactly("Order_Id", "Amount", "Größe", "Größe");
    }

    @Test
    void explainsAPlan() throws Exception {
        Answer answer = gateway.query("EXPLAIN (FORMAT JSON) SELECT * FROM shop__orders");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.http().body()).contains("Seq Scan");
    }

    @Test
    void leavesQuestionMarksBracesAndCommentsAlone() throws Exception {
        Answer answer =
                gateway.query("/* what? */ SELECT '{\"a\":1}'::jsonb ? 'a' AS has, '{d ''x''}' -- or?\n;\n-- end");
        assertThat(answer.json().get("rows").toString()).isEqualTo("[[true,\"{d 'x'}\"]]");
    }

    @Test
    void cutsAtTheLimitAndSaysSo() throws Exception {
        Answer cut = gateway.query("SELECT generate_series(1, 100000)", Map.of("limit", 3));
        assertThat(cut.json().get("rows").toString()).isEqualTo("[[1],[2],[3]]");
        assertThat(cut.json().get("truncated").asBoolean()).isTrue();
        Answer whole = gateway.query("SELECT generate_series(1, 3)", Map.of("limit", 3));
        assertThat(whole.json().get("truncated").asBoolean()).isFalse();
        Answer byDefault = gateway.query("SELECT generate_series(1, 100000)");
        assertThat(byDefault.json().get("row_count").asInt()).isEqualTo(10_000);
        Answer none = gateway.query("SELECT 1", Map.of("limit", 0));
        assertThat(none.http().body()).contains("\"rows\":[],\"row_count\":0,\"truncated\":true");
    }

    @Test
    void namesThePlaceOfAnErrorInTheUsersOwnText() throws Exception {
        Answer answer = gateway.query("-- ö\nSELECT o.\"Order_Id\",\n  'é', nope\nFROM Shop__Orders AS o");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_QUERY");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("sqlstate").asString()).isEqualTo("42703");
        assertThat(answer.json().get("line").asInt()).isEqualTo(3);
        assertThat(answer.json().get("column").asInt()).isEqualTo(8);
        assertThat(answer.json().get("detail").asString()).contains("\"nope\" does not exist");
    }

    @Test
    void saysHowToNameATableThatIsNotFound() throws Exception {
        Answer answer = gateway.query("SELECT * FROM customers");
        assertThat(answer.json().get("sqlstate").asString()).isEqualTo("42P01");
        assertThat(answer.json().get("hint").asString()).contains("experiment_name");
    }

    @Test
    void answers404ForAnUnknownExperiment() throws Exception {
        Answer answer = gateway.query("SELECT 1", Map.of("experiment_name", "nope"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("EXPERIMENT_NOT_FOUND");
    }

    @Test
    void findsEveryFaultOfARequestAtOnce() throws Exception {
        Answer answer = gateway.post(
                "/api/query/execute",
                "{\"sql\":5,\"experiment_name\":[],\"dialect\":\"oracle\",\"format\":\"xml\",\"limit\":1.5}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsString("pointer"))
                .containsExactly("/sql", "/experiment_name", "/dialect", "/format", "/limit");
        assertThat(answer.json().at("/errors/2/value").asString()).isEqualTo("oracle");
        assertThat(gateway.query("SELECT 1", Map.of("limit", 1_000_001))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/limit");
        assertThat(gateway.query("SELECT 1", Map.of("limit", -1)).status()).isEqualTo(400);
        assertThat(gateway.query(" ; -- nothing").status()).isEqualTo(400);
        assertThat(gateway.query("SELECT 1\0").status()).isEqualTo(400);
        assertThat(gateway.post("/api/query/execute", "[]").status()).isEqualTo(400);
    }

    @Test
    void answers504WhenTheTimeIsUp() throws Exception {
        Answer answer = gateway.query("SELECT count(*) FROM generate_series(1, 100000000000)");
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.code()).isEqualTo("QUERY_TIMEOUT");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> running("generate_series").isEmpty());
    }

    @Test
    void answers429WhenTooManyQueriesRun() throws Exception {
        try (Gateway small = Gateway.over(warehouse, Map.of("dwsim.query.max-concurrent", "2"));
                Connection holder = warehouse.asSuperuser();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("LOCK TABLE marketing.clicks");
            List<CompletableFuture<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                waiting.add(small.client()
                        .sendAsync(
                                small.queryRequest("SELECT count(*) FROM marketing.clicks", Map.of())
                                        .build(),
                                BodyHandlers.ofString())
                        .thenApply(HttpResponse::statusCode));
            }
            await().until(() -> running("marketing.clicks").size() == 2);
            Answer refused = small.query("SELECT 1");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("TOO_MANY_QUERIES");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            holder.rollback();
            assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
            assertThat(small.query("SELECT 1").status()).isEqualTo(200);
        }
    }

    @Test
    void forgetsWhatAQueryDidToItsSession() throws Exception {
        gateway.query("SELECT set_config('work_mem', '7MB', false), set_config('search_path', 'shop', false)");
        gateway.query("SET work_mem = '8MB'");
        gateway.query("PREPARE p AS SELECT 1");
        gateway.query("LISTEN gossip");
        gateway.query("DECLARE c CURSOR WITH HOLD FOR SELECT 1");
        for (int i = 0; i < 4; i++) {
            Answer answer = gateway.query("SELECT current_setting('work_mem'), current_setting('search_path'),"
                    + " current_setting('transaction_read_only'), (SELECT count(*) FROM pg_prepared_statements),"
                    + " (SELECT count(*) FROM pg_cursors WHERE name = 'c'),"
                    + " (SELECT count(*) FROM pg_listening_channels())");
            assertThat(answer.json().get("rows").toString()).isEqualTo("[[\"4MB\",\"\",\"on\",0,0,0]]");
        }
    }

    @Test
    void breaksTheAnswerOffVisiblyWhenAQueryFailsMidway() throws Exception {
        HttpRequest request = gateway.queryRequest(
                        "SELECT repeat('x', 1000), 1 / (5000 - i) FROM generate_series(1, 9000) i", Map.of())
                .build();
        assertThatThrownBy(() -> gateway.client().send(request, BodyHandlers.ofString()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        assertThat(gateway.query("SELECT 1").status()).isEqualTo(200);
    }

    @Test
    void answersAProblemWhenAQueryFailsBeforeAnythingWasSent() throws Exception {
        Answer answer = gateway.query("SELECT 1 / (600 - i) FROM generate_series(1, 900) i");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("sqlstate").asString()).isEqualTo("22012");
    }

    @Test
    void answers503WhileTheWarehouseIsDown() throws Exception {
        try (Gateway lost = new Gateway(Map.of("dwsim.query.url", "jdbc:postgresql://127.0.0.1:1/nowhere"))) {
            Answer answer = lost.query("SELECT 1");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("WAREHOUSE_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    @Test
    void isDescribedByOpenApi() throws Exception {
        Answer answer = gateway.send(gateway.request("/v3/api-docs"));
        assertThat(answer.json()
                        .at("/components/schemas/Query/properties/experiment_name")
                        .isMissingNode())
                .isFalse();
    }

    private static List<String> running(String text) throws Exception {
        return warehouse.column("SELECT query FROM pg_stat_activity WHERE application_name LIKE 'dwsim-query%'"
                + " AND state = 'active' AND query LIKE '%" + text.replace("'", "''") + "%'");
    }
}
