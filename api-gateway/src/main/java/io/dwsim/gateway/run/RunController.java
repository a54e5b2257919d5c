package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Starts and shows runs. */
@RestController
@RequestMapping("/api/experiments/{name}")
class RunController {

    private static final int MAX_PAGE = 200;

    private final RunStarter starter;
    private final VerificationStarter verifications;
    private final LoadStarter loads;
    private final RunIntervention interventions;
    private final RunRepository runs;
    private final RunViews views;
    private final StoredExperimentReader experiments;

    RunController(
            RunStarter starter,
            VerificationStarter verifications,
            LoadStarter loads,
            RunIntervention interventions,
            RunRepository runs,
            RunViews views,
            StoredExperimentReader experiments) {
        this.starter = starter;
        this.verifications = verifications;
        this.loads = loads;
        this.interventions = interventions;
        this.runs = runs;
        this.views = views;
        this.experiments = experiments;
    }

    @PostMapping("/generate")
    ResponseEntity<RunView> generate(
            @PathVariable String name, @RequestBody(required = false) @Nullable JsonNode body) {
        Run run = starter.generate(name, body);
        return accepted(run, name);
    }

    @PostMapping("/runs/{id}/verify")
    ResponseEntity<RunView> verify(@PathVariable String name, @PathVariable long id) {
        return accepted(verifications.verify(name, id), name);
    }

    @PostMapping("/load")
    @AnswersLoadedTables
    ResponseEntity<RunView> load(@PathVariable String name, @RequestBody(required = false) @Nullable JsonNode body) {
        return accepted(loads.load(name, body), name);
    }

    @PostMapping("/runs/{id}/rollback")
    ResponseEntity<RunView> rollback(@PathVariable String name, @PathVariable long id) {
        return accepted(loads.rollback(name, id), name);
    }

    @PostMapping("/runs/{id}/abort")
    ResponseEntity<RunView> abort(@PathVariable String name, @PathVariable long id) {
        return accepted(interventions.abort(name, id), name);
    }

    @PostMapping("/runs/{id}/resume")
    ResponseEntity<RunView> resume(@PathVariable String name, @PathVariable long id) {
        return accepted(interventions.resume(name, id), name);
    }

    private ResponseEntity<RunView> accepted(Run run, String name) {
        String experimentName = experiments.require(name).name();
        return ResponseEntity.accepted()
                .location(UriComponentsBuilder.fromPath("/api/experiments/{name}/runs/{id}")
                        .build(experimentName, run.id()))
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(views.of(run, experimentName));
    }

    @GetMapping("/runs")
    @Transactional(readOnly = true)
    public RunList list(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > MAX_PAGE || (long) page * size > Integer.MAX_VALUE) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "page must be 0 or more and size from 1 to " + MAX_PAGE + ", not " + page + " and " + size);
        }
        StoredExperiment experiment = experiments.require(name);
        List<RunView> found = runs.findByExperimentIdOrderByIdDesc(experiment.id(), PageRequest.of(page, size)).stream()
                .map(run -> views.of(run, experiment.name()))
                .toList();
        return new RunList(found, page, size, runs.countByExperimentId(experiment.id()));
    }

    @GetMapping("/runs/{id}")
    @Transactional(readOnly = true)
    public RunView show(@PathVariable String name, @PathVariable long id) {
        StoredExperiment experiment = experiments.require(name);
        return views.of(runs.require(experiment, id), experiment.name());
    }

    /** One page of runs, newest first. */
    record RunList(List<RunView> runs, int page, int size, long total) {}
}
