package io.dwsim.engine.expression.syntax;

/** Where the lines of a text begin. Offsets and columns count code points; lines count from 1, columns from 0. */
public final class Lines {

    private final int[] codePoints;

    public Lines(String text) {
        codePoints = text.codePoints().toArray();
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, codePoints.length); i++) {
            if (codePoints[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** How far an offset is from the start of its line. */
    public int column(int offset) {
        return Math.min(offset, codePoints.length) - start(offset);
    }

    /** The text of the line an offset is in, without its line break. */
    public String text(int offset) {
        int start = start(offset);
        int end = start;
        while (end < codePoints.length && codePoints[end] != '\n') {
            end++;
        }
        return new String(codePoints, start, end - start);
    }

    int offset(int line, int column) {
        int start = 0;
        for (int passed = 1; passed < line && start < codePoints.length; start++) {
            if (codePoints[start] == '\n') {
                passed++;
            }
        }
        return Math.max(0, Math.min(start + column, codePoints.length));
    }

    private int start(int offset) {
        int start = Math.min(offset, codePoints.length);
        while (start > 0 && codePoints[start - 1] != '\n') {
            start--;
        }
        return start;
    }
}
