package io.dwsim.cli;

import io.dwsim.cli.terminal.ExitStatus;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what was wrong with the words of a call, and what may have been meant. */
final class UsageReport implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("dw-sim: " + failure.getMessage()));
        UnmatchedArgumentException.printSuggestions(failure, err);
        if (command.getSubcommands().isEmpty()) {
            err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        } else {
            command.usage(err, command.getColorScheme());
        }
        err.flush();
        return ExitStatus.USAGE;
    }
}
