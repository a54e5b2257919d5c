package io.dwsim.cli.query;

import io.dwsim.cli.terminal.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the SQL comes from. */
final class SqlSource {
    @Parameters(paramLabel = "SQL", description = "The statement.")
    private @Nullable String sql;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Read the statement from a file; - is standard input.")
    private @Nullable String file;

    String read(InputStream in) {
        if (file == null) {
            return String.valueOf(sql);
        }
        try {
            return file.equals("-")
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new CommandFailure("no such file: " + file, e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
