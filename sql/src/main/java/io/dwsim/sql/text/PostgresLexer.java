package io.dwsim.sql.text;

import io.dwsim.sql.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into tokens by the lexical rules of Postgres: nested comments, dollar quotes, escape strings, quoted
 * identifiers. What is not terminated reaches to the end.
 */
public final class PostgresLexer {

    private final String sql;
    private int at;

    private PostgresLexer(String sql) {
        this.sql = sql;
    }

    /** All tokens in order. */
    public static List<SqlToken> tokens(String sql) {
        PostgresLexer lexer = new PostgresLexer(sql);
        List<SqlToken> tokens = new ArrayList<>();
        lexer.skipBlanks();
        while (lexer.at < sql.length()) {
            tokens.add(lexer.next());
            lexer.skipBlanks();
        }
        return tokens;
    }

    private SqlToken next() {
        int start = at;
        char first = sql.charAt(at);
        if (first == '\'') {
            return opaque(start, endOfQuoted(at, '\'', false));
        }
        if (first == '"') {
            return quotedIdentifier(start);
        }
        if (first == '$') {
            int end = endOfDollarQuoted(start);
            return end < 0 ? token(Kind.SYMBOL, start, start + 1) : opaque(start, end);
        }
        if (isWordStart(first)) {
            return wordOrPrefixedString(start);
        }
        if (isDigit(first) || (first == '.' && isDigit(charAt(start + 1)))) {
            return token(Kind.NUMBER, start, endOfNumber(start));
        }
        return token(Kind.SYMBOL, start, start + 1);
    }

    private SqlToken wordOrPrefixedString(int start) {
        char first = Character.toLowerCase(sql.charAt(start));
        char second = charAt(start + 1);
        if (second == '\'' && (first == 'e' || first == 'b' || first == 'x' || first == 'n')) {
            return opaque(start, endOfQuoted(start + 1, '\'', first == 'e'));
        }
        if (first == 'u' && second == '&' && (charAt(start + 2) == '\'' || charAt(start + 2) == '"')) {
            return opaque(start, endOfQuoted(start + 2, charAt(start + 2), false));
        }
        return token(Kind.WORD, start, endOfWord(start));
    }

    private SqlToken quotedIdentifier(int start) {
        int end = endOfQuoted(start, '"', false);
        boolean closed = end > start + 1 && sql.charAt(end - 1) == '"';
        String name = sql.substring(start + 1, closed ? end - 1 : end).replace("\"\"", "\"");
        at = end;
        return new SqlToken(Kind.QUOTED, start, end, name);
    }

    private SqlToken opaque(int start, int end) {
        return token(Kind.OPAQUE, start, end);
    }

    private SqlToken token(Kind kind, int start, int end) {
        at = end;
        return new SqlToken(kind, start, end, sql.substring(start, end));
    }

    private void skipBlanks() {
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
                    at++;
                }
            } else if (sql.startsWith("/*", at)) {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    private void skipBlockComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
    }

    private int endOfQuoted(int open, char quote, boolean backslashEscapes) {
        for (int i = open + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\\' && backslashEscapes) {
                i++;
            } else if (c == quote) {
                if (charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
        }
        return sql.length();
    }

    private int endOfDollarQuoted(int open) {
        int tagEnd = open + 1;
        if (isWordStart(charAt(tagEnd))) {
            while (tagEnd < sql.length() && isWordPart(sql.charAt(tagEnd)) && sql.charAt(tagEnd) != '$') {
                tagEnd++;
            }
        }
        if (charAt(tagEnd) != '$') {
            return -1;
        }
        String delimiter = sql.substring(open, tagEnd + 1);
        int close = sql.indexOf(delimiter, tagEnd + 1);
        return close < 0 ? sql.length() : close + delimiter.length();
    }

    private int endOfWord(int start) {
        int end = start + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfNumber(int start) {
        int end = start;
        while (end < sql.length() && (isDigit(sql.charAt(end)) || sql.charAt(end) == '.' || sql.charAt(end) == '_')) {
            end++;
        }
        if (charAt(end) == 'e' || charAt(end) == 'E') {
            int digits = charAt(end + 1) == '+' || charAt(end + 1) == '-' ? end + 2 : end + 1;
            if (isDigit(charAt(digits))) {
                end = digits;
                while (isDigit(charAt(end))) {
                    end++;
                }
            }
        }
        return end;
    }

    /** The character there, or NUL, which SQL text cannot hold. */
    private char charAt(int offset) {
        return offset < sql.length() ? sql.charAt(offset) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (c >= 0x80 && !Character.isWhitespace(c));
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }
}
