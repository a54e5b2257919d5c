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
    private final Quotes quotes;
    private boolean commentsNest;
    private boolean hasNoMoreCopyData;

    TokenEnds(String text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
        this.templates = new Templates(text);
        this.dollars = new DollarTexts(text);
        this.quotes = new Quotes(text, rules.backslashEscapes());
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

    /** Whether nothing but blanks follows on the line. */
    boolean isLineEmpty(int at) {
        return text.substring(at, endOfLine(at)).isBlank();
    }

    /** A line of psql, a block of MySQL's between two DELIMITER lines, or the way back of a migration. */
    int endOfDirective(int at, boolean isLineStart) {
        char c = text.charAt(at);
        if (isLineStart && MigrationMarks.isDown(text, at)) {
            return MigrationMarks.endOfDown(text, at);
        }
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
        return text.charAt(at) == '$' ? dollars.end(at) : quotes.endOfText(at);
    }

    int endOfQuotedName(int at) {
        return quotes.endOfName(at);
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
            int end = mayOpen && !isNull(at, i) ? templates.end(i) : -1;
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

    /** Whether the word so far is NULL, which is no part of a name: in {@code NOT NULL{{more}}} a clause may follow. */
    private boolean isNull(int start, int end) {
        return end - start == 4 && text.regionMatches(true, start, "NULL", 0, 4);
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
