package io.dwsim.gateway.preview;

import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows rows without a run. */
@RestController
class PreviewController {

    private final Previews previews;
    private final StoredExperimentReader experiments;

    PreviewController(Previews previews, StoredExperimentReader experiments) {
        this.previews = previews;
        this.experiments = experiments;
    }

    @Operation(summary = "Compute rows of a table without a run")
    @GetMapping("/api/experiments/{name}/preview")
    Preview preview(
            @PathVariable String name,
            @Parameter(description = "May be left out where there is one table")
                    @RequestParam(required = false)
                    @Nullable
                    String table,
            @Parameter(
                            description = "First row, from 0",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
                    @RequestParam(required = false)
                    @Nullable
                    String offset,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "20"))
                    @RequestParam(required = false)
                    @Nullable
                    String limit,
            @Parameter(
                            description =
                                    "Of the values; without it the rows are those of the newest completed run, or of seed 0",
                            schema = @Schema(type = "integer", format = "int64"))
                    @RequestParam(required = false)
                    @Nullable
                    String seed) {
        StoredExperiment stored = experiments.require(name);
        return previews.of(stored, PreviewRequest.read(stored.definition(), table, offset, limit, seed));
    }
}
