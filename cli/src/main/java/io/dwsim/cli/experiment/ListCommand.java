package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.instance.ServerOptions;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TextTable;
import io.dwsim.cli.terminal.TextTable.Column;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment list}. */
@Command(name = "list", description = "List the experiments, newest first.")
final class ListCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server;

    @Mixin
    private OutputOptions output;

    ListCommand(Surroundings surroundings) {
        this.server = new ServerOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        JsonNode answer = new Experiments(server.client()).list();
        output.document(answer);
        if (!output.json()) {
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
            Experiment experiment = Experiment.of(json);
            table.row(List.of(
                    experiment.name(),
                    Quantities.count(experiment.targets().size()),
                    Quantities.count(experiment.targetRows()),
                    experiment.lastRun().orElse(""),
                    experiment.description()));
        }
        table.print(output.people());
        output.people().println("(" + Quantities.count(table.size(), "experiment") + ")");
    }
}
