package io.dwsim.gateway.importsql;

import io.dwsim.gateway.experiment.Experiments;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.problem.TextLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Makes experiments of DDL. */
@RestController
class ImportController {

    private final Experiments experiments;
    private final TextLimit limit;
    private final ScriptReading scripts = new ScriptReading();

    ImportController(Experiments experiments, TextLimit limit) {
        this.experiments = experiments;
        this.limit = limit;
    }

    @Operation(
            summary = "Make an experiment of DDL",
            description =
                    "Of Redshift, Snowflake or Postgres. Nothing is dropped silently: every statement and everything"
                            + " that is not as the script says is in the answer. With dry_run nothing is saved.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ImportRequest.class))))
    @ApiResponse(responseCode = "201", description = "Created; Location is the experiment")
    @ApiResponse(responseCode = "200", description = "The same answer to a dry run")
    @PostMapping(path = "/api/experiments/import-sql", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportAnswer> importSql(@RequestBody JsonNode body) throws IOException {
        ImportRequest request = ImportRequest.read(body);
        limit.check(request.sql());
        Imported imported = DdlImport.of(
                scripts.read(request.sql(), request.dialect()),
                request.name(),
                request.targetRows(),
                request.inferRules());
        if (request.dryRun()) {
            return ResponseEntity.ok(ImportAnswer.of(imported));
        }
        StoredExperiment stored = experiments.create(imported.review());
        return ResponseEntity.created(
                        UriComponentsBuilder.fromPath("/api/experiments/{name}").build(stored.name()))
                .body(ImportAnswer.of(imported));
    }
}
