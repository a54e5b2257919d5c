package io.dwsim.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.WorkerlessGateway;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is in a table, over HTTP. */
class TableProfileIT extends WorkerlessGateway {

    private static final String DEFINITION = """
            name: Shop
            tables:
              - name: Orders
                target_rows: 1
                primary_key: [Id]
                columns:
                  - {name: Id, data_type: BIGINT}
                  - {name: status, data_type: VARCHAR}
                  - {name: placed, data_type: TIMESTAMP, required: false}
                  - {name: paid, data_type: BOOLEAN}
                  - {name: price, data_type: DECIMAL, precision: 10, scale: 2}
              - name: nothing
                target_rows: 0
                columns:
                  - {name: a, data_type: INT}
                  - {name: j, data_type: JSON}
            """;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        startGateway(directory);
        assertThat(gateway.post("/api/experiments", "application/yaml", DEFINITION)
                        .statusCode())
                .isEqualTo(201);
    }

    private static void fill(int rows) throws Exception {
        try (Connection connection = gateway.warehouse();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE shop.orders");
            statement.execute("INSERT INTO shop.orders SELECT i, CASE i % 4 WHEN 0 THEN 'new' ELSE 'done' END,"
                    + " CASE WHEN i % 2 = 0 THEN TIMESTAMP '2024-01-01' + i * INTERVAL '1 second' END, i % 10 = 0, i % 100 + 0.25"
                    + " FROM generate_series(1, " + rows + ") i");
            statement.execute("ANALYZE shop.orders");
        }
    }

    private static JsonNode profile(String path) throws Exception {
        HttpResponse<String> answer = gateway.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DwsimJson.mapper().readTree(answer.body());
    }

    @Test
    void aSmallTableIsCounted() throws Exception {
        fill(1000);
        JsonNode profile = profile("/api/experiments/SHOP/tables/ORDERS");
        assertThat(profile.get("experiment_name").asString()).isEqualTo("Shop");
        assertThat(profile.get("table").asString()).isEqualTo("Orders");
        assertThat(profile.get("rows").asLong()).isEqualTo(1000);
        assertThat(profile.get("exact").asBoolean()).isTrue();
        assertThat(profile.get("bytes").asLong()).isGreaterThan(8192);
        assertThat(profile.at("/columns/0").toString())
                .startsWith(
                        "{\"name\":\"Id\",\"data_type\":\"BIGINT\",\"nullable\":false,\"null_ratio\":0.0,"
                                + "\"distinct\":1000,\"min\":1,\"max\":1000,\"histogram\":[{\"from\":1,\"to\":50,\"count\":50},")
                .endsWith("\"exact\":true}");
        assertThat(profile.at("/columns/1/min").asString()).isEqualTo("done");
        assertThat(profile.at("/columns/1/distinct").asLong()).isEqualTo(2);
        assertThat(profile.at("/columns/1/histogram").size()).isZero();
        assertThat(profile.at("/columns/2/null_ratio").asDouble()).isEqualTo(0.5);
        assertThat(profile.at("/columns/2/min").asString()).isEqualTo("2024-01-01T00:00:02");
        assertThat(profile.at("/columns/3/max").asBoolean()).isTrue();
        assertThat(profile.at("/columns/4/max").toString()).isEqualTo("99.25");
        assertThat(profile.at("/sample/columns").toString())
                .isEqualTo("[\"Id\",\"status\",\"placed\",\"paid\",\"price\"]");
        assertThat(profile.at("/sample/rows").size()).isEqualTo(20);
        assertThat(profile.at("/sample/rows/0").toString()).isEqualTo("[1,\"done\",null,false,1.25]");
    }

    @Test
    void aLargeTableIsEstimatedAndSaysSo() throws Exception {
        fill(400_000);
        long start = System.nanoTime();
        JsonNode profile = profile("/api/experiments/shop/tables/orders");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(profile.get("exact").asBoolean()).isFalse();
        assertThat(profile.get("rows").asDouble()).isCloseTo(400_000, within(8_000.0));
        JsonNode id = profile.at("/columns/0");
        assertThat(id.get("exact").asBoolean()).isFalse();
        assertThat(id.get("min").asLong()).isEqualTo(1);
        assertThat(id.get("max").asLong()).isEqualTo(400_000);
        assertThat(id.get("distinct").asDouble()).isCloseTo(400_000, within(8_000.0));
        long inHistogram = 0;
        for (JsonNode bucket : id.get("histogram")) {
            inHistogram += bucket.get("count").asLong();
        }
        assertThat((double) inHistogram).isCloseTo(400_000, within(8_000.0));
        assertThat(profile.at("/columns/1/distinct").asLong()).isEqualTo(2);
        assertThat(profile.at("/columns/2/null_ratio").asDouble()).isCloseTo(0.5, within(0.03));
        assertThat(profile.at("/columns/4/distinct").asLong()).isEqualTo(100);
    }

    @Test
    void anEmptyTableHasNoFigures() throws Exception {
        JsonNode profile = profile("/api/experiments/shop/tables/nothing");
        assertThat(profile.get("rows").asLong()).isZero();
        assertThat(profile.at("/columns/0/null_ratio").asDouble()).isZero();
        assertThat(profile.at("/columns/0/min").isNull()).isTrue();
        assertThat(profile.at("/sample/rows").size()).isZero();
    }

    @Test
    void anUnknownTableIsNotFound() throws Exception {
        HttpResponse<String> answer = gateway.get("/api/experiments/shop/tables/nope");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("TABLE_NOT_FOUND");
        assertThat(gateway.get("/api/experiments/nope/tables/orders").body()).contains("EXPERIMENT_NOT_FOUND");
    }
}
