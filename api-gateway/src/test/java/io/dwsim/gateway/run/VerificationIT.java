package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.MessageCodec;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.PartVerificationFailed;
import io.dwsim.common.message.TableVerificationFailed;
import io.dwsim.common.message.Verdict;
import io.dwsim.common.message.VerifyPart;
import io.dwsim.common.message.VerifyTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run that verifies another: what it asks of the workers, and what becomes of their answers. */
class VerificationIT extends VerifiedRun {

    private List<String> states(Run run) {
        return jdbc.sql("SELECT table_name || part || ' ' || state || ' ' || attempts FROM part"
                        + " WHERE run_id = ? ORDER BY position")
                .param(run.id())
                .query(String.class)
                .list();
    }

    private <T> List<T> commands(Run run, Class<T> type) {
        return jdbc
                .sql("SELECT type, body FROM outbox WHERE correlation_id = ? ORDER BY id")
                .param(Long.toString(run.id()))
                .query((row, number) -> (Object) MessageCodec.decode(row.getString("type"), row.getBytes("body")))
                .list()
                .stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void aVerificationAsksForThePartsFirstAndThenForOneTableAfterTheOther() {
        Run run = verify();
        assertThat(states(run))
                .containsExactly(
                        "b0 VERIFYING 1",
                        "b1 VERIFYING 1",
                        "a0 WAITING 0",
                        "b-1 WAITING 0",
                        "a-1 WAITING 0",
                        "c-1 WAITING 0");
        assertThat(commands(run, VerifyPart.class)).hasSize(2).first().satisfies(command -> {
            assertThat(command.verifiedRunId()).isEqualTo(verified.id());
            assertThat(command.experiment().tables()).hasSize(1);
            assertThat(command.rowCounts()).isEqualTo(Map.of("b", 20L));
            assertThat(command.seed()).isEqualTo(verified.seed());
            assertThat(command.firstRow()).isZero();
            assertThat(command.rows()).isEqualTo(10);
            assertThat(command.objectKey()).isEqualTo("key-b0");
            assertThat(command.bytes()).isEqualTo(100);
            assertThat(command.sha256()).isEqualTo(SHA);
            assertThat(command.fingerprint()).isEqualTo(print(1));
        });

        on(part(run, "b", 0, Verdict.INTACT, ""), part(run, "b", 1, Verdict.INTACT, ""));
        assertThat(states(run)).contains("a0 VERIFYING 1", "b-1 WAITING 0");
        on(part(run, "a", 0, Verdict.INTACT, ""));
        assertThat(states(run)).contains("b-1 VERIFYING 1", "a-1 WAITING 0");
        assertThat(commands(run, VerifyTable.class)).singleElement().satisfies(command -> {
            assertThat(command.verifiedRunId()).isEqualTo(verified.id());
            assertThat(command.rows()).isEqualTo(20);
            assertThat(command.fingerprint()).isEqualTo(print(3));
        });
        on(table(run, "b", Verdict.INTACT, ""));
        assertThat(states(run)).contains("a-1 VERIFYING 1", "c-1 WAITING 0");
    }

    @Test
    void aRunThatIsAsRecordedIsVerifiedAndItsProgressGoesFromNothingToAll() {
        Run run = verify();
        assertThat(now(run).kind()).isEqualTo(RunKind.VERIFY);
        assertThat(now(run).phase()).isEqualTo(RunPhase.QUEUED);
        assertThat(view(run).progress()).isEqualTo(new RunView.Progress(0, 3, 0, 0, 30, 0, 0));
        on(new PartStarted(run.id(), "b", 0, PartStage.VERIFY, "w", 1));
        assertThat(now(run).phase()).isEqualTo(RunPhase.VERIFYING);
        on(part(run, "b", 0, Verdict.INTACT, ""));
        assertThat(view(run).progress()).isEqualTo(new RunView.Progress(16, 3, 1, 0, 30, 10, 0));
        on(part(run, "b", 1, Verdict.INTACT, ""), part(run, "a", 0, Verdict.INTACT, ""));
        assertThat(view(run).progress()).isEqualTo(new RunView.Progress(50, 3, 3, 0, 30, 30, 0));
        on(table(run, "b", Verdict.INTACT, ""));
        assertThat(view(run).progress()).isEqualTo(new RunView.Progress(83, 3, 3, 2, 30, 30, 20));
        on(table(run, "a", Verdict.INTACT, ""));
        assertThat(now(run).status()).isEqualTo(RunStatus.RUNNING);
        on(table(run, "c", Verdict.INTACT, ""));

        RunView view = view(run);
        assertThat(view.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(view.phase()).isEqualTo(RunPhase.DONE);
        assertThat(view.progress()).isEqualTo(new RunView.Progress(100, 3, 3, 3, 30, 30, 30));
        assertThat(view.error()).isNull();
        assertThat(view.verifiesRunId()).isEqualTo(verified.id());
        assertThat(view.fingerprint()).isEqualTo(print(7));
        assertThat(view.outputPath()).endsWith("/runs/" + verified.id() + "/");
        assertThat(view.verification()).isEqualTo(new RunView.Verification(3, 0, 0, 3, 0, 0, List.of()));
        assertThat(view(verified).verifiesRunId()).isNull();
        assertThat(view(verified).verification()).isNull();
        assertThat(jdbc.sql("SELECT type FROM outbox WHERE correlation_id = ?")
                        .param(Long.toString(run.id()))
                        .query(String.class)
                        .list())
                .doesNotContain("publish-run.v1", "discard-run.v1");
    }

    @Test
    void whatWasRepairedOrNotComparedIsReportedAndNoFailure() {
        Run run = verify();
        compare(
                run,
                part(run, "b", 1, Verdict.REPAIRED, "was missing"),
                table(run, "b", Verdict.SKIPPED, "another run is published"));

        assertThat(now(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(view(run).verification())
                .isEqualTo(new RunView.Verification(
                        2,
                        1,
                        0,
                        2,
                        0,
                        1,
                        List.of(
                                new RunView.Finding("b", 1, Verdict.REPAIRED, "was missing"),
                                new RunView.Finding("b", null, Verdict.SKIPPED, "another run is published"))));
    }

    @Test
    void theFirstDifferenceInTheOrderOfTheDefinitionIsTheError() {
        Run run = verify();
        on(part(run, "b", 1, Verdict.INTACT, ""), part(run, "a", 0, Verdict.DIFFERENT, "other values"));
        assertThat(now(run).status()).as("the rest is compared all the same").isEqualTo(RunStatus.RUNNING);
        on(part(run, "b", 0, Verdict.INTACT, ""), part(run, "a", 0, Verdict.DIFFERENT, "other values"));
        on(table(run, "b", Verdict.DIFFERENT, "a row is missing"));
        on(table(run, "a", Verdict.INTACT, ""), table(run, "c", Verdict.DIFFERENT, "not empty"));

        assertThat(now(run).status()).isEqualTo(RunStatus.FAILED);
        RunError error = now(run).error().orElseThrow();
        assertThat(error.code()).isEqualTo("VERIFICATION_FAILED");
        assertThat(error.table()).isEqualTo("b");
        assertThat(error.part()).isNull();
        assertThat(error.message()).startsWith("table 'b': a row is missing").contains("1 parts", "2 tables");
        assertThat(now(run).fingerprint()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM outbox WHERE correlation_id = ? AND type = 'discard-run.v1'")
                        .param(Long.toString(run.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofOneTableThePartInTheLakeIsNamedBeforeTheWarehouse() {
        Run run = verify();
        compare(
                run,
                part(run, "b", 1, Verdict.DIFFERENT, "other values"),
                table(run, "b", Verdict.DIFFERENT, "other rows"));

        assertThat(now(run).error().orElseThrow().table()).isEqualTo("b");
        assertThat(now(run).error().orElseThrow().part()).isOne();
        assertThat(now(run).error().orElseThrow().message()).startsWith("table 'b', part 1: other values");
    }

    @Test
    void repeatedAndLateNewsChangesNothing() {
        Run run = verify();
        on(table(run, "b", Verdict.DIFFERENT, "too early"), part(run, "a", 0, Verdict.DIFFERENT, "not asked for"));
        on(part(run, "b", 0, Verdict.INTACT, ""), part(run, "b", 0, Verdict.DIFFERENT, "second thoughts"));
        on(part(run, "b", 1, Verdict.INTACT, ""), part(run, "a", 0, Verdict.INTACT, ""));
        on(table(run, "b", Verdict.INTACT, ""), table(run, "b", Verdict.DIFFERENT, "second thoughts"));
        on(table(run, "a", Verdict.INTACT, ""), table(run, "c", Verdict.INTACT, ""));
        on(table(run, "c", Verdict.DIFFERENT, "too late"));

        assertThat(now(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(view(run).verification()).isEqualTo(new RunView.Verification(3, 0, 0, 3, 0, 0, List.of()));
        assertThat(now(verified).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aTransientFailureIsTriedAgainAFewTimesOnly() {
        Run run = verify();
        Failure away = new Failure(ErrorCode.LAKE_UNAVAILABLE, "the lake is away");
        on(new PartVerificationFailed(run.id(), "b", 0, away, 1));
        assertThat(states(run)).startsWith("b0 VERIFYING 2");
        on(
                new PartVerificationFailed(run.id(), "b", 0, away, 2),
                new PartVerificationFailed(run.id(), "b", 0, away, 3));
        assertThat(now(run).status()).isEqualTo(RunStatus.FAILED);
        assertThat(now(run).error()).contains(new RunError("LAKE_UNAVAILABLE", "the lake is away", "b", 0));
    }

    @Test
    void aTableThatCannotBeReadFailsTheRunWithoutAPartsNumber() {
        Run run = verify();
        on(part(run, "b", 0, Verdict.INTACT, ""), part(run, "b", 1, Verdict.INTACT, ""));
        on(part(run, "a", 0, Verdict.INTACT, ""));
        Failure away = new Failure(ErrorCode.WAREHOUSE_UNAVAILABLE, "the warehouse is away");
        on(new TableVerificationFailed(run.id(), "b", away, 1));
        assertThat(states(run)).contains("b-1 VERIFYING 2");
        on(new TableVerificationFailed(run.id(), "b", new Failure(ErrorCode.INTERNAL_ERROR, "a defect"), 2));
        assertThat(now(run).error()).contains(new RunError("INTERNAL_ERROR", "a defect", "b", null));
    }

    @Test
    void whatNobodyWorksOnIsAskedForAgain() {
        Run run = verify();
        on(new PartStarted(run.id(), "b", 0, PartStage.VERIFY, "w", 1));
        jdbc.sql("UPDATE part SET heard_at = heard_at - interval '2 minutes' WHERE run_id = ? AND part = 0")
                .param(run.id())
                .update();
        sweeper.sweep();
        assertThat(states(run)).startsWith("b0 VERIFYING 2", "b1 VERIFYING 1");

        on(part(run, "b", 0, Verdict.INTACT, ""), part(run, "b", 1, Verdict.INTACT, ""));
        on(part(run, "a", 0, Verdict.INTACT, ""));
        for (int attempt = 1; attempt <= 3; attempt++) {
            on(new PartStarted(run.id(), "b", PartStarted.WHOLE_TABLE, PartStage.VERIFY, "w", attempt));
            jdbc.sql("UPDATE part SET heard_at = heard_at - interval '2 minutes' WHERE run_id = ? AND part = -1")
                    .param(run.id())
                    .update();
            sweeper.sweep();
        }
        assertThat(now(run).error()).hasValueSatisfying(error -> {
            assertThat(error.code()).isEqualTo("PART_ATTEMPTS_EXHAUSTED");
            assertThat(error.table()).isEqualTo("b");
            assertThat(error.part()).isNull();
        });
    }
}
