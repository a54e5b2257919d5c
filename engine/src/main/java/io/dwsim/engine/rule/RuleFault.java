package io.dwsim.engine.rule;

import org.jspecify.annotations.Nullable;

/**
 * Why a column or a table cannot be generated, or what its author should know about it.
 *
 * @param table name of the table
 * @param column name of the column; null when it is about the table
 * @param kind what would have to change
 * @param field the field that is at fault, as a JSON pointer without its first slash, within the column or table
 * @param message for the person who wrote the definition
 * @param value the offending value
 */
public record RuleFault(
        String table,
        @Nullable String column,
        Kind kind,
        String field,
        String message,
        @Nullable Object value) {

    /** What would have to change for the fault to go away. */
    public enum Kind {
        /** The rule is wrong for any number of rows. */
        RULE,
        /** The rule cannot give that many rows, but it could give fewer. */
        ROWS,
        /** Nothing has to: it works, but perhaps not as meant. */
        WARNING
    }
}
