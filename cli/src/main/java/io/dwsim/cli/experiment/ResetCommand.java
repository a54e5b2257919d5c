package io.dwsim.cli.experiment;

import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment reset}. */
@Command(
        name = "reset",
        description = "Empty all tables of an experiment; its runs and files stay, and can be loaded again.",
        footer = {"", "Examples:", "  dw-sim experiment reset ecommerce", "  dw-sim experiment reset ecommerce --yes"})
final class ResetCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    ResetCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        confirmation.ask(output().terminal(), "Empty all tables of " + name + "?", "nothing was emptied");
        JsonNode answer = experiments().reset(name);
        output().document(answer);
        output().notices()
                .println("emptied "
                        + Quantities.count(answer.path("reset_tables").size(), "table") + " of " + name);
        return ExitStatus.DONE;
    }
}
