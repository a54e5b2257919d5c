package io.dwsim.cli.experiment;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks before something is done that cannot be taken back. */
final class Confirmation {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    /** Returns when the answer is yes. */
    void ask(Terminal terminal, String question, String otherwise) {
        if (yes) {
            return;
        }
        if (!terminal.inInteractive()) {
            String message = "nobody can be asked: " + question + " Say --yes.";
            throw command == null
                    ? new CommandFailure(message)
                    : new ParameterException(command.commandLine(), message);
        }
        terminal.err().print(question + " [y/N] ");
        terminal.err().flush();
        Scanner answers = new Scanner(terminal.in(), StandardCharsets.UTF_8);
        String answer = answers.hasNextLine() ? answers.nextLine().strip().toLowerCase(Locale.ROOT) : "";
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new CommandFailure(otherwise);
        }
    }
}
