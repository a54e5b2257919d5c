package io.dwsim.sql.lexer;

/** Where the token ends that begins at an offset; -1 where no such token begins there. */
final class TokenEnds {
    /** Of a token that begins, and never ends. */
    static final int NEVER = -2;

    private static final String[] SYMBOLS = {
        "->>", "#>>", "::", ":=", "||", "<=", ">=", "<>", "!=", "->", "=>", "#>", "@>", "<@", "?|", "?&"
    };

    private final String text;
    private final LexicalRules rules;
    private final Templates templates;
    private final DollarTexts dollars;
    private boolean commentsNest;
    private boolean hasNoMoreCopyData;

    TokenEnds(String text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
        this.templates = new Templates(text);
        this.dollars = new DollarTexts(text);
        this.commentsNest = rules.nestedComments();
    }

    int endOfBlank(int at) {
        int i = at;
        while (i < text.length() && Characters.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    int endOfComment(int at, boolean isLineStart) {
        char c = text.charAt(at);
        if (c == '-' && charAt(at + 1) == '-') {
            return endOfLine(at);
        }
        if (c == '/' && charAt(at + 1) == '*') {
            return endOfBlockComment(at);
        }
        if (c == '/' && charAt(at + 1) == '/') {
            boolean isAddress = at > 0 && text.charAt(at - 1) == ':';
            return !isAddress && (rules.slashComments() || isLineStart) ? endOfLine(at) : -1;
        }
        if (c == '#') {
            char next = charAt(at + 1);
            boolean isComment = isLineStart && (next == '#' || next == '-' || next == '!' || Characters.isBlank(next));
            return isComment && !(next == '#' && Characters.startsWord(charAt(at + 2))) ? endOfLine(at) : -1;
        }
        return c == '{' ? templates.endOfBlock(at) : -1;
    }

    /** A line of Oracle's client that is for its reader only. */
    int endOfRemark(int at) {
        char c = text.charAt(at);
        boolean isRemark = (c == 'r' || c == 'R')
                && (text.regionMatches(true, at, "REM ", 0, 4) || text.regionMatches(true, at, "REM\n", 0, 4));
        boolean isPrompt = (c == 'p' || c == 'P') && text.regionMatches(true, at, "PROMPT ", 0, 7);
        return isRemark || isPrompt ? endOfLine(at) : -1;
    }

    private int endOfBlockComment(int at) {
        int flat = text.indexOf("*/", at + 2);
        if (flat < 0) {
            return NEVER;
        }
        if (!commentsNest) {
            return flat + 2;
        }
        int depth = 0;
        for (int i = at; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '/' && text.charAt(i + 1) == '*') {
                depth++;
                i++;
            } else if (text.charAt(i) == '*' && text.charAt(i + 1) == '/') {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        // a script of a database whose comments do not nest
        commentsNest = false;
        return flat + 2;
    }

    /** A line of psql, or a block of MySQL's between two DELIMITER lines. */
    int endOfDirective(int at, boolean isLineStart) {
        char c = text.charAt(at);
        if (c == '\\') {
            return isLineStart || Characters.isLetter(charAt(at + 1)) ? endOfLine(at) : -1;
        }
        if (isLineStart && (c == 'D' || c == 'd') && text.regionMatches(true, at, "DELIMITER ", 0, 10)) {
            int end = endOfLine(at);
            if (text.substring(at + 10, end).strip().equals(";")) {
                return end;
            }
            for (int i = end; i < text.length(); i = endOfLine(i + 1)) {
                int start = endOfBlank(i);
                if (text.regionMatches(true, start, "DELIMITER ", 0, 10)) {
                    return endOfLine(start);
                }
            }
            return end;
        }
        return -1;
    }

    int endOfText(int at) {
        char c = text.charAt(at);
        if (c == '\'') {
            return endOfQuotes(at, rules.backslashEscapes());
        }
        if (c == '$') {
            return dollars.end(at);
        }
        if (c == '‘') {
            return endOfCurly(at, '’');
        }
        if (charAt(at + 1) == '\'' && "eEnNbBxXrR".indexOf(c) >= 0) {
            return endOfQuotes(at + 1, c == 'e' || c == 'E' || rules.backslashEscapes());
        }
        if ((c == 'u' || c == 'U') && charAt(at + 1) == '&' && charAt(at + 2) == '\'') {
            return endOfQuotes(at + 2, false);
        }
        return -1;
    }

    private int endOfQuotes(int quote, boolean escapes) {
        for (int i = quote + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && escapes && !isWholeText(quote, i)) {
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

    int endOfQuotedName(int at) {
        char c = text.charAt(at);
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

    /** Brackets are a name unless they touch what is before them, as in {@code a[1]}, or hold a number. */
    private int endOfBrackets(int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        if (Characters.continuesWord(before) || before == ']' || before == ')' || before == '"' || before == '\'') {
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

    int endOfNumber(int at) {
        char c = text.charAt(at);
        if (!Characters.isDigit(c) && !(c == '.' && Characters.isDigit(charAt(at + 1)) && !touchesName(at))) {
            return -1;
        }
        int i = endOfDigits(at);
        boolean isWhole = c != '.';
        if (isWhole && charAt(i) == '.' && !touchesName(at)) {
            i = endOfDigits(i + 1);
            isWhole = false;
        } else if (!isWhole) {
            i = endOfDigits(at + 1);
        }
        char exponent = charAt(i);
        if (exponent == 'e' || exponent == 'E') {
            int sign = charAt(i + 1) == '-' || charAt(i + 1) == '+' ? i + 2 : i + 1;
            if (Characters.isDigit(charAt(sign))) {
                int end = endOfDigits(sign);
                return Characters.continuesWord(charAt(end)) ? -1 : end;
            }
        }
        return isWhole && (Characters.continuesWord(charAt(i)) || templates.end(i) >= 0) ? -1 : i;
    }

    private boolean touchesName(int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        return Characters.continuesWord(before) || before == '"' || before == ']' || before == '}' || before == '`';
    }

    private int endOfDigits(int at) {
        int i = at;
        while (Characters.isDigit(charAt(i))) {
            i++;
        }
        return i;
    }

    int endOfWord(int at) {
        char c = text.charAt(at);
        char next = charAt(at + 1);
        boolean starts = Characters.startsWord(c)
                || Characters.isDigit(c)
                || switch (c) {
                    case '@' -> Characters.startsWord(next) || next == '@' || next == '~' || next == '%' || next == '{';
                    case '#' -> Characters.startsWord(next) || (next == '#' && Characters.startsWord(charAt(at + 2)));
                    case '$' -> Characters.continuesWord(next);
                    case '&' -> rules.ampersandNames() && Characters.startsWord(next);
                    case ':' -> isVariable(at, next);
                    default -> false;
                };
        int i = at;
        if (starts) {
            i++;
            if (c == ':' && (next == '"' || next == '\'')) {
                int close = text.indexOf(next, at + 2);
                return close < 0 ? -1 : close + 1;
            }
            if ((c == '#' || c == '@') && next == c) {
                i++;
            }
        } else {
            i = templates.end(at);
            if (i < 0) {
                return -1;
            }
        }
        while (i < text.length()) {
            char part = text.charAt(i);
            boolean mayOpen = part == '{' || part == '$' || part == '&' || part == '#' || startsTag(i);
            int end = mayOpen ? templates.end(i) : -1;
            if (end >= 0) {
                i = end;
            } else if (Characters.continuesWord(part) || (part == '#' && isHashOfName(i))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** A tag of a template, or {@code <name>} between parts of a name, as in {@code LOG_<ENV>_OLD}. */
    private boolean startsTag(int at) {
        if (text.charAt(at) != '<') {
            return false;
        }
        char next = charAt(at + 1);
        return next == '%' || (text.charAt(at - 1) == '_' && Characters.startsWord(next));
    }

    private boolean isHashOfName(int at) {
        char next = charAt(at + 1);
        return next != '>' && next != '-' && next != '=' && next != '{' && next != '#';
    }

    /** {@code :name} of psql, but not the path in {@code column:key} nor a slice {@code a[1:n]}. */
    private boolean isVariable(int at, char next) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        boolean isFree = Characters.isBlank(before) || before == '.' || before == '(' || before == ',' || before == '=';
        return isFree && (Characters.startsWord(next) || next == '"' || next == '\'');
    }

    int endOfSymbol(int at) {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return at + symbol.length();
            }
        }
        return at + Character.charCount(text.codePointAt(at));
    }

    /** Up to the line that holds {@code \.} only; -1 where there is none. */
    int endOfCopyData(int at) {
        if (hasNoMoreCopyData) {
            return -1;
        }
        int end = text.indexOf("\n\\.", at);
        hasNoMoreCopyData = end < 0;
        return end < 0 ? -1 : endOfLine(end + 1);
    }

    private int endOfLine(int at) {
        int i = at;
        while (i < text.length() && !Characters.isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : '\0';
    }
}
