package io.dwsim.cli.reference;

import io.dwsim.cli.terminal.ExitStatus;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code dw-sim help}. */
@Command(
        name = "help",
        description = "Show the help of a command, as --help does.",
        helpCommand = true,
        footer = {"", "Examples:", "  dw-sim help", "  dw-sim help experiment generate"})
public final class HelpCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command; without one, dw-sim itself.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        CommandLine found = Objects.requireNonNull(spec).root().commandLine();
        for (String word : words) {
            CommandLine next = found.getSubcommands().get(word);
            if (next == null) {
                throw new UnmatchedArgumentException(found, List.of(word));
            }
            found = next;
        }
        found.usage(found.getOut());
        return ExitStatus.DONE;
    }
}
