package io.dwsim.gateway.export;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.lake.Lake;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.run.RunManifests;
import io.dwsim.sql.Dialect;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives experiments back as DDL, and what loads their Parquet into real warehouses. */
@RestController
@RequestMapping("/api/experiments/{name}")
class ExportController {

    private static final String SQL = "application/sql;charset=UTF-8";

    private final StoredExperimentReader experiments;
    private final RunManifests manifests;
    private final Lake lake;

    ExportController(StoredExperimentReader experiments, RunManifests manifests, Lake lake) {
        this.experiments = experiments;
        this.manifests = manifests;
        this.lake = lake;
    }

    @Operation(
            summary = "The tables as DDL",
            description =
                    "For redshift, snowflake or postgres; without a dialect, for the one it was imported from. Types,"
                            + " defaults and identities are those of the source where its dialect is asked for.")
    @GetMapping(
            path = "/ddl",
            produces = {SQL, MediaType.TEXT_PLAIN_VALUE})
    byte[] ddl(@PathVariable String name, @RequestParam(required = false) @Nullable String dialect) {
        Experiment experiment = experiments.require(name).definition();
        return DdlExport.of(experiment, dialect(experiment, dialect)).getBytes(StandardCharsets.UTF_8);
    }

    @Operation(
            summary = "Statements that load a run's Parquet into Redshift or Snowflake",
            description =
                    "Without run_id, of the newest run whose Parquet is complete. What only the reader knows (an IAM"
                            + " role, a storage integration) stands in angle brackets. As JSON, manifests stand beside the script.")
    @GetMapping(
            path = "/copy-script",
            produces = {SQL, MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> copyScript(
            @PathVariable String name,
            @RequestParam(name = "run_id", required = false) @Nullable Long runId,
            @RequestParam(required = false) @Nullable String dialect,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        CopyScript copy = copy(name, runId, dialect);
        boolean json = accept != null
                && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(
                        MediaType.parseMediaTypes(accept).get(0));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, json ? MediaType.APPLICATION_JSON_VALUE : SQL)
                .body(
                        json
                                ? DwsimJson.mapper().writeValueAsBytes(copy)
                                : copy.script().getBytes(StandardCharsets.UTF_8));
    }

    private CopyScript copy(String name, @Nullable Long runId, @Nullable String dialect) {
        StoredExperiment stored = experiments.require(name);
        Dialect wanted = dialect(stored.definition(), dialect);
        if (wanted == Dialect.POSTGRES) {
            throw unsupported("a run is loaded into redshift or snowflake; Postgres has no COPY of Parquet", dialect);
        }
        WrittenRun run =
                DwsimJson.mapper().readValue(manifests.read(stored, Optional.ofNullable(runId)), WrittenRun.class);
        return wanted == Dialect.REDSHIFT ? RedshiftCopy.of(run, lake.bucket()) : SnowflakeCopy.of(run, lake.bucket());
    }

    private static Dialect dialect(Experiment experiment, @Nullable String asked) {
        if (asked == null) {
            return WrittenRun.source(experiment).orElse(Dialect.POSTGRES);
        }
        return Dialect.named(asked)
                .orElseThrow(() -> unsupported("parameter 'dialect' must be redshift, snowflake or postgres", asked));
    }

    private static DwsimException unsupported(String message, @Nullable String dialect) {
        return new DwsimException(ErrorCode.INVALID_REQUEST, message, List.of(new Fault("", message, dialect)));
    }
}
