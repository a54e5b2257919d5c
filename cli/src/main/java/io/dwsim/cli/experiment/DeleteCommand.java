package io.dwsim.cli.experiment;

import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment delete}. */
@Command(
        name = "delete",
        description = "Delete an experiment with its tables, files and runs.",
        footer = {"", "Examples:", "  dw-sim experiment delete ecommerce", "  dw-sim experiment delete ecommerce --yes"
        })
final class DeleteCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    DeleteCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        confirmation.ask(
                output().terminal(), "Delete " + name + " with all its tables, files and runs?", "nothing was deleted");
        JsonNode answer = experiments().delete(name);
        output().document(answer);
        int tables = answer.path("dropped_tables").size();
        output().notices()
                .println("deleted " + name + (tables > 0 ? " with " + Quantities.count(tables, "table") : ""));
        return ExitStatus.DONE;
    }
}
