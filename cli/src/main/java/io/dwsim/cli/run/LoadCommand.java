package io.dwsim.cli.run;

import io.dwsim.cli.terminal.Surroundings;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment load}. */
@Command(
        name = "load",
        description = "Load what an earlier run generated; waits for the end and shows the progress.",
        footer = {"", "Examples:", "  dw-sim experiment load ecommerce", "  dw-sim experiment load ecommerce --run-id 3"
        })
public final class LoadCommand extends RunStartingCommand {
    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Option(
            names = "--run-id",
            paramLabel = "N",
            description = "The run whose files to load (default: the newest whose files are complete).")
    private @Nullable Long run;

    public LoadCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    JsonNode start() {
        return experiments().load(name, run == null ? OptionalLong.empty() : OptionalLong.of(run));
    }
}
