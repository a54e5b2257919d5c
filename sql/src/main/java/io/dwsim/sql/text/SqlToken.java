package io.dwsim.sql.text;

import java.util.Locale;

/**
 * A token of SQL text; white space and comments are none.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last
 * @param text as written; of a quoted identifier what is between the quotes
 */
public record SqlToken(Kind kind, int start, int end, String text) {

    /** What a token is, as far as names are concerned. */
    public enum Kind {
        /** An identifier without quotes, or a keyword. */
        WORD,
        /** An identifier in double quotes. */
        QUOTED,
        /** A string of any notation, or an identifier with Unicode escapes: nothing to look into. */
        OPAQUE,
        NUMBER,
        /** One character of anything else. */
        SYMBOL
    }

    public boolean isIdentifier() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The name without regard to case. */
    public String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether it is that word or keyword. */
    public boolean isWord(String lowerCase) {
        return kind == Kind.WORD && folded().equals(lowerCase);
    }

    /** Whether it is that character. */
    public boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
}
