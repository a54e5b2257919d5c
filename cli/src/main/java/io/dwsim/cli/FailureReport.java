package io.dwsim.cli;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Palette;
import io.dwsim.cli.terminal.Terminal;
import java.io.PrintStream;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong: to people on standard error and, with {@code --json}, to programs on standard output. */
final class FailureReport implements IExecutionExceptionHandler {
    private final Terminal terminal;

    FailureReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        CommandFailure known = failure instanceof CommandFailure commandFailure
                ? commandFailure
                : new CommandFailure("this should not have happened: " + failure, failure);
        PrintStream err = terminal.err();
        Optional<OutputOptions> output = outputOf(command);
        String message = "dw-sim: " + known.getMessage();
        err.println(output.map(OutputOptions::errPalette).orElse(Palette.PLAIN).bad(message));
        known.details().forEach(line -> err.println("  " + line));
        if (known != failure) {
            failure.printStackTrace(err);
        }
        output.ifPresent(options -> options.document(known.document()));
        return known.exitStatus();
    }

    private static Optional<OutputOptions> outputOf(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(OutputOptions.class::isInstance)
                .map(OutputOptions.class::cast)
                .findFirst();
    }
}
