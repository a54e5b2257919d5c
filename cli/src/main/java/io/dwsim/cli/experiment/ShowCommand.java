package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment show}. */
@Command(
        name = "show",
        description = "Show the tables, columns and row counts of an experiment.",
        footer = {"", "Examples:", "  dw-sim experiment show ecommerce", "  dw-sim experiment show ecommerce --json"})
final class ShowCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    ShowCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        JsonNode answer = experiments().get(name);
        output().document(answer);
        if (!output().json()) {
            output().paged(out -> print(Experiment.of(answer), out));
            answer.path("warnings").forEach(warning -> output().remarks()
                    .err()
                    .println(output().errPalette().odd("warning: " + Warning.text(warning))));
        }
        return ExitStatus.DONE;
    }

    private void print(Experiment experiment, PrintStream out) {
        out.println(experiment.name() + (experiment.description().isEmpty() ? "" : " - " + experiment.description()));
        out.println("last run: " + experiment.lastRun().orElse("none"));
        for (JsonNode table : experiment.tables()) {
            String tableName = table.path("name").asString("");
            out.println();
            out.printf(
                    "%s: %s in the warehouse, target %s%n",
                    tableName,
                    Quantities.count(experiment.rows().getOrDefault(tableName, 0L), "row"),
                    Quantities.count(experiment.targets().getOrDefault(tableName, 0L)));
            columns(table).print(out, output().layout());
        }
    }

    private static TextTable columns(JsonNode table) {
        TextTable columns = new TextTable(
                List.of(Column.text("column"), Column.text("type"), Column.text("required"), Column.text("rule")));
        for (JsonNode column : table.path("columns")) {
            columns.row(List.of(
                    column.path("name").asString(""),
                    column.path("data_type").asString(""),
                    column.path("required").asBoolean(true) ? "yes" : "no",
                    rule(column)));
        }
        return columns;
    }

    private static String rule(JsonNode column) {
        StringBuilder rule = new StringBuilder(column.path("is_unique").asBoolean(false) ? "unique " : "");
        JsonNode parent = column.path("foreign_key");
        if (parent.isObject()) {
            rule.append("-> ")
                    .append(parent.path("references_table").asString(""))
                    .append('.')
                    .append(parent.path("references_column").asString(""));
        } else {
            rule.append(column.path("faker_rule").asString(""));
        }
        return rule.toString().strip();
    }
}
