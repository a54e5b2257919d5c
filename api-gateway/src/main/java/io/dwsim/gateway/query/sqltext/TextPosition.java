package io.dwsim.gateway.query.sqltext;

/**
 * A place in a text as an editor shows it.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record TextPosition(int line, int column) {

    /** The place of a UTF-16 offset. */
    public static TextPosition of(String text, int offset) {
        int end = Math.min(offset, text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
                lineStart = i + 1;
            }
        }
        return new TextPosition(line, text.codePointCount(lineStart, end) + 1);
    }
}
