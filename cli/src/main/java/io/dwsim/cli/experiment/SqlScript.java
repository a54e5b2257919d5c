package io.dwsim.cli.experiment;

import io.dwsim.cli.terminal.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One or more files of SQL as one text, that still knows which line is whose. */
final class SqlScript {

    /** @param firstLine of the text, from 1 */
    private record Piece(String source, int firstLine) {}

    private static final String STANDARD_INPUT = "-";

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private int lines;

    /** Reads the files one after another; {@code -} is standard input. */
    static SqlScript read(List<String> sources, InputStream in) {
        SqlScript script = new SqlScript();
        sources.forEach(source -> script.add(source, content(source, in)));
        return script;
    }

    String text() {
        return text.toString();
    }

    /** A line of the text as a place in its file, as in {@code shop.sql:12}. */
    String place(int line) {
        Piece found = pieces.get(0);
        for (Piece piece : pieces) {
            if (piece.firstLine() <= line) {
                found = piece;
            }
        }
        String source = found.source().equals(STANDARD_INPUT) ? "standard input" : found.source();
        return source + ":" + (line - found.firstLine() + 1);
    }

    private void add(String source, String content) {
        String whole = content.startsWith("\uFEFF") ? content.substring(1) : content;
        pieces.add(new Piece(source, lines + 1));
        text.append(whole);
        if (!whole.endsWith("\n")) {
            text.append('\n');
            lines++;
        }
        lines += (int) whole.chars().filter(c -> c == '\n').count();
    }

    private static String content(String source, InputStream in) {
        try {
            byte[] content = source.equals(STANDARD_INPUT) ? in.readAllBytes() : Files.readAllBytes(Path.of(source));
            return new String(content, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("no such file: " + source, e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + source + ": " + e.getMessage(), e);
        }
    }
}
