package io.dwsim.cli.experiment;

import io.dwsim.cli.instance.ServerOptions;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment delete}. */
@Command(name = "delete", description = "Delete an experiment with its tables, files and runs.")
final class DeleteCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    DeleteCommand(Surroundings surroundings) {
        this.server = new ServerOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        Experiments experiments = new Experiments(server.client());
        if (!yes) {
            confirm();
        }
        JsonNode answer = experiments.delete(name);
        output.document(answer);
        int tables = answer.path("dropped_tables").size();
        output.people().println("deleted " + name + (tables > 0 ? " with " + Quantities.count(tables, "table") : ""));
        return ExitStatus.DONE;
    }

    private void confirm() {
        if (!output.terminal().inInteractive()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "nobody can be asked whether to delete " + name + ": say --yes");
        }
        output.terminal().err().print("Delete " + name + " with all its tables, files and runs? [y/N] ");
        output.terminal().err().flush();
        Scanner answers = new Scanner(output.terminal().in(), StandardCharsets.UTF_8);
        String answer = answers.hasNextLine() ? answers.nextLine().strip().toLowerCase(Locale.ROOT) : "";
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new CommandFailure("nothing was deleted");
        }
    }
}
