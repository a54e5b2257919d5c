package io.dwsim.engine.pattern;

/** Why no text can be made from a pattern; the message is for the person who wrote it. */
public final class PatternFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    PatternFault(String message) {
        super(message);
    }

    /**
     * A fault of a piece of a pattern.
     *
     * @param start index of its first code point in the pattern
     */
    static PatternFault at(int start, String piece, String problem) {
        return new PatternFault("'" + piece + "' at character " + (start + 1) + ": " + problem);
    }
}
