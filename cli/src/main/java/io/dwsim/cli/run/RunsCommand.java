package io.dwsim.cli.run;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment runs}. */
@Command(
        name = "runs",
        description = "List the runs of an experiment, newest first.",
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment runs ecommerce",
            "  dw-sim experiment runs ecommerce --size 10 --page 1 --json"
        })
public final class RunsCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Option(names = "--page", paramLabel = "N", defaultValue = "0", description = "Page to show, from 0.")
    private int page;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "50",
            description = "Runs on a page (default: ${DEFAULT-VALUE}).")
    private int size;

    public RunsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        JsonNode answer = runs().list(name, page, size);
        output().document(answer);
        if (!output().json()) {
            print(answer);
        }
        return ExitStatus.DONE;
    }

    private void print(JsonNode answer) {
        TextTable table = new TextTable(List.of(
                Column.number("id"),
                Column.text("kind"),
                Column.text("status"),
                Column.text("phase"),
                Column.number("rows"),
                Column.text("started_at"),
                Column.number("seed"),
                Column.text("error")));
        for (JsonNode json : answer.path("runs")) {
            Run run = Run.of(json);
            table.row(List.of(
                    Long.toString(run.id()),
                    run.kind(),
                    run.status().name(),
                    run.phase().toLowerCase(Locale.ROOT),
                    Quantities.count(run.rowsLoaded()),
                    json.path("started_at").asString(""),
                    json.path("seed").asString(""),
                    run.fault().map(Run.Fault::toString).orElse("")));
        }
        output().paged(out -> {
            table.print(out, output().layout());
            out.println("(" + Quantities.count(table.size()) + " of "
                    + Quantities.count(answer.path("total").asLong(0), "run") + ")");
        });
    }
}
