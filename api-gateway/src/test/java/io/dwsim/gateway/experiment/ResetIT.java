package io.dwsim.gateway.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.message.RunPublished;
import io.dwsim.gateway.WorkerlessGateway;
import io.dwsim.gateway.run.CompletedRuns;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Emptying an experiment over HTTP. */
class ResetIT extends WorkerlessGateway {

    @BeforeAll
    static void start(@TempDir Path directory) {
        startGateway(directory);
    }

    private static void create(String name) throws Exception {
        assertThat(gateway.post("/api/experiments", "application/yaml", """
                                name: %s
                                tables:
                                  - {name: T, target_rows: 5, columns: [{name: id, data_type: INT, is_unique: true}]}
                                  - {name: u, target_rows: 2, columns: [{name: id, data_type: INT}]}
                                """.formatted(name))
                        .statusCode())
                .isEqualTo(201);
    }

    private static long publish(String name) throws Exception {
        long run = CompletedRuns.complete(gateway, name, DwsimJson.mapper().readTree("{}"));
        CompletedRuns.publish(gateway, name, run);
        return run;
    }

    private static HttpResponse<String> reset(String name) throws Exception {
        return gateway.send(HttpRequest.newBuilder(gateway.uri("/api/experiments/" + name + "/reset"))
                .POST(BodyPublishers.noBody()));
    }

    private static JsonNode json(String path) throws Exception {
        return DwsimJson.mapper().readTree(gateway.get(path).body());
    }

    private static long rowsInWarehouse(String table) throws SQLException {
        try (Connection warehouse = gateway.warehouse();
                Statement statement = warehouse.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void tablesAreEmptiedAndRunsStay() throws Exception {
        create("Shop");
        long run = publish("Shop");
        assertThat(json("/api/experiments/shop").path("row_counts").toString()).isEqualTo("{\"T\":5,\"u\":2}");
        assertThat(rowsInWarehouse("shop.t")).isEqualTo(5);

        HttpResponse<String> answer = reset("sHOP");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"name\":\"Shop\",\"reset_tables\":[\"T\",\"u\"]}");
        assertThat(rowsInWarehouse("shop.t")).isZero();
        assertThat(json("/api/experiments/shop").path("row_counts").toString()).isEqualTo("{\"T\":0,\"u\":0}");
        JsonNode lineage = json("/api/experiments/shop/lineage").at("/nodes/0");
        assertThat(lineage.path("row_count").longValue()).isZero();
        assertThat(lineage.path("run_ids").toString()).isEqualTo("[" + run + "]");
        assertThat(gateway.get("/api/experiments/shop/runs/" + run + "/report").statusCode())
                .isEqualTo(409);
        assertThat(reset("shop").statusCode()).as("again").isEqualTo(200);

        publish("Shop");
        assertThat(json("/api/experiments/shop").at("/row_counts/T").longValue())
                .isEqualTo(5);
    }

    @Test
    void aRunWhoseDataWasReplacedDoesNotComeBackWithLateNews() throws Exception {
        create("late");
        long run = publish("late");
        JdbcClient jdbc = gateway.bean(JdbcClient.class);
        jdbc.sql("UPDATE run SET published_at = NULL, status = 'FAILED' WHERE id = ?")
                .param(run)
                .update();

        reset("late");
        CompletedRuns.hear(gateway, new RunPublished(run, Map.of()));

        assertThat(jdbc.sql("SELECT status FROM run WHERE id = ?")
                        .param(run)
                        .query(String.class)
                        .single())
                .isEqualTo("COMPLETED");
        assertThat(json("/api/experiments/late").at("/row_counts/T").longValue())
                .isZero();
    }

    @Test
    void anActiveRunIsNamedAndNothingIsEmptied() throws Exception {
        create("busy");
        publish("busy");
        long active = DwsimJson.mapper()
                .readTree(gateway.post("/api/experiments/busy/generate", "application/json", "{}")
                        .body())
                .path("id")
                .longValue();

        HttpResponse<String> answer = reset("busy");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("RUN_ACTIVE").contains("run " + active + " ");
        assertThat(rowsInWarehouse("busy.t")).isEqualTo(5);
        assertThat(json("/api/experiments/busy").at("/row_counts/T").longValue())
                .isEqualTo(5);
    }

    @Test
    void anUnknownExperimentIsNotFound() throws Exception {
        HttpResponse<String> answer = reset("nobody");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("EXPERIMENT_NOT_FOUND").contains("nobody");
    }
}
