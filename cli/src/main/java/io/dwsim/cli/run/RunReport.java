package io.dwsim.cli.run;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How a run ended, and how many rows it left. */
final class RunReport {
    private RunReport() {}

    /** Reports an ended run; says how the command ends. */
    static int ended(JsonNode answer, OutputOptions output) {
        Run run = Run.of(answer);
        output.document(answer);
        if (!output.json()) {
            counts(run).print(output.notices(), output.layout());
            Findings.print(answer.path("verification"), output);
        }
        if (run.status() == Run.Status.COMPLETED) {
            output.notices().println(output.palette().good(end(run)));
            return ExitStatus.DONE;
        }
        output.terminal().err().println(output.errPalette().bad("dw-sim: " + end(run)));
        return ExitStatus.FAILED;
    }

    /** Rows by table. */
    static TextTable counts(Run run) {
        TextTable counts =
                new TextTable(List.of(Column.text("table"), Column.number("generated"), Column.number("loaded")));
        Set<String> tables = new LinkedHashSet<>(run.generated().keySet());
        tables.addAll(run.loaded().keySet());
        for (String table : tables) {
            counts.row(List.of(
                    table,
                    Quantities.count(run.generated().getOrDefault(table, 0L)),
                    Quantities.count(run.loaded().getOrDefault(table, 0L))));
        }
        return counts;
    }

    /** One sentence on how the run stands. */
    static String end(Run run) {
        String end = "run " + run.id() + " of " + run.experiment();
        return switch (run.status()) {
            case COMPLETED ->
                end + " completed: " + Quantities.count(run.rowsLoaded(), "row")
                        + (run.kind().equals("VERIFY") ? " verified" : " loaded");
            case FAILED ->
                end + " failed: " + run.fault().map(Run.Fault::toString).orElse("no reason was given");
            case ABORTED -> end + " was aborted";
            case RUNNING -> end + " is running";
        };
    }
}
