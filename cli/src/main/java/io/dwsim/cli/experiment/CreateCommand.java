package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.instance.ServerOptions;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dw-sim experiment create}. */
@Command(
        name = "create",
        description = "Create experiments from JSON or YAML; stops at the first that is refused.",
        footer = {"", "Example: dw-sim experiment create examples/e-commerce.yaml"})
final class CreateCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server;

    @Mixin
    private OutputOptions output;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Definition in JSON or YAML; - is standard input.")
    private List<String> files = List.of();

    CreateCommand(Surroundings surroundings) {
        this.server = new ServerOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        List<Definition> definitions = files.stream()
                .map(file -> Definition.read(file, output.terminal().in()))
                .toList();
        Experiments experiments = new Experiments(server.client());
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode created = document.putArray("experiments");
        for (Definition definition : definitions) {
            JsonNode answer = experiments.create(definition);
            created.add(answer);
            announce(answer);
        }
        output.document(document);
        return ExitStatus.DONE;
    }

    private void announce(JsonNode answer) {
        Experiment experiment = Experiment.of(answer);
        output.people()
                .printf(
                        "created %s (%s, %s)%n",
                        experiment.name(),
                        Quantities.count(experiment.targets().size(), "table"),
                        Quantities.count(experiment.targetRows(), "row"));
        for (JsonNode warning : answer.path("warnings")) {
            output.terminal().err().println("warning: " + Warning.text(warning));
        }
    }
}
