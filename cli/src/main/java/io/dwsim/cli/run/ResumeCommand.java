package io.dwsim.cli.run;

import io.dwsim.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment resume}. */
@Command(
        name = "resume",
        description = {"Take a failed run up again; waits for the end and shows the progress."},
        footer = {"", "Examples:", "  dw-sim experiment resume 3", "  dw-sim experiment resume ecommerce"})
public final class ResumeCommand extends RunStartingCommand {
    @Mixin
    private RunArguments run = new RunArguments();

    public ResumeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    JsonNode start() {
        return runs().resume(run.find(runs()));
    }
}
