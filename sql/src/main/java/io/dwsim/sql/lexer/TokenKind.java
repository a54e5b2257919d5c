package io.dwsim.sql.lexer;

/** What a token is, as far as it shows without a grammar. */
public enum TokenKind {
    /** A keyword or a name without quotes; templates as in {@code {{db}}_raw} are part of it. */
    WORD,
    /** A name in double quotes, backticks or brackets. */
    QUOTED_NAME,
    /** A text in single quotes or between dollars, with its prefix. */
    TEXT,
    NUMBER,
    /** An operator or punctuation, up to three characters. */
    SYMBOL,
    /** A line for a client rather than for the server. */
    DIRECTIVE,
    BLANK,
    /** Of SQL or of a template, as in {@code {# … #}} and {@code {% … %}}; also the data that follow a COPY. */
    COMMENT;

    /** Whether it may be left out without changing the meaning. */
    public boolean isTrivia() {
        return this == BLANK || this == COMMENT;
    }
}
