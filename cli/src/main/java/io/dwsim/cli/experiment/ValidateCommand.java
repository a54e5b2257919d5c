package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Definition;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dw-sim experiment validate}. */
@Command(
        name = "validate",
        description = {
            "Name all faults and warnings of definitions and plan a run of each; saves nothing.",
            "The exit status is 1 if there is a fault."
        },
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment validate examples/e-commerce.yaml",
            "  generate-definition | dw-sim experiment validate - --json"
        })
final class ValidateCommand extends ServerCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Definition in JSON or YAML; - is standard input.")
    private List<String> files = List.of();

    ValidateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode validations = document.putArray("validations");
        boolean valid = true;
        for (String file : files) {
            Definition definition = Definition.read(file, output().terminal().in());
            JsonNode answer = experiments().validate(definition);
            validations.addObject().put("file", file).setAll((ObjectNode) answer);
            valid &= answer.path("valid").asBoolean(false);
            report(file, answer);
        }
        output().document(document);
        return valid ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private void report(String file, JsonNode answer) {
        for (JsonNode fault : answer.path("errors")) {
            output().terminal().err().println(output().errPalette().bad(file + ": " + Warning.text(fault)));
        }
        for (JsonNode warning : answer.path("warnings")) {
            output().remarks().err().println(output().errPalette().odd(file + ": warning: " + Warning.text(warning)));
        }
        JsonNode plan = answer.path("plan");
        if (plan.isObject()) {
            output().notices()
                    .println(file + " is valid: "
                            + Quantities.count(plan.path("rows_total").asLong(0), "row") + " in "
                            + Quantities.count(plan.path("parts_total").asLong(0), "part") + bytes(plan));
            if (!output().json()) {
                tables(plan).print(output().people(), output().layout());
            }
        }
    }

    private static TextTable tables(JsonNode plan) {
        TextTable tables = new TextTable(
                List.of(Column.text("table"), Column.number("rows"), Column.number("parts"), Column.number("parquet")));
        for (JsonNode table : plan.path("tables")) {
            JsonNode bytes = table.path("bytes_estimated");
            tables.row(List.of(
                    table.path("table").asString(""),
                    Quantities.count(table.path("rows").asLong(0)),
                    Quantities.count(table.path("parts").asLong(0)),
                    bytes.isNumber() ? "~" + Quantities.bytes(bytes.asLong()) : "?"));
        }
        return tables;
    }

    private static String bytes(JsonNode plan) {
        JsonNode bytes = plan.path("bytes_estimated");
        return bytes.isNumber() ? ", about " + Quantities.bytes(bytes.asLong()) + " of Parquet" : "";
    }
}
