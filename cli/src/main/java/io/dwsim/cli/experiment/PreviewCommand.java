package io.dwsim.cli.experiment;

import io.dwsim.cli.api.QueryResult;
import io.dwsim.cli.api.QueryString;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment preview}. */
@Command(
        name = "preview",
        description = "Compute rows of a table without a run: those of the newest run, or of any seed.",
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment preview ecommerce orders",
            "  dw-sim experiment preview ecommerce orders --offset 1000000 --limit 5 --seed 7"
        })
final class PreviewCommand extends ServerCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TABLE",
            description = "The table; may be left out where there is one.")
    private @Nullable String table;

    @Option(names = "--offset", paramLabel = "N", description = "First row, from 0.")
    private @Nullable Long offset;

    @Option(names = "--limit", paramLabel = "N", description = "Rows, at most 1000 (default: 20).")
    private @Nullable Long limit;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the values (default: that of the newest run).")
    private @Nullable Long seed;

    PreviewCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        JsonNode answer = experiments()
                .preview(
                        name,
                        new QueryString()
                                .with("table", table)
                                .with("offset", offset)
                                .with("limit", limit)
                                .with("seed", seed));
        output().document(answer);
        if (!output().json()) {
            output().paged(out -> print(answer, out));
        }
        return ExitStatus.DONE;
    }

    private void print(JsonNode answer, PrintStream out) {
        QueryResult rows = QueryResult.of(answer);
        TextTable shown = new TextTable(rows.columns().stream()
                .map(column -> new Column(column.name(), column.numeric()))
                .toList());
        rows.rows().forEach(row -> shown.row(row.cells()));
        shown.print(out, output().layout());
        out.println("(" + Quantities.count(shown.size(), "row") + " of "
                + Quantities.count(answer.path("row_count").asLong(0)) + ", seed "
                + answer.path("seed").asString("") + ")");
    }
}
