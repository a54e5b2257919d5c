package io.dwsim.gateway.report;

import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is in a table. */
@RestController
class TableProfileController {

    private final TableProfiles profiles;
    private final StoredExperimentReader experiments;

    TableProfileController(TableProfiles profiles, StoredExperimentReader experiments) {
        this.profiles = profiles;
        this.experiments = experiments;
    }

    @Operation(
            summary = "Describe what is in a table right now",
            description =
                    "Counted up to 100000 rows; of more rows the figures come from the warehouse's statistics and a"
                            + " sample, and say exact: false.")
    @GetMapping("/api/experiments/{name}/tables/{table}")
    TableProfile profile(@PathVariable String name, @PathVariable String table) {
        return profiles.of(experiments.require(name).definition(), table);
    }
}
