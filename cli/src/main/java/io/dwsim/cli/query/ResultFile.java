package io.dwsim.cli.query;

import io.dwsim.cli.terminal.CommandFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A file that is either whole or not there: it is written under another name first. */
final class ResultFile {
    private ResultFile() {}

    static void write(Path file, Consumer<PrintStream> content) {
        Path target = file.toAbsolutePath();
        Path parts = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (PrintStream out = new PrintStream(
                    new BufferedOutputStream(Files.newOutputStream(parts)), false, StandardCharsets.UTF_8)) {
                content.accept(out);
                if (out.checkError()) {
                    throw new CommandFailure("cannot write " + parts);
                }
            }
            Files.move(parts, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + file + ": " + e.getMessage(), e);
        } finally {
            delete(parts);
        }
    }

    private static void delete(Path parts) {
        try {
            Files.deleteIfExists(parts);
        } catch (IOException e) {
            throw new CommandFailure("cannot delete " + parts + ": " + e.getMessage(), e);
        }
    }
}
