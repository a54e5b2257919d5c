package io.dwsim.cli.run;

import io.dwsim.cli.terminal.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment generate}. */
@Command(
        name = "generate",
        description = {
            "Generate an experiment's data and load it; waits for the end and shows the progress.",
            "Ctrl-C asks whether to abort the run or to leave it running."
        },
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment generate ecommerce",
            "  dw-sim experiment generate ecommerce --rows orders=5000 --seed 42",
            "  run=$(dw-sim experiment generate ecommerce --detach)"
        })
public final class GenerateCommand extends RunStartingCommand {
    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Option(
            names = "--rows",
            paramLabel = "TABLE=N",
            description = "Rows for one table instead of its target; may be repeated.")
    private Map<String, Long> rows = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same data.")
    private @Nullable Long seed;

    public GenerateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    JsonNode start() {
        return experiments().generate(name, rows, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    }
}
