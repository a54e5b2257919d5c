package io.dwsim.engine.expression.value;

/** An operation has no result for the values it was given. The message names them. */
public final class ValueFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    /** No place in an expression is known yet. */
    public static final int NOWHERE = -1;

    private int offset = NOWHERE;

    public ValueFault(String message) {
        super(message);
    }

    /** Where in the expression the operation stands, unless an inner operation has said so. */
    public ValueFault at(int operation) {
        if (offset == NOWHERE) {
            offset = operation;
        }
        return this;
    }

    public int offset() {
        return offset;
    }

    /** Text in quotes as a message shows it, cut where it is long. */
    public static String quoted(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? "'" + text + "'"
                : "'" + text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "...'";
    }
}
