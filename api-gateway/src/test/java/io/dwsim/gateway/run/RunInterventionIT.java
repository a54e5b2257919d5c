package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.RunPublishFailed;
import io.dwsim.common.message.RunPublished;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aborting and resuming: what of a run stays, what is done again, and what of before is void. */
class RunInterventionIT extends PlayedRun {

    private static final Failure ALTERED = new Failure(ErrorCode.OBJECT_ALTERED, "not what was written");
    private static final Failure DEFECT = new Failure(ErrorCode.INTERNAL_ERROR, "a defect");

    private RunIntervention interventions;

    @BeforeEach
    void findTheBean() {
        interventions = gateway.bean(RunIntervention.class);
    }

    @Test
    void anAbortEndsTheRunTakesBackWhatHasNotLeftAndDiscardsWhatIsStaged() {
        jdbc.sql("UPDATE outbox SET not_before = now() + interval '1 hour' WHERE correlation_id = ?")
                .param(Long.toString(run.id()))
                .update();
        on(generated(0));

        Run aborted = interventions.abort(experiment, run.id());

        assertThat(aborted.status()).isEqualTo(RunStatus.ABORTED);
        assertThat(now().phase()).isEqualTo(RunPhase.DONE);
        assertThat(now().completedAt()).isPresent();
        assertThat(now().error()).isEmpty();
        on(generated(1), loaded(0), new PartGenerationFailed(run.id(), "t", 1, DEFECT, 1));
        assertThat(states()).as("what comes afterwards changes nothing").startsWith("LOADING 1", "GENERATING 1");
        assertThat(now().status()).isEqualTo(RunStatus.ABORTED);
    }

    @Test
    void anAbortThatCameAfterTheSwapReportsCompleted() {
        on(generated(0), generated(1), loaded(0), loaded(1), generated(2), loaded(2));
        interventions.abort(experiment, run.id());

        on(new RunPublished(run.id(), Map.of("t", 30L)));

        assertThat(now().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void anEndedRunIsLeftAsItIs() {
        publishAll();
        assertThat(interventions.abort(experiment, run.id()).status()).isEqualTo(RunStatus.COMPLETED);
        assertRefused(ErrorCode.RUN_NOT_RESUMABLE, "is COMPLETED", () -> interventions.resume(experiment, run.id()));
    }

    @Test
    void anAbortedRunIsNotResumed() {
        interventions.abort(experiment, run.id());
        assertRefused(ErrorCode.RUN_NOT_RESUMABLE, "is ABORTED", () -> interventions.resume(experiment, run.id()));
    }

    @Test
    void whatLiesInTheLakeIsKeptAndOnlyTheRestIsGenerated() {
        on(stored(0), loaded(0), new PartGenerationFailed(run.id(), "t", 1, DEFECT, 1));
        assertThat(now().status()).isEqualTo(RunStatus.FAILED);

        Run resumed = interventions.resume(experiment, run.id());

        assertThat(resumed.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(now().epoch()).isOne();
        assertThat(now().error()).isEmpty();
        assertThat(states()).containsExactly("LOADING 1", "GENERATING 1", "WAITING 0");
        on(loaded(0), stored(1), loaded(1), stored(2), loaded(2));
        on(new RunPublished(run.id(), Map.of("t", 30L)));
        assertThat(now().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void newsOfBeforeTheRunWasResumedIsVoid() {
        on(stored(0), stored(1), loaded(0), loaded(1), stored(2), loaded(2));
        on(new RunPublishFailed(run.id(), DEFECT, 1, 0));
        interventions.resume(experiment, run.id());
        assertThat(states()).containsExactly("LOADING 1", "LOADING 1", "GENERATED 0");

        on(new PartLoaded(run.id(), "t", 0, 10, 1, 0));
        on(new PartLoadFailed(run.id(), "t", 1, DEFECT, 1, 0));
        on(new RunPublishFailed(run.id(), DEFECT, 1, 0));

        assertThat(now().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(states()).containsExactly("LOADING 1", "LOADING 1", "GENERATED 0");
    }

    @Test
    void aPartWhoseObjectWasAlteredIsGeneratedAgain() {
        on(stored(0), stored(1), new PartLoadFailed(run.id(), "t", 1, ALTERED, 1, 0));

        interventions.resume(experiment, run.id());

        assertThat(states()).containsExactly("LOADING 1", "GENERATING 1", "WAITING 0");
    }

    @Test
    void aPartWhoseObjectIsGoneIsGeneratedAgain() {
        on(stored(0), stored(1), loaded(0), loaded(1), stored(2), loaded(2));
        on(new RunPublishFailed(run.id(), DEFECT, 1, 0));
        gateway.bean(Lake.class).deletePrefix(LakeKeys.part(experiment, run.id(), "t", 2));

        interventions.resume(experiment, run.id());

        assertThat(states()).containsExactly("LOADING 1", "LOADING 1", "WAITING 0");
        assertThat(now().fingerprint()).as("the Parquet is not complete").isEmpty();
    }

    @Test
    void partsOfAnotherEngineAreNotMixedWithThoseOfThisOne() {
        on(stored(0), new PartGenerationFailed(run.id(), "t", 1, DEFECT, 1));
        jdbc.sql("UPDATE run SET engine_version = 'old' WHERE id = ?")
                .param(run.id())
                .update();

        assertRefused(
                ErrorCode.RUN_NOT_RESUMABLE, "engine version old", () -> interventions.resume(experiment, run.id()));
        assertThat(now().status()).isEqualTo(RunStatus.FAILED);
        assertThat(states()).as("nothing half done").containsExactly("LOADING 1", "GENERATING 1", "WAITING 0");
    }

    @Test
    void aRunOfAnotherExperimentIsUnknown() {
        assertRefused(ErrorCode.RUN_NOT_FOUND, "no run 9999", () -> interventions.abort(experiment, 9999));
        String other = experiment;
        Run foreign = run;
        startARunOfThreeParts();
        assertRefused(ErrorCode.RUN_NOT_FOUND, "no run", () -> interventions.abort(experiment, foreign.id()));
        assertRefused(ErrorCode.RUN_NOT_FOUND, "no run", () -> interventions.resume(other, run.id()));
    }

    private static void assertRefused(ErrorCode code, String message, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DwsimException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused).hasMessageContaining(message);
        });
    }
}
