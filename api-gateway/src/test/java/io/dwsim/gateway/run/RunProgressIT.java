package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.RunPublishFailed;
import io.dwsim.common.message.RunPublished;
import io.dwsim.common.message.Topology;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.transaction.support.TransactionTemplate;

/** Workers that repeat, reorder, lose and forget: the test plays them, the gateway must always know better. */
class RunProgressIT extends PlayedRun {

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
    void aPartThatWaitsItsTurnIsNotAskedForAgain() {
        long asked = messages();
        age("asked_at", "1 hour", 0);
        age("asked_at", "1 hour", 1);
        awaitTheMessagesInTheirQueue();

        sweeper.sweep();

        assertThat(messages()).as("another message would make the queue longer").isEqualTo(asked);
    }

    @Test
    void partsWhoseMessagesABrokerLostAreAskedForAgain() {
        age("asked_at", "1 hour", 0);
        age("asked_at", "1 hour", 1);
        awaitTheMessagesInTheirQueue();
        gateway.bean(AmqpAdmin.class).purgeQueue(Topology.GENERATE_PART_QUEUE, false);
        long asked = messages();

        sweeper.sweep();

        assertThat(messages()).isEqualTo(asked + 2);
        assertThat(states()).containsExactly("GENERATING 1", "GENERATING 1", "WAITING 0");
    }

    /** And forgets how far other tests have worked the queue off. */
    private void awaitTheMessagesInTheirQueue() {
        jdbc.sql("DELETE FROM queue_mark").update();
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);
    }

    @Test
    void workOnAQueuedRunIsNotedWithoutUndoingWhatHappensToTheRunMeanwhile() {
        gateway.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            assertThat(runs.findById(run.id())).isPresent();
            inAnotherThread(() -> gateway.bean(RunIntervention.class).abort(experiment, run.id()));
            on(new PartStarted(run.id(), "t", 0, PartStage.GENERATE, "w", 1));
        });

        assertThat(now().status()).isEqualTo(RunStatus.ABORTED);
        assertThat(now().phase()).isEqualTo(RunPhase.DONE);
    }

    private static void inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).join();
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
}
