package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Definition;
import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dw-sim experiment create}. */
@Command(
        name = "create",
        description = "Create experiments from JSON or YAML; stops at the first that is refused.",
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment create examples/e-commerce.yaml",
            "  generate-definition | dw-sim experiment create -"
        })
final class CreateCommand extends ServerCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Definition in JSON or YAML; - is standard input.")
    private List<String> files = List.of();

    CreateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        List<Definition> definitions = files.stream()
                .map(file -> Definition.read(file, output().terminal().in()))
                .toList();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode created = document.putArray("experiments");
        for (Definition definition : definitions) {
            JsonNode answer = experiments().create(definition);
            created.add(answer);
            announce(answer);
        }
        output().document(document);
        return ExitStatus.DONE;
    }

    private void announce(JsonNode answer) {
        Experiment experiment = Experiment.of(answer);
        output().notices()
                .printf(
                        "created %s (%s, %s)%n",
                        experiment.name(),
                        Quantities.count(experiment.targets().size(), "table"),
                        Quantities.count(experiment.targetRows(), "row"));
        for (JsonNode warning : answer.path("warnings")) {
            output().remarks().err().println(output().errPalette().odd("warning: " + Warning.text(warning)));
        }
    }
}
