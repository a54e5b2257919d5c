package io.dwsim.cli.experiment;

import io.dwsim.cli.api.ApiProblem;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Surroundings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dw-sim experiment import-sql}. */
@Command(
        name = "import-sql",
        description = "Make an experiment of Redshift, Snowflake or Postgres DDL.",
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment import-sql warehouse.sql --name shop --dialect redshift",
            "  pg_dump --schema-only shop | dw-sim experiment import-sql - --name shop --dry-run"
        })
final class ImportSqlCommand extends ServerCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Scripts with CREATE TABLE statements, read as one; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--name", required = true, paramLabel = "N", description = "The new experiment.")
    private String name = "";

    @Option(
            names = "--dialect",
            paramLabel = "D",
            description = "redshift, snowflake or postgres; found out when it is not said.")
    private @Nullable String dialect;

    @Option(names = "--target-rows", paramLabel = "N", description = "Rows of every table instead of 1,000.")
    private @Nullable Long targetRows;

    @Option(names = "--no-infer-rules", description = "Let no name of a column suggest a rule.")
    private boolean plain;

    @Option(names = "--dry-run", description = "Show what would come of it and save nothing.")
    private boolean dryRun;

    ImportSqlCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        SqlScript script = SqlScript.read(files, output().terminal().in());
        JsonNode answer;
        try {
            answer = experiments().importSql(request(script));
        } catch (ApiProblem problem) {
            int line = problem.document().path("line").asInt(0);
            if (line > 0) {
                output().terminal().err().println("at " + script.place(line));
            }
            throw problem;
        }
        output().document(answer);
        new ImportReport(script, output()).print(answer, dryRun);
        return ExitStatus.DONE;
    }

    private ObjectNode request(SqlScript script) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("sql", script.text())
                .put("dry_run", dryRun)
                .put("infer_rules", !plain);
        if (dialect != null) {
            request.put("dialect", dialect);
        }
        if (targetRows != null) {
            request.put("target_rows", targetRows);
        }
        return request;
    }
}
