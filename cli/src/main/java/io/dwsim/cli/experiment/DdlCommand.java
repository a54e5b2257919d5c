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

/** {@code dw-sim experiment ddl}. */
@Command(
        name = "ddl",
        description = "Print the statements that create the tables of an experiment in a warehouse.",
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment ddl ecommerce",
            "  dw-sim experiment ddl ecommerce --dialect snowflake --output ecommerce.sql"
        })
final class DdlCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Option(names = "--dialect", paramLabel = "D", description = "Warehouse to write for (default: the server's).")
    private @Nullable String dialect;

    @Mixin
    private SqlOutput target = new SqlOutput();

    DdlCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        try (StreamedAnswer sql = experiments().ddl(name, new QueryString().with("dialect", dialect))) {
            target.write(sql, output());
        }
        return ExitStatus.DONE;
    }
}
