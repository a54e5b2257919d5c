package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.PrivateDirectory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The log file of a server, seen from one start on.
 *
 * @param file where the server appends
 * @param start length of the file when this start began
 */
record ServerLog(Path file, long start) {

    private static final long ROTATE_AT_BYTES = 8L << 20;
    private static final int TAIL_BYTES = 4_000;

    static ServerLog open(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > ROTATE_AT_BYTES) {
                Path previous = file.resolveSibling(file.getFileName() + ".1");
                Files.move(file, previous, StandardCopyOption.REPLACE_EXISTING);
            }
            PrivateDirectory.createFile(file);
            return new ServerLog(file, Files.size(file));
        } catch (IOException e) {
            throw new EmbeddedServerException("The log " + file + " could not be opened", e);
        }
    }

    /** The last lines written since the start. */
    String tail() {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(start, in.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) Math.max(0, in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(the log " + file + " could not be read: " + e + ")";
        }
    }
}
