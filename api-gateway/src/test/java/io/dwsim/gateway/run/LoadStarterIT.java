package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.RunPublishFailed;
import io.dwsim.common.message.RunPublished;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Loads of data generated earlier, and the way back to what readers saw before. */
class LoadStarterIT extends PlayedRun {

    private static final Failure DEFECT = new Failure(ErrorCode.INTERNAL_ERROR, "a defect");

    private LoadStarter loads;
    private Run first;

    @BeforeEach
    void publishARun() {
        loads = gateway.bean(LoadStarter.class);
        publishAll();
        first = now();
    }

    private void publish(Run other) {
        run = other;
        on(new RunPublished(run.id(), Map.of("t", 30L)));
    }

    private Run load(@Nullable String body) {
        return loads.load(experiment, body == null ? null : DwsimJson.mapper().readTree(body));
    }

    private Run generateAnother() {
        return gateway.bean(RunStarter.class).generate(experiment, (@Nullable JsonNode) null);
    }

    @Test
    void theNewestRunWhoseParquetIsCompleteIsLoadedLikeAnyOther() {
        run = load(null);

        assertThat(run.kind()).isEqualTo(RunKind.LOAD);
        assertThat(run.dataRunId()).isEqualTo(first.id());
        assertThat(run.seed()).isEqualTo(first.seed());
        assertThat(run.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(states()).containsExactly("LOADING 1", "LOADING 1", "GENERATED 0");
        on(loaded(0), loaded(1));
        assertThat(states()).containsExactly("LOADED 1", "LOADED 1", "LOADING 1");
        on(loaded(2));
        assertThat(now().phase()).isEqualTo(RunPhase.PUBLISHING);
        on(new RunPublished(run.id(), Map.of("t", 30L)));
        assertThat(now().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void theManifestOfWhatARunGeneratedOrLoadedIsShown() throws Exception {
        run = load(null);

        for (long id : new long[] {first.id(), run.id()}) {
            HttpResponse<String> manifest = gateway.get("/api/experiments/" + experiment + "/runs/" + id + "/manifest");
            assertThat(manifest.statusCode()).isEqualTo(200);
            assertThat(DwsimJson.mapper().readTree(manifest.body()).get("files"))
                    .hasSize(3);
        }
        startARunOfThreeParts();
        assertThat(gateway.get("/api/experiments/" + experiment + "/runs/" + run.id() + "/manifest")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFilesOfWhatARunGeneratedOrLoadedAreServed() throws Exception {
        run = load(null);

        for (long id : new long[] {first.id(), run.id()}) {
            String files = "/api/experiments/" + experiment + "/runs/" + id + "/files/";
            HttpResponse<String> file = gateway.get(files + "t/2");
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type")).hasValue("application/vnd.apache.parquet");
            assertThat(file.body().length())
                    .isEqualTo(gateway.bean(Lake.class).bytes(LakeKeys.part(experiment, first.id(), "t", 2)).length);
            assertThat(gateway.get(files + "t/3").statusCode()).isEqualTo(404);
            assertThat(gateway.get(files + "u/0").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aRunWhoseFirstLoadFailedIsLoaded() {
        run = generateAnother();
        on(stored(0), stored(1), loaded(0), loaded(1), stored(2), loaded(2));
        on(new RunPublishFailed(run.id(), DEFECT, 1, 0));
        assertThat(now().status()).isEqualTo(RunStatus.FAILED);

        assertThat(load(null).dataRunId()).isEqualTo(run.id());
    }

    @Test
    void aRunThatWasNeverCompleteIsNotLoadedButAnEarlierOneIs() {
        run = generateAnother();
        on(stored(0), new PartGenerationFailed(run.id(), "t", 1, DEFECT, 1));

        assertRefused(ErrorCode.RUN_NOT_LOADABLE, "never complete", "{\"run_id\": " + run.id() + "}");
        assertThat(load(null).dataRunId()).isEqualTo(first.id());
    }

    @Test
    void anAbortedRunIsNotLoaded() {
        run = generateAnother();
        on(stored(0), stored(1), loaded(0), loaded(1), stored(2));
        gateway.bean(RunIntervention.class).abort(experiment, run.id());

        assertRefused(ErrorCode.RUN_NOT_LOADABLE, "was aborted", "{\"run_id\": " + run.id() + "}");
    }

    @Test
    void everyFileThatIsMissingIsNamed() {
        gateway.bean(Lake.class).deletePrefix(LakeKeys.part(experiment, first.id(), "t", 1));
        gateway.bean(Lake.class).put(LakeKeys.part(experiment, first.id(), "t", 2), new byte[99]);

        assertThatThrownBy(() -> load("{\"run_id\": " + first.id() + "}"))
                .isInstanceOfSatisfying(DwsimException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.RUN_NOT_LOADABLE);
                    assertThat(refused.faults()).hasSize(2);
                    assertThat(refused.faults().get(0).message()).contains("table 't', part 1");
                    assertThat(refused.faults().get(1).message()).contains("table 't', part 2");
                });
        assertRefused(ErrorCode.RUN_NOT_LOADABLE, "no run whose Parquet is complete", null);
    }

    @Test
    void badRequestsAreRefused() {
        assertRefused(ErrorCode.RUN_NOT_FOUND, "no run 99999", "{\"run_id\": 99999}");
        assertRefused(ErrorCode.INVALID_REQUEST, "invalid", "{\"run_id\": \"x\"}");
        assertRefused(ErrorCode.INVALID_REQUEST, "invalid", "{\"run\": 1}");
        assertRefused(ErrorCode.INVALID_REQUEST, "invalid", "[]");
        Run active = generateAnother();
        assertRefused(ErrorCode.RUN_ACTIVE, "run " + active.id(), null);
    }

    @Test
    void aRollbackLoadsWhatReadersSawBefore() {
        run = generateAnother();
        publishAll();

        Run back = loads.rollback(experiment, run.id());
        assertThat(back.kind()).isEqualTo(RunKind.LOAD);
        assertThat(back.dataRunId()).isEqualTo(first.id());

        Run second = run;
        publish(back);
        assertThat(loads.rollback(experiment, back.id()).dataRunId())
                .as("and the way back again")
                .isEqualTo(second.id());
    }

    @Test
    void onlyWhatReadersSeeCanBeRolledBackAndOnlyToSomething() {
        assertThatThrownBy(() -> loads.rollback(experiment, first.id()))
                .isInstanceOf(DwsimException.class)
                .hasMessageContaining("is the first that was published");
        run = generateAnother();
        publishAll();
        assertThatThrownBy(() -> loads.rollback(experiment, first.id()))
                .isInstanceOf(DwsimException.class)
                .hasMessageContaining("not what readers see: that is run " + run.id());
    }

    private void assertRefused(ErrorCode code, String message, @Nullable String body) {
        assertThatThrownBy(() -> load(body)).isInstanceOfSatisfying(DwsimException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused).hasMessageContaining(message);
        });
    }
}
