package io.dwsim.cli.run;

import io.dwsim.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment rollback}. */
@Command(
        name = "rollback",
        description = {"Put back what readers saw before a run, by a new run; waits for its end."},
        footer = {"", "Examples:", "  dw-sim experiment rollback 3", "  dw-sim experiment rollback ecommerce"})
public final class RollbackCommand extends RunStartingCommand {
    @Mixin
    private RunArguments run = new RunArguments();

    public RollbackCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    JsonNode start() {
        return runs().rollback(run.find(runs()));
    }
}
