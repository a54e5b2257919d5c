package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.Lake;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.run.Part.StoredObject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what lies in the lake to those who have no credentials for it. */
@RestController
class FileController {

    private static final String PARQUET = "application/vnd.apache.parquet";

    private final StoredExperimentReader experiments;
    private final RunRepository runs;
    private final PartTable parts;
    private final Lake lake;

    FileController(StoredExperimentReader experiments, RunRepository runs, PartTable parts, Lake lake) {
        this.experiments = experiments;
        this.runs = runs;
        this.parts = parts;
        this.lake = lake;
    }

    @Operation(
            summary = "Download one Parquet file of a run",
            description = "The manifest lists them, with length and SHA-256 of each.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = PARQUET, schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/api/experiments/{name}/runs/{id}/files/{table}/{part}", produces = PARQUET)
    void file(
            @PathVariable String name,
            @PathVariable long id,
            @PathVariable String table,
            @PathVariable int part,
            HttpServletResponse response)
            throws IOException {
        StoredExperiment experiment = experiments.require(name);
        Run data = runs.require(experiment, runs.require(experiment, id).dataRunId());
        data.requireParquet();
        StoredObject object = parts.findGenerated(data.id()).stream()
                .filter(generated ->
                        generated.part() == part && generated.table().equals(table))
                .map(generated -> Objects.requireNonNull(generated.object(), "the part lies in the lake"))
                .findFirst()
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.FILE_NOT_FOUND,
                        "run " + data.id() + " has no file of table '" + table + "', part " + part));
        try (InputStream content = lake.open(object.key())) {
            response.setContentType(PARQUET);
            // a client notices by it when the lake breaks off
            response.setContentLengthLong(object.bytes());
            content.transferTo(response.getOutputStream());
        }
    }
}
