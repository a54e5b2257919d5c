package io.dwsim.cli.reference;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dw-sim man}. */
@Command(
        name = "man",
        description = "Print the manual page of a command, or write those of all commands.",
        footer = {
            "",
            "Examples:",
            "  dw-sim man experiment generate | man -l -",
            "  dw-sim man --all ~/.local/share/man/man1"
        })
public final class ManCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command; without one, dw-sim itself.")
    private List<String> words = List.of();

    @Option(names = "--all", paramLabel = "DIR", description = "Write the pages of all commands to a directory.")
    private @Nullable Path directory;

    public ManCommand(Surroundings surroundings) {
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        Path target = directory;
        if (target == null) {
            ManualPage page = new ManualPage(find(root));
            output.document(document.put("name", page.name()).put("page", page.text()));
            if (!output.json()) {
                output.people().print(page.text());
            }
            return ExitStatus.DONE;
        }
        ArrayNode pages = document.putArray("pages");
        try {
            Files.createDirectories(target);
            write(root, target, pages);
        } catch (IOException e) {
            throw new CommandFailure("cannot write manual pages to " + target + ": " + e.getMessage(), e);
        }
        output.document(document);
        output.notices().println("wrote " + pages.size() + " pages to " + target);
        return ExitStatus.DONE;
    }

    private CommandSpec find(CommandSpec root) {
        CommandSpec found = root;
        for (String word : words) {
            CommandLine next = found.subcommands().get(word);
            if (next == null) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "there is no command '" + found.qualifiedName() + " " + word + "'");
            }
            found = next.getCommandSpec();
        }
        return found;
    }

    private static void write(CommandSpec command, Path target, ArrayNode pages) throws IOException {
        ManualPage page = new ManualPage(command);
        Files.writeString(target.resolve(page.name() + ".1"), page.text());
        pages.add(page.name());
        for (CommandLine subcommand : command.subcommands().values()) {
            write(subcommand.getCommandSpec(), target, pages);
        }
    }
}
