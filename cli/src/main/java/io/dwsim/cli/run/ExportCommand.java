package io.dwsim.cli.run;

import io.dwsim.cli.api.Runs;
import io.dwsim.cli.api.Runs.RunKey;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.LiveLine;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dw-sim experiment export}. */
@Command(
        name = "export",
        description = {
            "Download a run's Parquet files and its manifest, and check each file against its SHA-256.",
            "Files that lie there already, whole, are not downloaded again."
        },
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment export ecommerce",
            "  dw-sim experiment export 3 --table orders --output /tmp/orders"
        })
public final class ExportCommand extends ServerCommand {
    @Mixin
    private RunArguments run = new RunArguments();

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "Download the files of this table only; may be repeated.")
    private Set<String> tables = new LinkedHashSet<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Directory for the files (default: NAME-RUN).")
    private Path directory = Path.of("");

    public ExportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Runs runs = runs();
        RunKey key = run.find(runs);
        JsonNode manifest = runs.manifest(key);
        List<RunFile> files = wanted(manifest);
        Path target = directory.toString().isEmpty() ? Path.of(key.experiment() + "-" + key.id()) : directory;
        long bytes = files.stream().mapToLong(RunFile::bytes).sum();
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("output", target.toString())
                .put("bytes", bytes);
        long done = 0;
        try (LiveLine line = new LiveLine(output().remarks())) {
            for (RunFile file : files) {
                line.show(file.name() + "  " + Quantities.bytes(done) + " / " + Quantities.bytes(bytes));
                file.download(runs, key, target);
                document.withArray("files").add(file.name());
                done += file.bytes();
            }
            Files.createDirectories(target);
            Files.write(
                    target.resolve("manifest.json"), manifest.toPrettyString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailure("cannot write to " + target + ": " + e.getMessage(), e);
        }
        output().document(document);
        output().notices()
                .println("run " + key.id() + " of " + key.experiment() + ": " + Quantities.count(files.size(), "file")
                        + ", " + Quantities.bytes(bytes) + " in " + target);
        return ExitStatus.DONE;
    }

    private List<RunFile> wanted(JsonNode manifest) {
        List<RunFile> files = new ArrayList<>();
        for (JsonNode file : manifest.path("files")) {
            RunFile found = RunFile.of(file);
            if (tables.isEmpty() || tables.contains(found.table())) {
                files.add(found);
            }
        }
        for (String table : tables) {
            if (!manifest.path("tables").has(table)) {
                throw new CommandFailure("the run has no table '" + table + "'");
            }
        }
        return files;
    }
}
