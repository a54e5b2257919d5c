package io.dwsim.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The three streams of the process and what is known about them.
 *
 * @param out results, for people or programs
 * @param err progress and messages, always for people
 * @param inInteractive whether somebody can answer a question
 * @param outInteractive whether somebody reads results as they come
 * @param errInteractive whether a line written to {@code err} can be overwritten
 * @param columns width of the terminal, in characters
 * @param rows height of the terminal, in lines
 * @param unicode whether characters beyond ASCII can be expected to show
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean inInteractive,
        boolean outInteractive,
        boolean errInteractive,
        int columns,
        int rows,
        boolean unicode) {

    private static final int DEFAULT_COLUMNS = 80;
    private static final int DEFAULT_ROWS = 24;

    /** The terminal of this process. Java cannot ask about single streams, so the launcher tells it in system properties. */
    public static Terminal ofProcess() {
        String interactive = System.getProperty("dwsim.terminal", "");
        return new Terminal(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                interactive.contains("0"),
                interactive.contains("1"),
                interactive.contains("2"),
                size("dwsim.columns", DEFAULT_COLUMNS),
                size("dwsim.rows", DEFAULT_ROWS),
                speaksUnicode(System.getenv()));
    }

    /** The same terminal, where nothing is said on {@code err}. */
    public Terminal silent() {
        PrintStream nothing = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(in, out, nothing, inInteractive, outInteractive, false, columns, rows, unicode);
    }

    /** Stands for what was cut off. */
    public String ellipsis() {
        return unicode ? "…" : "...";
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int size(String property, int otherwise) {
        try {
            int size = Integer.parseInt(System.getProperty(property, ""));
            return size > 0 ? size : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static boolean speaksUnicode(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
            }
        }
        return false;
    }
}
