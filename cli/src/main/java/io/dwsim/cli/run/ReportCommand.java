package io.dwsim.cli.run;

import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment report}. */
@Command(
        name = "report",
        description = {
            "Describe the data of a run that is in the warehouse and check it against every rule.",
            "The exit status is 1 if a check fails."
        },
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment report ecommerce",
            "  dw-sim experiment report 3 --failed",
            "  dw-sim experiment report 3 --json >report.json"
        })
public final class ReportCommand extends ServerCommand {
    @Mixin
    private RunArguments run = new RunArguments();

    @Option(names = "--failed", description = "Show the checks that failed only.")
    private boolean failedOnly;

    public ReportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        JsonNode answer = runs().report(run.find(runs()));
        output().document(answer);
        if (!output().json()) {
            output().paged(out -> print(answer, out));
        }
        return answer.path("summary").path("failed").asInt(0) == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private void print(JsonNode report, PrintStream out) {
        if (!failedOnly) {
            for (JsonNode table : report.path("tables")) {
                out.println(output().palette()
                        .strong(table.path("table").asString("") + ": "
                                + Quantities.count(table.path("rows").asLong(0), "row")
                                + (table.path("sampled").asBoolean(false) ? ", histograms from a sample" : "")));
                columns(table).print(out, output().layout());
                out.println();
            }
        }
        TextTable checks = new TextTable(List.of(
                Column.text("result"),
                Column.text("table"),
                Column.text("column"),
                Column.text("rule"),
                Column.text("message")));
        for (JsonNode check : report.path("checks")) {
            boolean passed = check.path("passed").asBoolean(false);
            if (!passed || !failedOnly) {
                checks.row(List.of(
                        passed ? "ok" : "FAILED",
                        check.path("table").asString(""),
                        check.path("column").asString(""),
                        check.path("rule").asString(""),
                        check.path("message").asString("")));
            }
        }
        checks.print(out, output().layout());
        summary(report, out);
    }

    private void summary(JsonNode report, PrintStream out) {
        JsonNode summary = report.path("summary");
        int failed = summary.path("failed").asInt(0);
        String text = "run " + report.path("run_id").asString("") + " of "
                + report.path("experiment_name").asString("") + ": "
                + Quantities.count(summary.path("checks").asLong(0), "check") + ", "
                + Quantities.count(failed) + " failed";
        out.println(
                failed == 0 ? output().palette().good(text) : output().palette().bad(text));
    }

    private static TextTable columns(JsonNode table) {
        TextTable columns = new TextTable(List.of(
                Column.text("column"),
                Column.text("type"),
                Column.number("values"),
                Column.number("nulls"),
                Column.number("distinct"),
                Column.text("min"),
                Column.text("max")));
        for (JsonNode column : table.path("columns")) {
            columns.row(Arrays.asList(
                    column.path("column").asString(""),
                    column.path("data_type").asString(""),
                    Quantities.count(column.path("count").asLong(0)),
                    Quantities.count(column.path("nulls").asLong(0)),
                    Quantities.count(column.path("distinct").asLong(0)),
                    text(column.path("min")),
                    text(column.path("max"))));
        }
        return columns;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }
}
