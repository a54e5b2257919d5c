package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.TextTable;
import io.dwsim.cli.terminal.TextTable.Column;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a run ended, and how many rows it left. */
final class RunReport {
    private RunReport() {}

    static void print(Run run, OutputOptions output) {
        TextTable counts =
                new TextTable(List.of(Column.text("table"), Column.number("generated"), Column.number("loaded")));
        Set<String> tables = new TreeSet<>(run.generated().keySet());
        tables.addAll(run.loaded().keySet());
        for (String table : tables) {
            counts.row(List.of(
                    table,
                    Quantities.count(run.generated().getOrDefault(table, 0L)),
                    Quantities.count(run.loaded().getOrDefault(table, 0L))));
        }
        if (!output.json()) {
            counts.print(output.people());
        }
        String end = "run " + run.id() + " of " + run.experiment();
        switch (run.status()) {
            case COMPLETED ->
                output.people().println(end + " completed: " + Quantities.count(run.rowsLoaded(), "row") + " loaded");
            case FAILED ->
                output.terminal()
                        .err()
                        .println("dw-sim: " + end + " failed: "
                                + run.fault().map(Run.Fault::toString).orElse("no reason was given"));
            case ABORTED -> output.terminal().err().println("dw-sim: " + end + " was aborted");
            case RUNNING -> output.people().println(end + " is running");
        }
    }
}
