package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what runs wrote, as it lies in the lake beside the files. */
@RestController
class ManifestController {

    private final StoredExperimentReader experiments;
    private final RunRepository runs;
    private final Lake lake;

    ManifestController(StoredExperimentReader experiments, RunRepository runs, Lake lake) {
        this.experiments = experiments;
        this.runs = runs;
        this.lake = lake;
    }

    @GetMapping(path = "/api/experiments/{name}/runs/{id}/manifest", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] manifest(@PathVariable String name, @PathVariable long id) {
        StoredExperiment experiment = experiments.require(name);
        Run data = runs.require(experiment, runs.require(experiment, id).dataRunId());
        data.requireParquet();
        if (data.fingerprint().isEmpty()) {
            throw new DwsimException(
                    ErrorCode.MANIFEST_NOT_FOUND,
                    "run " + data.id() + " has no manifest: it is written when all parts are generated");
        }
        return lake.bytes(LakeKeys.manifest(experiment.name(), data.id()));
    }
}
