package io.dwsim.engine.pattern;

import org.jspecify.annotations.Nullable;

/** A pattern, read one code point after another. */
final class PatternReader {

    /** What {@link #peek} gives at the end. */
    static final int END = -1;

    static final int MAX_LENGTH = 10_000;

    private final int[] codePoints;
    private int position;

    PatternReader(String pattern) {
        codePoints = pattern.codePoints().toArray();
        if (codePoints.length > MAX_LENGTH) {
            throw new PatternFault("the pattern has " + codePoints.length + " characters; at most " + MAX_LENGTH);
        }
        for (int i = 0; i < codePoints.length; i++) {
            String notText = notText(codePoints[i]);
            if (notText != null) {
                throw PatternFault.at(i, "\\x{" + Integer.toHexString(codePoints[i]) + "}", notText);
            }
        }
    }

    int position() {
        return position;
    }

    /** Goes back to a position. */
    void rewind(int earlier) {
        position = earlier;
    }

    boolean atEnd() {
        return position == codePoints.length;
    }

    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        int index = position + ahead;
        return index < codePoints.length ? codePoints[index] : END;
    }

    int next() {
        return codePoints[position++];
    }

    /** Reads a text if it is what follows. */
    boolean accept(String expected) {
        for (int i = 0; i < expected.length(); i++) {
            if (peek(i) != expected.charAt(i)) {
                return false;
            }
        }
        position += expected.length();
        return true;
    }

    /** Reads up to and including a character. */
    String until(char end, int start, String problem) {
        int from = position;
        while (peek() != end) {
            if (atEnd()) {
                throw fault(start, problem);
            }
            position++;
        }
        position++;
        return text(from, position - 1);
    }

    /** Reads a number of up to 9 digits; -1 if there is none. */
    int number() {
        int from = position;
        while (peek() >= '0' && peek() <= '9' && position - from < 9) {
            position++;
        }
        return position == from ? -1 : Integer.parseInt(text(from, position));
    }

    /** A fault of what was read since a position. */
    PatternFault fault(int start, String problem) {
        return PatternFault.at(start, text(start, position), problem);
    }

    /** Checks that a code point written as the piece since a position can be stored. */
    int requireText(int codePoint, int start) {
        String notText = notText(codePoint);
        if (notText != null) {
            throw fault(start, notText);
        }
        return codePoint;
    }

    private static @Nullable String notText(int codePoint) {
        if (codePoint == 0) {
            return "NUL cannot be stored in a text";
        }
        if (codePoint > Character.MAX_CODE_POINT) {
            return "there is no such character";
        }
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                ? "half a surrogate pair cannot be stored in a text"
                : null;
    }

    private String text(int from, int to) {
        return new String(codePoints, from, to - from);
    }
}
