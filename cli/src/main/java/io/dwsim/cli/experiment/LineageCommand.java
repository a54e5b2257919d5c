package io.dwsim.cli.experiment;

import io.dwsim.cli.api.StreamedAnswer;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment lineage}. */
@Command(
        name = "lineage",
        description = "Show the tables, the foreign keys between them and the runs that filled them.",
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment lineage ecommerce",
            "  dw-sim experiment lineage ecommerce --dot | dot -Tsvg >ecommerce.svg"
        })
final class LineageCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Option(names = "--dot", description = "Print the graph for Graphviz.")
    private boolean dot;

    LineageCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (dot && output().json()) {
            throw usage("--dot prints no JSON: leave one of --dot and --json out");
        }
        if (dot) {
            printGraph();
            return ExitStatus.DONE;
        }
        JsonNode answer = experiments().lineage(name);
        output().document(answer);
        if (!output().json()) {
            output().paged(out -> print(answer, out));
        }
        return ExitStatus.DONE;
    }

    private void printGraph() {
        try (StreamedAnswer graph = experiments().lineageGraph(name)) {
            graph.copyTo(output().terminal().out());
            output().terminal().out().flush();
        } catch (IOException e) {
            throw new CommandFailure("cannot write the graph: " + e.getMessage(), e);
        }
    }

    private void print(JsonNode lineage, PrintStream out) {
        TextTable tables = new TextTable(List.of(
                Column.text("table"), Column.number("target_rows"), Column.number("rows"), Column.text("runs")));
        for (JsonNode node : lineage.path("nodes")) {
            tables.row(List.of(
                    node.path("name").asString(""),
                    Quantities.count(node.path("target_rows").asLong(0)),
                    Quantities.count(node.path("row_count").asLong(0)),
                    words(node.path("run_ids"))));
        }
        tables.print(out, output().layout());
        TextTable keys = new TextTable(List.of(Column.text("child"), Column.text("parent")));
        for (JsonNode edge : lineage.path("edges")) {
            keys.row(List.of(
                    edge.path("source").asString("") + "(" + words(edge.path("source_columns")) + ")",
                    edge.path("target").asString("") + "(" + words(edge.path("target_columns")) + ")"));
        }
        if (keys.size() > 0) {
            out.println();
            keys.print(out, output().layout());
        }
        out.println("(" + Quantities.count(tables.size(), "table") + ", " + Quantities.count(keys.size(), "foreign key")
                + ")");
    }

    private static String words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asString()));
        return String.join(", ", words);
    }
}
