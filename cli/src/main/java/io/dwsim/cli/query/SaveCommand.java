package io.dwsim.cli.query;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputFile;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code dw-sim query save}. */
@Command(
        name = "save",
        description = "Save a statement to a file, to be executed with query execute --file.",
        footer = {
            "",
            "Examples:",
            "  dw-sim query save 'SELECT COUNT(*) FROM orders' --output orders.sql",
            "  dw-sim query execute -f orders.sql -e ecommerce"
        })
final class SaveCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "SQL", description = "The statement; - is standard input.")
    private String sql = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    SaveCommand(Surroundings surroundings) {
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        if (!force && Files.exists(file)) {
            throw new CommandFailure(file + " exists: say --force to replace it");
        }
        try {
            String text =
                    sql.equals("-") ? new String(output.terminal().in().readAllBytes(), StandardCharsets.UTF_8) : sql;
            if (text.isBlank()) {
                throw new CommandFailure("there is no statement to save");
            }
            try (OutputFile saved = OutputFile.create(file)) {
                saved.stream().write((text.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
                saved.complete();
            }
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
        output.notices().println("saved to " + file);
        output.document(JsonNodeFactory.instance.objectNode().put("output", file.toString()));
        return ExitStatus.DONE;
    }
}
