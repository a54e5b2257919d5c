package io.dwsim.cli.run;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment run}. */
@Command(
        name = "run",
        description = "Show one run: how it stands, how long each phase took, and its rows.",
        footer = {"", "Examples:", "  dw-sim experiment run 3", "  dw-sim experiment run ecommerce --json"})
public final class RunCommand extends ServerCommand {
    @Mixin
    private RunArguments run = new RunArguments();

    public RunCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        JsonNode answer = runs().get(run.find(runs()));
        output().document(answer);
        if (!output().json()) {
            print(answer, Run.of(answer), output());
        }
        return ExitStatus.DONE;
    }

    private static void print(JsonNode answer, Run run, OutputOptions output) {
        PrintStream out = output.people();
        String end = RunReport.end(run);
        out.println(
                switch (run.status()) {
                    case COMPLETED -> output.palette().good(end);
                    case FAILED, ABORTED -> output.palette().bad(end);
                    case RUNNING -> end;
                });
        out.println("  kind         " + run.kind().toLowerCase(Locale.ROOT));
        out.println("  seed         " + answer.path("seed").asString(""));
        out.println("  fingerprint  " + answer.path("fingerprint").asString("none yet"));
        out.println("  files        " + answer.path("output_path").asString(""));
        out.println("  progress     " + (int) run.percent() + "%, "
                + run.phase().toLowerCase(Locale.ROOT) + ", " + Quantities.count(run.rowsLoaded()) + " / "
                + Quantities.count(run.rowsTotal(), "row"));
        TextTable phases =
                new TextTable(List.of(Column.text("phase"), Column.text("entered_at"), Column.number("time")));
        for (JsonNode phase : answer.path("phases")) {
            long millis = Math.round(phase.path("seconds").asDouble(0) * 1000);
            phases.row(List.of(
                    phase.path("phase").asString("").toLowerCase(Locale.ROOT),
                    phase.path("entered_at").asString(""),
                    Quantities.duration(Duration.ofMillis(millis))));
        }
        out.println();
        phases.print(out, output.layout());
        out.println();
        RunReport.counts(run).print(out, output.layout());
        Findings.print(answer.path("verification"), output);
    }
}
