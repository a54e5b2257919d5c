package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment list}. */
@Command(
        name = "list",
        description = "List the experiments, newest first.",
        footer = {"", "Examples:", "  dw-sim experiment list", "  dw-sim experiment list --json"})
final class ListCommand extends ServerCommand {
    ListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        JsonNode answer = experiments().list();
        output().document(answer);
        if (!output().json()) {
            print(answer.path("experiments"));
        }
        return ExitStatus.DONE;
    }

    private void print(JsonNode experiments) {
        TextTable table = new TextTable(List.of(
                Column.text("name"),
                Column.number("tables"),
                Column.number("target_rows"),
                Column.text("last_run"),
                Column.text("description")));
        for (JsonNode json : experiments) {
            table.row(List.of(
                    json.path("name").asString(""),
                    Quantities.count(json.path("tables").asLong(0)),
                    Quantities.count(json.path("target_rows").asLong(0)),
                    Experiment.of(json).lastRun().orElse(""),
                    json.path("description").asString("")));
        }
        output().paged(out -> {
            table.print(out, output().layout());
            out.println("(" + Quantities.count(table.size(), "experiment") + ")");
        });
    }
}
