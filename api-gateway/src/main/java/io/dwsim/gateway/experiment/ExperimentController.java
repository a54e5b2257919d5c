package io.dwsim.gateway.experiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.ExperimentReading;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.Fault;
import io.dwsim.gateway.experiment.ExperimentViews.Details;
import io.dwsim.gateway.experiment.ExperimentViews.Summary;
import io.dwsim.gateway.plan.RunPlan;
import io.dwsim.gateway.plan.RunPlanner;
import io.dwsim.gateway.plan.RunPlanner.Planned;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists, creates, checks, shows, empties and deletes experiments. */
@RestController
@RequestMapping("/api/experiments")
class ExperimentController {

    private static final String YAML = "application/yaml";
    private static final String X_YAML = "application/x-yaml";
    private static final String TEXT_YAML = "text/yaml";

    private final Experiments experiments;
    private final ExperimentViews views;
    private final RunPlanner planner;

    ExperimentController(Experiments experiments, ExperimentViews views, RunPlanner planner) {
        this.experiments = experiments;
        this.views = views;
        this.planner = planner;
    }

    /** All experiments, newest first. */
    record ExperimentList(List<Summary> experiments) {}

    /** What is wrong with a definition, what is merely odd, and unless something is wrong, what a run would be. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Validation(
            boolean valid,
            List<Fault> errors,
            List<Fault> warnings,
            @Nullable RunPlan plan) {}

    /** What was deleted. */
    record Deleted(String name, List<String> droppedTables) {}

    /** What was emptied. */
    record Reset(String name, List<String> resetTables) {}

    @GetMapping
    ExperimentList list() {
        return new ExperimentList(views.all());
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, YAML, X_YAML, TEXT_YAML})
    ResponseEntity<Details> create(@RequestBody byte[] body, @RequestHeader("Content-Type") MediaType contentType) {
        StoredExperiment stored = experiments.create(ExperimentReview.of(read(body, contentType)));
        return ResponseEntity.created(
                        UriComponentsBuilder.fromPath("/api/experiments/{name}").build(stored.name()))
                .body(views.details(stored));
    }

    @PostMapping(
            path = "/validate",
            consumes = {MediaType.APPLICATION_JSON_VALUE, YAML, X_YAML, TEXT_YAML})
    Validation validate(@RequestBody byte[] body, @RequestHeader("Content-Type") MediaType contentType) {
        ExperimentReview review = ExperimentReview.of(read(body, contentType));
        if (!review.faults().isEmpty()) {
            return new Validation(false, review.faults(), review.warnings(), null);
        }
        Planned planned = planner.plan(review.orThrow());
        List<Fault> warnings = new ArrayList<>(review.warnings());
        warnings.addAll(planned.warnings());
        return new Validation(true, List.of(), warnings, planned.plan());
    }

    @GetMapping("/{name}")
    Details show(@PathVariable String name) {
        return views.require(name);
    }

    @DeleteMapping("/{name}")
    Deleted delete(@PathVariable String name) {
        return new Deleted(name, experiments.delete(name));
    }

    @Operation(
            summary = "Empty all tables in the warehouse",
            description =
                    "Readers see all old rows or none. The schema, the runs and their files stay: a run can be loaded"
                            + " again. Refused with 409 while a run is active.")
    @PostMapping("/{name}/reset")
    Reset reset(@PathVariable String name) {
        Experiment emptied = experiments.reset(name);
        return new Reset(
                emptied.name(), emptied.tables().stream().map(Table::name).toList());
    }

    private static ExperimentReading read(byte[] body, MediaType contentType) {
        String text = new String(body, StandardCharsets.UTF_8);
        boolean json = contentType.isCompatibleWith(MediaType.APPLICATION_JSON);
        return json ? ExperimentReader.fromJson(text) : ExperimentReader.fromYaml(text);
    }
}
