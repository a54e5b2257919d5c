package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.instance.ServerOptions;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TextTable;
import io.dwsim.cli.terminal.TextTable.Column;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment show}. */
@Command(name = "show", description = "Show the tables, columns and row counts of an experiment.")
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server;

    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    ShowCommand(Surroundings surroundings) {
        this.server = new ServerOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        JsonNode answer = new Experiments(server.client()).get(name);
        output.document(answer);
        if (!output.json()) {
            print(Experiment.of(answer), answer.path("warnings"));
        }
        return ExitStatus.DONE;
    }

    private void print(Experiment experiment, JsonNode warnings) {
        PrintStream out = output.people();
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
            columns(table).print(out);
        }
        warnings.forEach(warning -> output.terminal().err().println("warning: " + Warning.text(warning)));
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
