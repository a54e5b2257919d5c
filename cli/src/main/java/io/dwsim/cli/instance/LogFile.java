package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Pause;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The log of a stand-alone system, read from its end. */
final class LogFile {
    private static final int BLOCK = 8192;

    private final Path path;

    LogFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.isReadable(path);
    }

    /** The last lines, without reading what is before them. */
    List<String> tail(int lines) {
        return tail(lines, size());
    }

    /** The last lines before the given position. */
    List<String> tail(int lines, long end) {
        if (lines == 0) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long start = startOfTail(file, end, lines);
            byte[] text = new byte[(int) (end - start)];
            file.seek(start);
            file.readFully(text);
            return new ArrayList<>(Arrays.asList(new String(text, StandardCharsets.UTF_8).split("\r?\n")));
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /** Copies what is appended until the process is interrupted; starts over when the file was rotated away. */
    void follow(long start, PrintStream out) {
        long position = start;
        while (true) {
            long size = size();
            if (size < position) {
                position = 0;
            }
            if (size > position) {
                position = copy(position, size, out);
            }
            Pause.millis(200);
        }
    }

    private static long startOfTail(RandomAccessFile file, long end, int lines) throws IOException {
        int missing = lines;
        byte[] block = new byte[BLOCK];
        for (long position = end; position > 0; ) {
            int length = (int) Math.min(BLOCK, position);
            position -= length;
            file.seek(position);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                boolean lastByte = position + i == end - 1;
                if (block[i] == '\n' && !lastByte && --missing == 0) {
                    return position + i + 1;
                }
            }
        }
        return 0;
    }

    private long copy(long from, long to, PrintStream out) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] block = new byte[(int) Math.min(to - from, 1 << 20)];
            file.seek(from);
            int read = file.read(block);
            if (read > 0) {
                out.write(block, 0, read);
                out.flush();
            }
            return from + Math.max(read, 0);
        } catch (IOException e) {
            return from; // being rotated: the next look finds the new file
        }
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }
}
