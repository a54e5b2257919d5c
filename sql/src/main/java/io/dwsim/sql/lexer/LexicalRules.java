package io.dwsim.sql.lexer;

import io.dwsim.sql.Dialect;

/**
 * In what dialects differ before there is a grammar.
 *
 * @param backslashEscapes whether a backslash in {@code '…'} takes the next character with it
 * @param slashComments whether {@code //} begins a comment anywhere, and not only at the start of a line
 * @param nestedComments whether comments may stand in comments
 * @param ampersandNames whether {@code &name} is a variable
 */
public record LexicalRules(
        boolean backslashEscapes, boolean slashComments, boolean nestedComments, boolean ampersandNames) {

    /** The rules of a dialect. */
    public static LexicalRules of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRES -> new LexicalRules(false, false, true, false);
            case REDSHIFT -> new LexicalRules(true, false, true, false);
            case SNOWFLAKE -> new LexicalRules(true, true, false, true);
        };
    }

    /** The same rules, with or without escapes by backslash. */
    public LexicalRules withBackslashEscapes(boolean escapes) {
        return new LexicalRules(escapes, slashComments, nestedComments, ampersandNames);
    }
}
