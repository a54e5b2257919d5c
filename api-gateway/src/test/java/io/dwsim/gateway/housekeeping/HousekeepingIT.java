package io.dwsim.gateway.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.RunPublished;
import io.dwsim.common.message.Topology;
import io.dwsim.gateway.WorkerlessGateway;
import io.dwsim.gateway.run.CompletedRuns;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes and what stays, on a real database, warehouse and lake. */
class HousekeepingIT extends WorkerlessGateway {

    private static int experiments;

    private Housekeeping housekeeping;
    private JdbcClient jdbc;
    private Lake lake;
    private String name;

    @BeforeAll
    static void start(@TempDir Path directory) {
        startGateway(
                directory,
                "--dwsim.retention.parquet-runs=2",
                "--dwsim.retention.runs=4",
                "--dwsim.retention.interval=1h",
                "--dwsim.retention.orphan-interval=1h",
                "--dwsim.retention.settled-after=1h",
                "--dwsim.retention.stragglers-after=1h");
    }

    @BeforeEach
    void anExperiment() throws Exception {
        housekeeping = gateway.bean(Housekeeping.class);
        jdbc = gateway.bean(JdbcClient.class);
        lake = gateway.bean(Lake.class);
        lake.ensureBucket();
        experiments++;
        name = "e" + experiments;
        gateway.post("/api/experiments", "application/yaml", """
                {name: %s, tables: [{name: t, target_rows: 5, columns: [{name: id, data_type: INT}]}]}""".formatted(name));
    }

    private long published() {
        long run = CompletedRuns.complete(gateway, name, DwsimJson.mapper().readTree("{}"));
        lake.put(part(run), "rows".getBytes(StandardCharsets.UTF_8));
        jdbc.sql(
                        "UPDATE part SET state = 'LOADED', object_key = ?, bytes = 4, sha256 = ?, fingerprint = ? WHERE run_id = ?")
                .params(part(run), "a".repeat(64), "0".repeat(32), run)
                .update();
        return run;
    }

    private long started() throws Exception {
        HttpResponse<String> answer =
                gateway.post("/api/experiments/" + name + "/generate", "application/json", "{\"seed\":1}");
        long run = DwsimJson.mapper().readTree(answer.body()).path("id").longValue();
        lake.put(part(run), "rows".getBytes(StandardCharsets.UTF_8));
        return run;
    }

    /** A run that loaded what another has generated. */
    private long reloaded(long data) {
        return jdbc.sql("""
                        INSERT INTO run (experiment_id, kind, status, phase, seed, engine_version, row_counts, started_at,
                                         completed_at, published_at, loaded_run_id)
                        SELECT experiment_id, 'LOAD', 'COMPLETED', 'DONE', seed, engine_version, row_counts, now(), now(),
                               clock_timestamp(), id FROM run WHERE id = ?
                        RETURNING id""").param(data).query(Long.class).single();
    }

    private void end(long run, String status, String ago) {
        jdbc.sql("UPDATE run SET status = ?, phase = 'DONE', completed_at = now() - ?::interval WHERE id = ?")
                .params(status, ago, run)
                .update();
    }

    private String part(long run) {
        return LakeKeys.part(name, run, "t", 0);
    }

    private boolean hasObject(String key) {
        try {
            return lake.digest(key).bytes() > 0;
        } catch (DwsimException e) {
            return false;
        }
    }

    private List<Long> runsWithFiles(List<Long> runs) {
        return runs.stream().filter(run -> hasObject(part(run))).toList();
    }

    private List<Long> knownRuns() {
        return jdbc.sql(
                        "SELECT r.id FROM run r JOIN experiment e ON e.id = r.experiment_id WHERE e.name = ? ORDER BY 1")
                .param(name)
                .query(Long.class)
                .list();
    }

    private HttpResponse<String> verify(long run) throws Exception {
        return gateway.post("/api/experiments/" + name + "/runs/" + run + "/verify", "application/json", "");
    }

    private static void inWarehouse(String... statements) throws SQLException {
        try (Connection warehouse = gateway.warehouse();
                Statement statement = warehouse.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void oldRunsGoButNotWhatReadersSeeOrSawBefore() throws Exception {
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            runs.add(published());
        }
        long reload = reloaded(runs.get(0));

        housekeeping.tidy();

        assertThat(runsWithFiles(runs))
                .as("the first is visible, the last was before that, the last two are kept")
                .containsExactly(runs.get(0), runs.get(3), runs.get(4));
        assertThat(knownRuns()).containsExactly(runs.get(0), runs.get(2), runs.get(3), runs.get(4), reload);
        HttpResponse<String> refused = verify(runs.get(2));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("PARQUET_REMOVED").contains("run " + runs.get(2));

        housekeeping.tidy();
        assertThat(runsWithFiles(runs)).hasSize(3);
    }

    @Test
    void whatARunIsBusyWithStays() throws Exception {
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            runs.add(published());
        }
        assertThat(verify(runs.get(0)).statusCode()).isEqualTo(202);

        housekeeping.tidy();

        assertThat(runsWithFiles(runs)).containsExactly(runs.get(0), runs.get(3), runs.get(4));
        assertThat(knownRuns()).contains(runs.get(0)).doesNotContain(runs.get(1));
    }

    @Test
    void severalGatewaysDecideOnce() throws Exception {
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            runs.add(published());
        }
        int gateways = 4;
        ExecutorService threads = Executors.newFixedThreadPool(gateways);
        try {
            CyclicBarrier together = new CyclicBarrier(gateways);
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < gateways; i++) {
                rounds.add(threads.submit(() -> {
                    together.await();
                    gateway.bean(RunRetention.class).apply();
                    return null;
                }));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc.sql("SELECT prefix FROM lake_removal WHERE prefix LIKE 'experiments/' || ? || '/%'")
                        .param(name)
                        .query(String.class)
                        .list())
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(knownRuns()).isEqualTo(runs.subList(4, 8));
        housekeeping.tidy();
        assertThat(runsWithFiles(runs)).isEqualTo(runs.subList(6, 8));
    }

    @Test
    void theEndOfARunIsTimeToTidyUp() throws Exception {
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runs.add(published());
        }
        long last = started();
        CompletedRuns.hear(gateway, new RunPublished(last, Map.of()));

        Awaitility.await().untilAsserted(() -> assertThat(runsWithFiles(runs)).containsExactly(runs.get(2)));
        assertThat(hasObject(part(last))).isTrue();
    }

    @Test
    void filesOfAnAbortedRunGoOnceTheWarehouseHasLetGoOfIt() throws Exception {
        long run = started();
        end(run, "ABORTED", "1 minute");

        housekeeping.tidy();
        assertThat(hasObject(part(run))).as("it may have been published").isTrue();

        inWarehouse("INSERT INTO dwsim.run_fence (run_id, state) VALUES (" + run + ", 'DISCARDED')");
        housekeeping.tidy();
        assertThat(hasObject(part(run))).isFalse();

        lake.put(part(run), "late".getBytes(StandardCharsets.UTF_8));
        CompletedRuns.hear(gateway, generated(run));
        housekeeping.tidy();
        assertThat(hasObject(part(run))).as("what came late and was heard of").isFalse();

        lake.put(part(run), "later".getBytes(StandardCharsets.UTF_8));
        jdbc.sql("UPDATE lake_removal SET not_before = now() WHERE prefix = ?")
                .param(LakeKeys.run(name, run))
                .update();
        housekeeping.tidy();
        assertThat(hasObject(part(run))).as("what was not").isFalse();
    }

    @Test
    void aPartOfARunThatIsKeptStaysAndOneOfAnUnknownRunGoes() throws Exception {
        long failed = started();
        end(failed, "FAILED", "1 minute");
        long unknown = 999_999_999;
        lake.put(part(unknown), "rows".getBytes(StandardCharsets.UTF_8));

        CompletedRuns.hear(gateway, generated(failed));
        CompletedRuns.hear(gateway, generated(unknown));
        CompletedRuns.hear(
                gateway, new PartGenerated(unknown, "t", 0, 5, 4, "a".repeat(64), "0".repeat(32), part(failed), 1));
        housekeeping.tidy();

        assertThat(hasObject(part(failed))).isTrue();
        assertThat(hasObject(part(unknown))).isFalse();
    }

    @Test
    void stagingSchemasWithoutARunAreDiscarded() throws Exception {
        long before = started();
        end(before, "FAILED", "2 hours");
        long justNow = started();
        end(justNow, "ABORTED", "1 minute");
        long running = started();
        long unknown = 888_888;
        for (long run : List.of(before, justNow, running, unknown)) {
            inWarehouse("CREATE SCHEMA dwsim_run_" + run);
        }
        inWarehouse("CREATE SCHEMA dwsim_run_x1");

        housekeeping.discardOrphans();

        List<String> discarded = new ArrayList<>();
        Awaitility.await().untilAsserted(() -> {
            Message message = gateway.bean(RabbitTemplate.class).receive(Topology.RUN_CONTROL_QUEUE, 500);
            if (message != null) {
                discarded.add(message.getMessageProperties().getCorrelationId());
            }
            assertThat(discarded).contains(Long.toString(before), Long.toString(unknown));
        });
        assertThat(discarded).doesNotContain(Long.toString(justNow), Long.toString(running));
    }

    private PartGenerated generated(long run) {
        return new PartGenerated(run, "t", 0, 5, 4, "a".repeat(64), "0".repeat(32), part(run), 1);
    }
}
