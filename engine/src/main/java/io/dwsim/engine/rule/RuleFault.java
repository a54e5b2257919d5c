package io.dwsim.engine.rule;

import org.jspecify.annotations.Nullable;

/**
 * Why a column cannot be generated.
 *
 * @param table name of the table
 * @param column name of the column
 * @param kind what would have to change
 * @param field the column's field that is at fault, as in the definition
 * @param message for the person who wrote the definition
 * @param value the offending value
 */
public record RuleFault(
        String table,
        String column,
        Kind kind,
        String field,
        String message,
        @Nullable Object value) {

    /** What would have to change for the fault to go away. */
    public enum Kind {
        /** The rule is wrong for any number of rows. */
        RULE,
        /** The rule cannot give that many rows, but it could give fewer. */
        ROWS
    }
}
