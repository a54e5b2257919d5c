package io.dwsim.cli.run;

import io.dwsim.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment verify}. */
@Command(
        name = "verify",
        description = {
            "Prove a run by a new run: compares files and tables with what the seed gives; waits for its end."
        },
        footer = {"", "Examples:", "  dw-sim experiment verify 3", "  dw-sim experiment verify ecommerce"})
public final class VerifyCommand extends RunStartingCommand {
    @Mixin
    private RunArguments run = new RunArguments();

    public VerifyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    JsonNode start() {
        return runs().verify(run.find(runs()));
    }
}
