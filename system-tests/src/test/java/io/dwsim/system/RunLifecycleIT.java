package io.dwsim.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.InProcessServices;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people do to runs: abort, resume, reset, load, roll back; and runs that have to share workers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunLifecycleIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Much longer than a worker may go on after an abort; it is one part of a run. */
    private static final long ROWS_OF_MINUTES = 50_000_000;

    private Backends backends;
    private InProcessServices services;
    private ApiClient api;
    private Warehouse warehouse;
    private int experiments;
    private String name;

    @BeforeAll
    void start(@TempDir Path own) {
        backends = EmbeddedBackends.start(own);
        services = new InProcessServices(backends);
        api = services.gateway(
                "--dwsim.runs.part-rows=" + ROWS_OF_MINUTES,
                "--dwsim.runs.parts-in-flight=3",
                "--dwsim.retention.interval=1s",
                "--dwsim.retention.settled-after=1s");
        services.generationWorkers(1).loadWorkers(1);
        warehouse = new Warehouse(backends.postgres());
    }

    @AfterAll
    void stop() {
        services.close();
        backends.close();
    }

    @BeforeEach
    void create() {
        experiments++;
        name = create("life" + experiments, 1000);
    }

    private String create(String experiment, long rows) {
        api.post("/api/experiments", """
                        name: %s
                        tables:
                          - name: t
                            target_rows: %d
                            primary_key: [id]
                            columns:
                              - {name: id, data_type: BIGINT}
                              - {name: email, data_type: VARCHAR, is_unique: true, faker_rule: email}
                        """.formatted(experiment, rows), "application/yaml")
                .expect(201);
        return experiment;
    }

    private long complete(long seed) {
        long run = api.generate(name, "{\"seed\": " + seed + "}");
        api.awaitEnd(name, run, PATIENCE).expect("COMPLETED");
        return run;
    }

    private String runs(String tail) {
        return "/api/experiments/" + name + "/runs/" + tail;
    }

    private String content() throws SQLException {
        return warehouse.checksum(name, "t", "id");
    }

    @Test
    void anAbortedRunStopsAtOnceAndLeavesNothingButWhatWasThereBefore() throws Exception {
        complete(1);
        String before = content();
        long endless = api.generate(name, "{\"rows\": {\"t\": " + ROWS_OF_MINUTES + "}}");
        await().until(() -> api.run(name, endless).get("phase").stringValue().equals("GENERATING"));

        JsonNode aborted = api.post(runs(endless + "/abort"), "").expect(202).body();

        assertThat(aborted.get("status").stringValue()).isEqualTo("ABORTED");
        String other = create(name + "_other", 10);
        long next = api.generate(other, "{}");
        assertThat(api.awaitEnd(other, next, Duration.ofSeconds(20)).expect("COMPLETED"))
                .as("the only worker has dropped the part of minutes")
                .isNotNull();
        assertThat(content()).isEqualTo(before);
        assertThat(warehouse.leftovers()).doesNotContain("dwsim_run_" + endless);
        try (Lake lake = backends.openLake()) {
            await().atMost(PATIENCE)
                    .until(() -> lake.sizes(LakeKeys.run(name, endless)).isEmpty());
        }
        assertThat(api.post(runs(endless + "/resume"), "")
                        .expect(409)
                        .body()
                        .get("code")
                        .stringValue())
                .isEqualTo("RUN_NOT_RESUMABLE");
    }

    @Test
    void aFailedRunIsResumedWithWhatLiesInTheLake() throws Exception {
        run("UPDATE dwsim.experiment_schema SET schema_name = 'hidden' WHERE schema_name = '" + name + "'");
        long run = api.generate(name, "{\"seed\": 5}");
        JsonNode failed = api.awaitEnd(name, run, PATIENCE).expect("FAILED").run();
        assertThat(failed.at("/error/code").stringValue()).isEqualTo("EXPERIMENT_NOT_FOUND");
        await().until(() -> warehouse.leftovers().isEmpty());
        run("UPDATE dwsim.experiment_schema SET schema_name = '" + name + "' WHERE schema_name = 'hidden'");

        api.post(runs(run + "/resume"), "").expect(202);

        JsonNode resumed = api.awaitEnd(name, run, PATIENCE).expect("COMPLETED").run();
        assertThat(resumed.get("fingerprint")).isEqualTo(failed.get("fingerprint"));
        assertThat(resumed.get("error").isNull()).isTrue();
        assertThat(warehouse.count("SELECT count(*) FROM " + name + ".t")).isEqualTo(1000);
    }

    @Test
    void whatWasResetIsLoadedAgain() throws Exception {
        long run = complete(7);
        String before = content();

        api.post("/api/experiments/" + name + "/reset", "").expect(200);
        assertThat(warehouse.count("SELECT count(*) FROM " + name + ".t")).isZero();

        JsonNode loaded = api.postWaiting("/api/experiments/" + name + "/load", "{}", 60)
                .expect(200)
                .body();
        assertThat(loaded.get("loaded_tables").toString()).isEqualTo("[\"t\"]");
        assertThat(loaded.get("loads_run_id").longValue()).isEqualTo(run);
        assertThat(loaded.get("kind").stringValue()).isEqualTo("LOAD");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aRollbackPutsTheDataOfBeforeBack() throws Exception {
        complete(1);
        String first = content();
        long second = complete(2);
        assertThat(content()).isNotEqualTo(first);

        JsonNode back =
                api.postWaiting(runs(second + "/rollback"), "", 60).expect(202).body();

        assertThat(back.get("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(content()).isEqualTo(first);
    }

    @Test
    void aFileThatIsGoneIsNamedBeforeAnythingIsLoaded() throws Exception {
        long run = complete(1);
        String before = content();
        try (Lake lake = backends.openLake()) {
            lake.deletePrefix(LakeKeys.part(name, run, "t", 0));
        }

        JsonNode problem = api.post("/api/experiments/" + name + "/load", "{\"run_id\": " + run + "}")
                .expect(409)
                .body();

        assertThat(problem.get("code").stringValue()).isEqualTo("RUN_NOT_LOADABLE");
        assertThat(problem.toString()).contains("table 't', part 0");
        assertThat(content()).isEqualTo(before);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = backends.postgres().loader();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
