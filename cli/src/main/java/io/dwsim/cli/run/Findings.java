package io.dwsim.cli.run;

import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a run that verifies has found. */
final class Findings {
    private Findings() {}

    /** Prints nothing for a run that does not verify. */
    static void print(JsonNode verification, OutputOptions output) {
        if (!verification.isObject()) {
            return;
        }
        PrintStream out = output.people();
        out.println("parts:  " + counts(verification, "parts", "intact", "repaired", "different"));
        out.println("tables: " + counts(verification, "tables", "intact", "different", "skipped"));
        JsonNode findings = verification.path("findings");
        if (!findings.isEmpty()) {
            TextTable table = new TextTable(List.of(
                    Column.text("table"), Column.number("part"), Column.text("verdict"), Column.text("detail")));
            for (JsonNode finding : findings) {
                table.row(Arrays.asList(
                        finding.path("table").asString(""),
                        finding.path("part").isNumber() ? finding.path("part").asString() : "",
                        finding.path("verdict").asString(""),
                        finding.path("detail").asString("")));
            }
            table.print(out, output.layout());
        }
    }

    private static String counts(JsonNode verification, String what, String... verdicts) {
        List<String> counts = Arrays.stream(verdicts)
                .map(verdict ->
                        Quantities.count(verification.path(what + "_" + verdict).asLong(0)) + " " + verdict)
                .toList();
        return String.join(", ", counts);
    }
}
