package io.dwsim.cli.experiment;

import io.dwsim.cli.api.StreamedAnswer;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.OutputFile;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where SQL goes that the server has written. */
final class SqlOutput {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file.")
    private @Nullable Path file;

    void write(StreamedAnswer sql, OutputOptions output) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        Path target = file;
        try {
            if (target != null) {
                try (OutputFile written = OutputFile.create(target)) {
                    sql.copyTo(written.stream());
                    long bytes = written.complete();
                    output.document(document.put("output", target.toString()).put("bytes", bytes));
                    output.notices().println("wrote " + Quantities.bytes(bytes) + " to " + target);
                }
            } else if (output.json()) {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                sql.copyTo(text);
                output.document(document.put("sql", text.toString(StandardCharsets.UTF_8)));
            } else {
                sql.copyTo(output.terminal().out());
                output.terminal().out().flush();
            }
        } catch (IOException e) {
            throw new CommandFailure("cannot write the SQL: " + e.getMessage(), e);
        }
    }
}
