package io.dwsim.sql;

/** A text that cannot be read as SQL at all, and where. */
public final class UnreadableSql extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /**
     * @param message what is wrong, without the place
     * @param line from 1
     * @param column in code points, from 1
     */
    public UnreadableSql(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Line, from 1. */
    public int line() {
        return line;
    }

    /** Column in code points, from 1. */
    public int column() {
        return column;
    }
}
