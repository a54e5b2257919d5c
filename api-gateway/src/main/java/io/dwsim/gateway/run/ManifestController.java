package io.dwsim.gateway.run;

import io.dwsim.gateway.experiment.StoredExperimentReader;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what runs wrote, as it lies in the lake beside the files. */
@RestController
class ManifestController {

    private final StoredExperimentReader experiments;
    private final RunManifests manifests;

    ManifestController(StoredExperimentReader experiments, RunManifests manifests) {
        this.experiments = experiments;
        this.manifests = manifests;
    }

    @GetMapping(path = "/api/experiments/{name}/runs/{id}/manifest", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] manifest(@PathVariable String name, @PathVariable long id) {
        return manifests.read(experiments.require(name), Optional.of(id));
    }
}
