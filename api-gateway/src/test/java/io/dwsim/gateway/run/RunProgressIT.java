package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.RunPublishFailed;
import io.dwsim.common.message.RunPublished;
import io.dwsim.gateway.GatewayUnderTest;
import io.dwsim.gateway.experiment.ExperimentFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Workers that repeat, reorder, lose and forget: the test plays them, the gateway must always know better. */
class RunProgressIT {

    private static final String SHA = "a".repeat(64);
    private static final String PRINT = "0".repeat(31) + "1";

    private static GatewayUnderTest gateway;
    private static int experiments;

    private RunProgress progress;
    private RunSweeper sweeper;
    private RunRepository runs;
    private JdbcClient jdbc;
    private Run run;

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
        String name = "e" + experiments;
        ExperimentFixture.create(gateway, ExperimentReader.fromYaml("""
                {name: %s, tables: [{name: t, target_rows: 30, columns: [{name: id, data_type: INT}]}]}""".formatted(name)));
        run = gateway.bean(RunStarter.class).generate(name, (@Nullable JsonNode) null);
    }

    private Run now() {
        return runs.findById(run.id()).orElseThrow();
    }

    /** Every message ever left for this run, in order, whether sent by now or not. */
    private List<String> states() {
        return jdbc.sql("SELECT state || ' ' || attempts FROM part WHERE run_id = ? ORDER BY part")
                .param(run.id())
                .query(String.class)
                .list();
    }

    private void on(Event... events) {
        for (Event event : events) {
            progress.on(event);
        }
    }

    private PartGenerated generated(int part) {
        return new PartGenerated(run.id(), "t", part, 10, 100, SHA, PRINT, "key-" + part, 1);
    }

    private PartLoaded loaded(int part) {
        return new PartLoaded(run.id(), "t", part, 10, 1, 0);
    }

    @Test
    void theWindowIsFilledAsPartsAreLoadedAndNotBefore() {
        assertThat(states()).containsExactly("GENERATING 1", "GENERATING 1", "WAITING 0");
        on(generated(0));
        assertThat(states()).containsExactly("LOADING 1", "GENERATING 1", "WAITING 0");
        on(loaded(0));
        assertThat(states()).containsExactly("LOADED 1", "GENERATING 1", "GENERATING 1");
    }

    @Test
    void aRunGoesThroughItsPhasesToCompleted() {
        assertThat(now().phase()).isEqualTo(RunPhase.QUEUED);
        on(new PartStarted(run.id(), "t", 0, PartStage.GENERATE, "w", 1));
        assertThat(now().phase()).isEqualTo(RunPhase.GENERATING);
        on(generated(0), generated(1), loaded(0), loaded(1), generated(2));
        assertThat(now().phase()).isEqualTo(RunPhase.LOADING);
        assertThat(now().fingerprint()).contains("0".repeat(31) + "3");
        on(loaded(2));
        assertThat(now().phase()).isEqualTo(RunPhase.PUBLISHING);
        on(new RunPublished(run.id(), Map.of("t", 30L)));
        assertThat(now().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(now().phase()).isEqualTo(RunPhase.DONE);
        assertThat(now().completedAt()).isPresent();
    }

    @Test
    void repeatedAndReorderedNewsChangesNothing() {
        on(loaded(0));
        assertThat(states()).containsExactly("GENERATING 1", "GENERATING 1", "WAITING 0");
        on(
                generated(0),
                generated(0),
                generated(1),
                generated(0),
                loaded(0),
                loaded(0),
                generated(0),
                loaded(1),
                loaded(1));
        assertThat(states()).containsExactly("LOADED 1", "LOADED 1", "GENERATING 1");
        on(generated(2), loaded(2), loaded(2), generated(2));
        assertThat(now().phase()).isEqualTo(RunPhase.PUBLISHING);
        assertThat(now().publishAttempts()).isOne();
        RunPublished published = new RunPublished(run.id(), Map.of("t", 30L));
        on(published, published, generated(1), loaded(0));
        assertThat(now().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aTransientFailureIsTriedAgainAFewTimesOnly() {
        Failure away = new Failure(ErrorCode.LAKE_UNAVAILABLE, "the lake is away");
        on(new PartGenerationFailed(run.id(), "t", 0, away, 1));
        assertThat(states()).startsWith("GENERATING 2");
        on(new PartGenerationFailed(run.id(), "t", 0, away, 1));
        assertThat(states()).as("news of an earlier attempt").startsWith("GENERATING 2");
        on(new PartGenerationFailed(run.id(), "t", 0, away, 2));
        assertThat(states()).startsWith("GENERATING 3");
        on(new PartGenerationFailed(run.id(), "t", 0, away, 3));
        assertThat(now().status()).isEqualTo(RunStatus.FAILED);
        assertThat(now().error()).contains(new RunError("LAKE_UNAVAILABLE", "the lake is away", "t", 0));
    }

    @Test
    void aPermanentFailureEndsTheRunAtOnceAndNothingRevivesIt() {
        on(generated(0));
        Failure altered = new Failure(ErrorCode.OBJECT_ALTERED, "not what was written");
        on(new PartLoadFailed(run.id(), "t", 0, altered, 1, 0));
        assertThat(now().status()).isEqualTo(RunStatus.FAILED);
        assertThat(now().error().orElseThrow().code()).isEqualTo("OBJECT_ALTERED");
        on(generated(1), loaded(0), loaded(1));
        assertThat(now().status()).isEqualTo(RunStatus.FAILED);
        assertThat(states()).containsExactly("LOADING 1", "GENERATING 1", "WAITING 0");
    }

    @Test
    void aPublishIsTriedAgainForATransientCauseAndFailsForAPermanentOne() {
        on(generated(0), generated(1), loaded(0), loaded(1), generated(2), loaded(2));
        on(new RunPublishFailed(run.id(), new Failure(ErrorCode.WAREHOUSE_UNAVAILABLE, "away"), 1, 0));
        assertThat(now().publishAttempts()).isEqualTo(2);
        Failure violated = new Failure(ErrorCode.CONSTRAINT_VIOLATED, "twice the same id");
        on(new RunPublishFailed(run.id(), violated, 1, 0));
        assertThat(now().status()).as("news of an earlier attempt").isEqualTo(RunStatus.RUNNING);
        on(new RunPublishFailed(run.id(), violated, 2, 0));
        assertThat(now().status()).isEqualTo(RunStatus.FAILED);
        assertThat(now().error().orElseThrow().message()).isEqualTo("twice the same id");
    }

    @Test
    void aRunThatWasGivenUpButIsPublishedAllTheSameIsCompleted() {
        on(generated(0), generated(1), loaded(0), loaded(1), generated(2), loaded(2));
        on(new RunPublishFailed(run.id(), new Failure(ErrorCode.CONSTRAINT_VIOLATED, "so it seemed"), 1, 0));
        assertThat(now().status()).isEqualTo(RunStatus.FAILED);
        on(new RunPublished(run.id(), Map.of("t", 30L)));
        assertThat(now().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(now().error()).isEmpty();
    }

    @Test
    void partsNobodyWorksOnAreAskedForAgain() {
        on(new PartStarted(run.id(), "t", 0, PartStage.GENERATE, "w", 1));
        long asked = messages();
        sweeper.sweep();
        assertThat(states()).containsExactly("GENERATING 1", "GENERATING 1", "WAITING 0");
        assertThat(messages()).isEqualTo(asked);

        age("heard_at", "2 minutes", 0);
        sweeper.sweep();
        assertThat(states()).as("its worker fell silent: an attempt is lost").startsWith("GENERATING 2");
        assertThat(messages()).isEqualTo(asked + 1);

        age("asked_at", "1 hour", 1);
        sweeper.sweep();
        assertThat(states())
                .as("nobody began it: only its message may be lost")
                .containsExactly("GENERATING 2", "GENERATING 1", "WAITING 0");
        assertThat(messages()).isEqualTo(asked + 2);
        assertThat(jdbc.sql("SELECT asked_at > now() - interval '1 minute' FROM part WHERE run_id = ? AND part = 1")
                        .param(run.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aPartThatKillsItsWorkersFailsTheRun() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            on(new PartStarted(run.id(), "t", 0, PartStage.GENERATE, "w" + attempt, attempt));
            age("heard_at", "2 minutes", 0);
            sweeper.sweep();
        }
        assertThat(now().status()).isEqualTo(RunStatus.FAILED);
        assertThat(now().error().orElseThrow().code()).isEqualTo("PART_ATTEMPTS_EXHAUSTED");
        assertThat(now().error().orElseThrow().table()).isEqualTo("t");
    }

    @Test
    void aPublishNobodyAnswersIsAskedForAgain() {
        on(generated(0), generated(1), loaded(0), loaded(1), generated(2), loaded(2));
        jdbc.sql("UPDATE run SET publish_asked_at = now() - interval '1 hour' WHERE id = ?")
                .param(run.id())
                .update();
        long asked = messages();
        sweeper.sweep();
        assertThat(now().publishAttempts()).isEqualTo(2);
        assertThat(messages()).isEqualTo(asked + 1);
    }

    /** How many messages were ever left in the outbox, sent or not. */
    private long messages() {
        return jdbc.sql("SELECT last_value FROM outbox_id_seq")
                .query(Long.class)
                .single();
    }

    private void age(String column, String by, int part) {
        jdbc.sql("UPDATE part SET " + column + " = " + column + " - interval '" + by
                        + "' WHERE run_id = ? AND part = ?")
                .params(run.id(), part)
                .update();
    }
}
