package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.RunPublished;
import io.dwsim.gateway.WorkerlessGateway;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How long a run was in each phase, over HTTP; the test plays the workers. */
class RunPhasesIT extends WorkerlessGateway {

    @BeforeAll
    static void start(@TempDir Path directory) {
        startGateway(directory);
    }

    private static long started(String name) throws Exception {
        gateway.post("/api/experiments", "application/yaml", """
                {name: %s, tables: [{name: t, target_rows: 5, columns: [{name: id, data_type: INT}]}]}""".formatted(name));
        return DwsimJson.mapper()
                .readTree(gateway.post("/api/experiments/" + name + "/generate", "application/json", "{}")
                        .body())
                .path("id")
                .longValue();
    }

    private static JsonNode show(String name, long run) throws Exception {
        return DwsimJson.mapper()
                .readTree(
                        gateway.get("/api/experiments/" + name + "/runs/" + run).body());
    }

    private static List<String> names(JsonNode view) {
        List<String> names = new ArrayList<>();
        view.path("phases").forEach(phase -> names.add(phase.path("phase").asString()));
        return names;
    }

    @Test
    void everyPhaseHasItsTime() throws Exception {
        long run = started("phases");
        assertThat(names(show("phases", run))).containsExactly("QUEUED");

        CompletedRuns.hear(gateway, new PartStarted(run, "t", 0, PartStage.GENERATE, "w", 1));
        CompletedRuns.hear(gateway, new PartGenerated(run, "t", 0, 5, 9, "a".repeat(64), "0".repeat(32), "key", 1));
        CompletedRuns.hear(gateway, new PartLoaded(run, "t", 0, 5, 1, 0));
        gateway.bean(JdbcClient.class)
                .sql(
                        "UPDATE run_phase SET entered_at = entered_at - interval '100 s' WHERE run_id = ? AND phase = 'QUEUED'")
                .param(run)
                .update();
        assertThat(names(show("phases", run))).containsExactly("QUEUED", "GENERATING", "LOADING", "PUBLISHING");
        CompletedRuns.hear(gateway, new RunPublished(run, Map.of()));

        JsonNode view = show("phases", run);
        assertThat(names(view)).containsExactly("QUEUED", "GENERATING", "LOADING", "PUBLISHING");
        JsonNode queued = view.at("/phases/0");
        Instant entered = Instant.parse(queued.path("entered_at").asString());
        Instant left = Instant.parse(view.at("/phases/1/entered_at").asString());
        assertThat(queued.path("seconds").doubleValue()).isBetween(100.0, 200.0);
        assertThat(entered.plusMillis((long) (1000 * queued.path("seconds").doubleValue())))
                .isBetween(left.minusMillis(2), left.plusMillis(2));
        assertThat(show("phases", run).at("/phases/3/seconds").doubleValue())
                .as("an ended phase lasts no longer")
                .isEqualTo(view.at("/phases/3/seconds").doubleValue());
    }

    @Test
    void aPhaseEnteredAgainIsTwiceThere() throws Exception {
        long run = started("again");
        JdbcClient jdbc = gateway.bean(JdbcClient.class);
        for (String phase : List.of("GENERATING", "GENERATING", "DONE", "QUEUED", "LOADING")) {
            jdbc.sql("UPDATE run SET phase = ? WHERE id = ?").params(phase, run).update();
        }
        assertThat(names(show("again", run))).containsExactly("QUEUED", "GENERATING", "QUEUED", "LOADING");
    }
}
