package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.gateway.experiment.StoredExperiment;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what runs wrote, as it is told in the lake beside the files. */
@Component
public class RunManifests {

    private static final Set<RunStatus> ENDED = EnumSet.of(RunStatus.COMPLETED, RunStatus.FAILED);

    private final RunRepository runs;
    private final Lake lake;

    RunManifests(RunRepository runs, Lake lake) {
        this.runs = runs;
        this.lake = lake;
    }

    /**
     * The manifest of a run, or of the run whose data it loaded or verified.
     *
     * @param id empty for the newest run whose Parquet was complete
     * @return JSON
     * @throws DwsimException {@link ErrorCode#RUN_NOT_FOUND}, {@link ErrorCode#MANIFEST_NOT_FOUND},
     *     {@link ErrorCode#PARQUET_REMOVED} or {@link ErrorCode#RUN_NOT_LOADABLE}
     */
    public byte[] read(StoredExperiment experiment, Optional<Long> id) {
        Run data = id.map(given ->
                        runs.require(experiment, runs.require(experiment, given).dataRunId()))
                .orElseGet(() -> newest(experiment));
        data.requireParquet();
        if (data.fingerprint().isEmpty()) {
            throw new DwsimException(
                    ErrorCode.MANIFEST_NOT_FOUND,
                    "run " + data.id() + " has no manifest: it is written when all parts are generated");
        }
        return lake.bytes(LakeKeys.manifest(experiment.name(), data.id()));
    }

    private Run newest(StoredExperiment experiment) {
        return runs
                .findByExperimentIdAndKindAndStatusInAndFingerprintNotNullOrderByIdDesc(
                        experiment.id(), RunKind.GENERATE, ENDED)
                .stream()
                .filter(Run::keepsParquet)
                .findFirst()
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.RUN_NOT_LOADABLE,
                        "experiment '" + experiment.name()
                                + "' has no run whose Parquet is complete: generate one first"));
    }
}
