package io.dwsim.cli.shell;

import io.dwsim.cli.api.Queries;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dw-sim query shell}. */
@Command(
        name = "shell",
        description = {
            "Type statements one after another, with history, completion and several lines each; \\? helps.",
            "When its input is not a terminal, it executes that and stops at the first statement that fails."
        },
        footer = {
            "",
            "Examples:",
            "  dw-sim query shell --experiment ecommerce",
            "  echo 'SELECT COUNT(*) FROM orders;' | dw-sim query shell -e ecommerce"
        })
public final class ShellCommand extends ServerCommand {
    private final Surroundings surroundings;

    @Option(
            names = {"-e", "--experiment"},
            paramLabel = "NAME",
            description = "Experiment whose tables need no prefix.")
    private @Nullable String experiment;

    @Option(names = "--dialect", paramLabel = "D", description = "SQL dialect of the statements (default: postgres).")
    private @Nullable String dialect;

    public ShellCommand(Surroundings surroundings) {
        super(surroundings);
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (output().json()) {
            throw usage("a conversation is not one document: use query execute --json");
        }
        Catalog catalog = new Catalog(experiments());
        Optional<String> chosen = Optional.ofNullable(experiment)
                .map(name -> catalog.experiment(name).name());
        Session session = new Session(catalog, new Queries(api()), output(), chosen, Optional.ofNullable(dialect));
        if (surroundings.terminal().inInteractive() && surroundings.terminal().outInteractive()) {
            new Conversation(session, catalog, output(), history()).hold();
            return ExitStatus.DONE;
        }
        return executeAll(session) ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private boolean executeAll(Session session) {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(surroundings.terminal().in(), StandardCharsets.UTF_8));
        StringBuilder input = new StringBuilder();
        try {
            for (String line = in.readLine(); line != null && session.isOpen(); line = in.readLine()) {
                input.append(line).append('\n');
                if (SqlText.isComplete(input.toString())) {
                    if (!session.execute(input.toString())) {
                        return false;
                    }
                    input.setLength(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !session.isOpen() || session.execute(input.toString());
    }

    private Path history() {
        return surroundings
                .variable("XDG_STATE_HOME")
                .map(Path::of)
                .orElseGet(() -> surroundings.userHome().resolve(".local").resolve("state"))
                .resolve("dw-sim")
                .resolve("history");
    }
}
