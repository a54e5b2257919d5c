package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartVerificationFailed;
import io.dwsim.common.message.Verdict;
import io.dwsim.engine.EngineVersion;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A verification beside the other runs of its experiment. */
class VerificationAmongRunsIT extends VerifiedRun {

    private static void assertRefused(ErrorCode code, String text, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DwsimException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessageContaining(text);
        });
    }

    @Test
    void aVerificationIsTheActiveRunOfItsExperiment() {
        Run run = verify();
        assertRefused(ErrorCode.RUN_ACTIVE, "run " + run.id(), this::verify);
        assertRefused(ErrorCode.RUN_ACTIVE, "run " + run.id(), () -> gateway.bean(RunStarter.class)
                .generate(experiment, (@Nullable JsonNode) null));
    }

    @Test
    void onlyACompletedGenerationOfThisEngineCanBeVerified() {
        VerificationStarter starter = gateway.bean(VerificationStarter.class);
        assertRefused(ErrorCode.EXPERIMENT_NOT_FOUND, "nowhere", () -> starter.verify("nowhere", verified.id()));
        assertRefused(ErrorCode.RUN_NOT_FOUND, "no run 999999", () -> starter.verify(experiment, 999_999));

        Run run = verify();
        on(new PartVerificationFailed(run.id(), "b", 0, new Failure(ErrorCode.INTERNAL_ERROR, "a defect"), 1));
        assertRefused(ErrorCode.RUN_NOT_VERIFIABLE, "of kind VERIFY", () -> starter.verify(experiment, run.id()));

        jdbc.sql("UPDATE run SET engine_version = '0' WHERE id = ?")
                .param(verified.id())
                .update();
        assertRefused(
                ErrorCode.RUN_NOT_VERIFIABLE,
                "engine version 0, this is version " + EngineVersion.CURRENT,
                this::verify);

        jdbc.sql("UPDATE run SET status = 'FAILED' WHERE id = ?")
                .param(verified.id())
                .update();
        assertRefused(ErrorCode.RUN_NOT_VERIFIABLE, "is FAILED", this::verify);
    }

    @Test
    void theRowsReadersSeeAreStillThoseOfTheLastGeneration() {
        Run second = gateway.bean(RunStarter.class).generate(experiment, (@Nullable JsonNode) null);
        jdbc.sql("UPDATE run SET status = 'COMPLETED', published_at = now(), row_counts = '{\"b\":1}' WHERE id = ?")
                .param(second.id())
                .update();
        Run run = verify();
        jdbc.sql("UPDATE run SET status = 'COMPLETED' WHERE id = ?")
                .param(run.id())
                .update();

        assertThat(gateway.bean(PublicationTable.class).visible(verified.experimentId()))
                .contains(second.id());
    }

    @Test
    void anExperimentGoesWithItsVerifications() {
        Run run = verify();
        compare(run, part(run, "b", 1, Verdict.INTACT, ""), table(run, "b", Verdict.INTACT, ""));

        gateway.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            runs.deleteByExperimentId(verified.experimentId());
            runs.flush();
        });

        assertThat(runs.findById(run.id())).isEmpty();
        assertThat(runs.findById(verified.id())).isEmpty();
    }
}
