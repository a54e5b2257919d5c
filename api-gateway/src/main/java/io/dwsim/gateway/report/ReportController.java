package io.dwsim.gateway.report;

import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.run.RunReader;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows quality reports. */
@RestController
class ReportController {

    private final QualityReports reports;
    private final StoredExperimentReader experiments;
    private final RunReader runs;

    ReportController(QualityReports reports, StoredExperimentReader experiments, RunReader runs) {
        this.reports = reports;
        this.experiments = experiments;
        this.runs = runs;
    }

    @Operation(
            summary = "Describe the data of the run that is in the warehouse, and check it against every rule",
            description = "Made anew each time, from the tables themselves; a run of other data is refused with 409.")
    @GetMapping("/api/experiments/{name}/runs/{id}/report")
    Report report(@PathVariable String name, @PathVariable long id) {
        StoredExperiment stored = experiments.require(name);
        return reports.of(stored, runs.require(stored, id));
    }
}
