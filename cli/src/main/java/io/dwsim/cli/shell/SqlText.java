package io.dwsim.cli.shell;

import java.util.ArrayList;
import java.util.List;

/** Finds the semicolons that end statements: not those in quotes, comments or dollar quotes. */
final class SqlText {
    private final String text;
    private int position;

    private SqlText(String text) {
        this.text = text;
    }

    /** Whether nothing more needs to be typed: the last statement has its semicolon, or there is none. */
    static boolean isComplete(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.startsWith("\\")) {
            return true;
        }
        SqlText scan = new SqlText(text);
        int end = 0;
        for (int semicolon = scan.next(); semicolon >= 0; semicolon = scan.next()) {
            end = semicolon + 1;
        }
        return end > 0 && text.substring(end).isBlank();
    }

    /** The statements, without their semicolons; the last may lack it. Comments alone are none. */
    static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        SqlText scan = new SqlText(text);
        int start = 0;
        for (int semicolon = scan.next(); semicolon >= 0; semicolon = scan.next()) {
            statements.add(text.substring(start, semicolon).strip());
            start = semicolon + 1;
        }
        statements.add(text.substring(start).strip());
        statements.removeIf(SqlText::saysNothing);
        return statements;
    }

    private static boolean saysNothing(String statement) {
        String rest = statement.strip();
        while (rest.startsWith("--") || rest.startsWith("/*")) {
            SqlText comment = new SqlText(rest);
            comment.skipTo(rest.startsWith("--") ? "\n" : "*/", 2);
            rest = rest.substring(comment.position).strip();
        }
        return rest.isEmpty();
    }

    /** The position of the next semicolon, or -1. */
    private int next() {
        while (position < text.length()) {
            char c = text.charAt(position);
            switch (c) {
                case ';' -> {
                    return position++;
                }
                case '\'', '"' -> skipTo(String.valueOf(c), 1);
                case '-' -> skipIf("--", "\n");
                case '/' -> skipIf("/*", "*/");
                case '$' -> skipDollarQuote();
                default -> position++;
            }
        }
        return -1;
    }

    private void skipIf(String start, String end) {
        if (text.startsWith(start, position)) {
            skipTo(end, start.length());
        } else {
            position++;
        }
    }

    private void skipTo(String end, int from) {
        int found = text.indexOf(end, position + from);
        position = found < 0 ? text.length() : found + end.length();
    }

    private void skipDollarQuote() {
        int end = position + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        boolean quote = end < text.length()
                && text.charAt(end) == '$'
                && (end == position + 1 || !Character.isDigit(text.charAt(position + 1)));
        if (quote) {
            String tag = text.substring(position, end + 1);
            skipTo(tag, tag.length());
        } else {
            position++;
        }
    }
}
