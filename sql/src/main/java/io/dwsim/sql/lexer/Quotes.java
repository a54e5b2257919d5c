package io.dwsim.sql.lexer;

/** Finds the ends of texts and names in quotes of any kind; {@link TokenEnds#NEVER} for one that never ends. */
final class Quotes {
    private static final int NEVER = TokenEnds.NEVER;

    private final String text;
    private final boolean escapes;

    /**
     * @param escapes whether a backslash in {@code '…'} takes the next character with it
     */
    Quotes(String text, boolean escapes) {
        this.text = text;
        this.escapes = escapes;
    }

    /** Offset after the text that begins here; -1 for none. */
    int endOfText(int at) {
        char c = text.charAt(at);
        if (c == '\'') {
            return endOfQuotes(at, escapes);
        }
        if (c == '‘') {
            return endOfCurly(at, '’');
        }
        if (charAt(at + 1) == '\'' && "eEnNbBxXrR".indexOf(c) >= 0) {
            return endOfQuotes(at + 1, c == 'e' || c == 'E' || escapes);
        }
        if ((c == 'u' || c == 'U') && charAt(at + 1) == '&' && charAt(at + 2) == '\'') {
            return endOfQuotes(at + 2, false);
        }
        return -1;
    }

    private int endOfQuotes(int quote, boolean hasEscapes) {
        for (int i = quote + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && hasEscapes && !isWholeText(quote, i)) {
                i++;
            } else if (c == '\'') {
                if (charAt(i + 1) != '\'') {
                    return i + 1;
                }
                i++;
            }
        }
        return NEVER;
    }

    /** Whether it is the backslash of {@code '\'}, which the standard has and no escape makes sense of. */
    private boolean isWholeText(int quote, int backslash) {
        char after = charAt(backslash + 2);
        return backslash == quote + 1
                && charAt(backslash + 1) == '\''
                && (after == ',' || after == ';' || after == ')' || Characters.isBlank(after));
    }

    /** Offset after the quoted name that begins here; -1 for none. */
    int endOfName(int at) {
        char c = text.charAt(at);
        if (text.startsWith("\"\\\"\"", at)) {
            // a quote after a backslash, as Hive's options have it
            return at + 4;
        }
        if (c == '"' || c == '`') {
            for (int i = at + 1; i < text.length(); i++) {
                if (text.charAt(i) == c) {
                    if (charAt(i + 1) != c) {
                        return i + 1;
                    }
                    i++;
                }
            }
            return NEVER;
        }
        if (c == '“') {
            return endOfCurly(at, '”');
        }
        return c == '[' ? endOfBrackets(at) : -1;
    }

    /** Brackets are a name unless they touch a word before them, as in {@code a[1]}, or hold a number. */
    private int endOfBrackets(int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        if (Characters.continuesWord(before) || before == ')' || before == '"' || before == '\'') {
            return -1;
        }
        char first = charAt(at + 1);
        if (!Characters.startsWord(first) && first != '#' && first != '$' && first != '@') {
            boolean isNumberedName = Characters.isDigit(first) && hasLetterBefore(at + 1, ']');
            if (!isNumberedName) {
                return -1;
            }
        }
        for (int i = at + 1; i < text.length() && i - at < 260; i++) {
            char c = text.charAt(i);
            if (Characters.isLineEnd(c) || c == '[' || c == '\'' || c == ',') {
                return -1;
            }
            if (c == ']') {
                if (charAt(i + 1) != ']') {
                    return i + 1;
                }
                i++;
            }
        }
        return -1;
    }

    private boolean hasLetterBefore(int from, char close) {
        for (int i = from; i < text.length() && text.charAt(i) != close; i++) {
            if (Characters.startsWord(text.charAt(i))) {
                return true;
            }
            if (!Characters.isDigit(text.charAt(i)) && text.charAt(i) != ' ') {
                return false;
            }
        }
        return false;
    }

    /** The quotes of word processors, where they are closed on their line. */
    private int endOfCurly(int at, char close) {
        for (int i = at + 1; i < text.length() && i - at < 500 && !Characters.isLineEnd(text.charAt(i)); i++) {
            if (text.charAt(i) == close) {
                return i + 1;
            }
        }
        return -1;
    }

    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : '\0';
    }
}
