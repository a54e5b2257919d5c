package io.dwsim.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears under its name when it is complete, and not at all when something goes wrong before. */
public final class OutputFile implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final OutputStream stream;

    private OutputFile(Path target, Path part, OutputStream stream) {
        this.target = target;
        this.part = part;
        this.stream = stream;
    }

    /** Begins a file beside the one it will replace. */
    public static OutputFile create(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("it is a directory");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new OutputFile(target, target, new BufferedOutputStream(Files.newOutputStream(target)));
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part));
        part.toFile().deleteOnExit(); // for Ctrl-C
        return new OutputFile(target, part, stream);
    }

    public OutputStream stream() {
        return stream;
    }

    /** Gives the file its name; returns its length in bytes. */
    public long complete() throws IOException {
        stream.close();
        long bytes = Files.isRegularFile(part) ? Files.size(part) : 0;
        if (!part.equals(target)) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (!part.equals(target)) {
            Files.deleteIfExists(part);
        }
    }
}
