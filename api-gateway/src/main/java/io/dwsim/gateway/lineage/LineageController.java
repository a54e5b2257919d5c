package io.dwsim.gateway.lineage;

import io.dwsim.gateway.experiment.ExperimentHistory;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.run.RunReader;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how tables depend on each other and which runs filled them. */
@RestController
@RequestMapping("/api/experiments/{name}/lineage")
class LineageController {

    private static final String DOT = "text/vnd.graphviz;charset=UTF-8";

    private final StoredExperimentReader experiments;
    private final ExperimentHistory history;
    private final RunReader runs;

    LineageController(StoredExperimentReader experiments, ExperimentHistory history, RunReader runs) {
        this.experiments = experiments;
        this.history = history;
        this.runs = runs;
    }

    @Operation(summary = "Tables, foreign keys and the runs that filled them")
    @GetMapping
    @Transactional(readOnly = true)
    public Lineage show(@PathVariable String name) {
        StoredExperiment stored = experiments.require(name);
        return Lineage.of(stored.definition(), history.publishedRows(stored), runs.filling(stored));
    }

    @Operation(summary = "The same for Graphviz, in its DOT language")
    @GetMapping(path = "/export", produces = DOT)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> export(@PathVariable String name) {
        Lineage lineage = show(name);
        ContentDisposition file = ContentDisposition.attachment()
                .filename(lineage.experimentName() + "-lineage.dot", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, DOT)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(Dot.of(lineage).getBytes(StandardCharsets.UTF_8));
    }
}
