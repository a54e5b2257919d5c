package io.dwsim.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
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
 * @param errInteractive whether a line written to {@code err} can be overwritten
 * @param columns width of the terminal, in characters
 * @param unicode whether characters beyond ASCII can be expected to show
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean inInteractive,
        boolean errInteractive,
        int columns,
        boolean unicode) {

    private static final int DEFAULT_COLUMNS = 80;

    /** The terminal of this process. Java cannot ask about single streams, so the launcher tells it in system properties. */
    public static Terminal ofProcess() {
        String interactive = System.getProperty("dwsim.terminal", "");
        return new Terminal(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                interactive.contains("0"),
                interactive.contains("2"),
                columns(System.getProperty("dwsim.columns", "")),
                speaksUnicode(System.getenv()));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int columns(String text) {
        try {
            int columns = Integer.parseInt(text);
            return columns > 0 ? columns : DEFAULT_COLUMNS;
        } catch (NumberFormatException e) {
            return DEFAULT_COLUMNS;
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
