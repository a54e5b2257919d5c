package io.dwsim.cli;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Terminal;
import java.io.PrintStream;
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
        err.println("dw-sim: " + known.getMessage());
        known.details().forEach(line -> err.println("  " + line));
        if (known != failure) {
            failure.printStackTrace(err);
        }
        for (CommandSpec mixin : command.getCommandSpec().mixins().values()) {
            if (mixin.userObject() instanceof OutputOptions output) {
                output.document(known.document());
            }
        }
        return known.exitStatus();
    }
}
