package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.RunPublished;
import io.dwsim.gateway.GatewayUnderTest;
import io.dwsim.gateway.experiment.ExperimentFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A run of three parts of which two fit its window; the test plays the workers. */
abstract class PlayedRun {

    private static final String SHA = "a".repeat(64);
    private static final String PRINT = "0".repeat(31) + "1";

    static GatewayUnderTest gateway;
    private static int experiments;

    RunProgress progress;
    RunSweeper sweeper;
    RunRepository runs;
    JdbcClient jdbc;
    String experiment;
    Run run;

    @BeforeAll
    static void start(@TempDir Path directory) {
        gateway = GatewayUnderTest.start(
                directory,
                "--dwsim.runs.part-rows=10",
                "--dwsim.runs.parts-in-flight=2",
                "--dwsim.runs.max-attempts=3",
                "--dwsim.runs.sweep-interval=1h",
                "--dwsim.outbox.poll-interval=1h",
                "--spring.rabbitmq.listener.simple.auto-startup=false");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void startARunOfThreeParts() {
        progress = gateway.bean(RunProgress.class);
        sweeper = gateway.bean(RunSweeper.class);
        runs = gateway.bean(RunRepository.class);
        jdbc = gateway.bean(JdbcClient.class);
        experiments++;
        experiment = "e" + experiments;
        ExperimentFixture.create(gateway, ExperimentReader.fromYaml("""
                {name: %s, tables: [{name: t, target_rows: 30, columns: [{name: id, data_type: INT}]}]}""".formatted(experiment)));
        run = gateway.bean(RunStarter.class).generate(experiment, (@Nullable JsonNode) null);
    }

    /** So that a sweep of the next test finds nothing to do for it. */
    @AfterEach
    void endTheRun() {
        jdbc.sql("UPDATE run SET status = 'FAILED', completed_at = now() WHERE status = 'RUNNING'")
                .update();
    }

    Run now() {
        return runs.findById(run.id()).orElseThrow();
    }

    /** Every message ever left for this run, in order, whether sent by now or not. */
    List<String> states() {
        return jdbc.sql("SELECT state || ' ' || attempts FROM part WHERE run_id = ? ORDER BY part")
                .param(run.id())
                .query(String.class)
                .list();
    }

    void on(Event... events) {
        for (Event event : events) {
            progress.on(event);
        }
    }

    PartGenerated generated(int part) {
        return new PartGenerated(run.id(), "t", part, 10, 100, SHA, PRINT, "key-" + part, 1);
    }

    PartLoaded loaded(int part) {
        return new PartLoaded(run.id(), "t", part, 10, 1, now().epoch());
    }

    /** Puts an object where a part's would lie, and says so. */
    PartGenerated stored(int part) {
        String key = LakeKeys.part(experiment, run.id(), "t", part);
        gateway.bean(Lake.class).ensureBucket();
        gateway.bean(Lake.class).put(key, new byte[100]);
        return new PartGenerated(run.id(), "t", part, 10, 100, SHA, PRINT, key, 1);
    }

    /** The whole way of a run, with objects in the lake. */
    void publishAll() {
        on(stored(0), stored(1), loaded(0), loaded(1), stored(2), loaded(2));
        on(new RunPublished(run.id(), Map.of("t", 30L)));
        assertThat(now().status()).isEqualTo(RunStatus.COMPLETED);
    }

    /** How many messages were ever left in the outbox, sent or not. */
    long messages() {
        return jdbc.sql("SELECT last_value FROM outbox_id_seq")
                .query(Long.class)
                .single();
    }

    void age(String column, String by, int part) {
        jdbc.sql("UPDATE part SET " + column + " = " + column + " - interval '" + by
                        + "' WHERE run_id = ? AND part = ?")
                .params(run.id(), part)
                .update();
    }
}
