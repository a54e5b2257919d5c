package io.dwsim.sql.lexer;

import java.util.List;

/**
 * One statement of a script, without its semicolon, blanks and comments.
 *
 * @param tokens at least one; only the first ones of a statement that is long and neither CREATE, ALTER nor COMMENT
 */
public record Statement(List<Token> tokens) {
    public Statement {
        tokens = List.copyOf(tokens);
    }

    /** Its first token. */
    public Token first() {
        return tokens.get(0);
    }

    /** Where it begins, from 1. */
    public int line() {
        return first().line();
    }
}
