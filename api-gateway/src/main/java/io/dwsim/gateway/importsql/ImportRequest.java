package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.Identifier;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.Findings;
import io.dwsim.common.json.JsonObjectReader;
import io.dwsim.sql.Dialect;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A script to make an experiment of. */
@Schema(name = "ImportSql")
record ImportRequest(
        @Schema(description = "Of the experiment", requiredMode = Schema.RequiredMode.REQUIRED)
        String name,

        @Schema(
                description = "CREATE TABLE statements, with whatever else the script has",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String sql,

        @Schema(
                allowableValues = {"redshift", "snowflake", "postgres"},
                description = "Detected when it is not said")
        @Nullable
        Dialect dialect,

        @Schema(
                name = "target_rows",
                description = "Rows of every table, as far as its keys allow",
                defaultValue = "1000")
        long targetRows,

        @Schema(name = "dry_run", description = "Answers the same and saves nothing", defaultValue = "false")
        boolean dryRun,

        @Schema(name = "infer_rules", description = "Whether names of columns suggest rules", defaultValue = "true")
        boolean inferRules) {

    /**
     * Reads a request.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} with every fault
     */
    static ImportRequest read(JsonNode body) {
        Findings findings = new Findings();
        if (!body.isObject()) {
            findings.fault(Fault.at("", "must be an object with 'name' and 'sql'"));
            throw invalid(findings);
        }
        JsonObjectReader in = new JsonObjectReader(body, "", findings);
        in.refuseOtherThan("name", "sql", "dialect", "target_rows", "dry_run", "infer_rules");
        String name = in.requiredString("name");
        if (name != null) {
            Identifier.experimentFault(name).ifPresent(fault -> in.fault("name", fault));
        }
        String sql = in.requiredString("sql");
        String written = in.string("dialect");
        Optional<Dialect> dialect = Optional.ofNullable(written).flatMap(Dialect::named);
        if (written != null && dialect.isEmpty()) {
            in.fault("dialect", "must be redshift, snowflake or postgres");
        }
        Long rows = in.whole("target_rows", 0, Long.MAX_VALUE);
        boolean dryRun = in.bool("dry_run", false);
        boolean inferRules = in.bool("infer_rules", true);
        if (!findings.faults().isEmpty()) {
            throw invalid(findings);
        }
        return new ImportRequest(
                Objects.requireNonNull(name),
                Objects.requireNonNull(sql),
                dialect.orElse(null),
                rows == null ? DdlImport.USUAL_ROWS : rows,
                dryRun,
                inferRules);
    }

    private static DwsimException invalid(Findings findings) {
        return new DwsimException(
                ErrorCode.INVALID_REQUEST, "The request to import SQL is not valid", findings.faults());
    }
}
