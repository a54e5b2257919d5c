package io.dwsim.cli.experiment;

import io.dwsim.cli.api.QueryString;
import io.dwsim.cli.api.StreamedAnswer;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dw-sim experiment copy-script}. */
@Command(
        name = "copy-script",
        description = "Print the statements that load a run's Parquet files into a real warehouse.",
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment copy-script ecommerce --dialect redshift",
            "  dw-sim experiment copy-script ecommerce --run-id 3 --dialect snowflake --output load.sql"
        })
final class CopyScriptCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Option(names = "--run-id", paramLabel = "N", description = "The run (default: the server's choice).")
    private @Nullable Long run;

    @Option(names = "--dialect", paramLabel = "D", description = "Warehouse to write for (default: the server's).")
    private @Nullable String dialect;

    @Mixin
    private SqlOutput target = new SqlOutput();

    CopyScriptCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        QueryString parameters = new QueryString().with("run_id", run).with("dialect", dialect);
        try (StreamedAnswer sql = experiments().copyScript(name, parameters)) {
            target.write(sql, output());
        }
        return ExitStatus.DONE;
    }
}
