package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.lexer.LexicalRules;
import io.dwsim.sql.text.EditedSql.Edit;
import java.util.ArrayList;
import java.util.List;

/** Brings strings and comments into the form Postgres reads: escapes by backslash, comments behind {@code //}. */
final class DialectLexis {

    private final String sql;
    private final LexicalRules rules;
    private final List<Edit> edits = new ArrayList<>();
    private int at;

    private DialectLexis(String sql, LexicalRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    static List<Edit> edits(String sql, Dialect dialect) {
        DialectLexis lexis = new DialectLexis(sql, LexicalRules.of(dialect));
        lexis.scan();
        return lexis.edits;
    }

    private void scan() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'') {
                string();
            } else if (c == '"') {
                int close = endOfQuotes(at, '"', false);
                at = close;
            } else if (sql.startsWith("$$", at)) {
                int close = sql.indexOf("$$", at + 2);
                at = close < 0 ? sql.length() : close + 2;
            } else if (sql.startsWith("--", at)) {
                at = endOfLine();
            } else if (rules.slashComments() && sql.startsWith("//", at)) {
                int end = endOfLine();
                edits.add(new Edit(at, end, " "));
                at = end;
            } else if (sql.startsWith("/*", at)) {
                blockComment();
            } else {
                at++;
            }
        }
    }

    private void string() {
        boolean hasPrefix = at > 0 && hasPrefix(at - 1);
        int end = endOfQuotes(at, '\'', rules.backslashEscapes());
        if (!hasPrefix && rules.backslashEscapes() && sql.substring(at, end).indexOf('\\') >= 0) {
            edits.add(new Edit(at, at, isAfterWord() ? " E" : "E"));
        }
        at = end;
    }

    /** Whether the letter before a quote makes it a string of another notation already. */
    private boolean hasPrefix(int letter) {
        boolean isPrefix = "eEbBxXnN".indexOf(sql.charAt(letter)) >= 0;
        return isPrefix && (letter == 0 || !Character.isJavaIdentifierPart(sql.charAt(letter - 1)));
    }

    private boolean isAfterWord() {
        return at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1));
    }

    private void blockComment() {
        int end;
        if (rules.nestedComments()) {
            end = endOfNestedComment();
        } else {
            int close = sql.indexOf("*/", at + 2);
            end = close < 0 ? sql.length() : close + 2;
            if (sql.substring(at + 2, end).contains("/*")) {
                edits.add(new Edit(at, end, " "));
            }
        }
        at = end;
    }

    private int endOfNestedComment() {
        int depth = 0;
        int i = at;
        while (i < sql.length()) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return i;
    }

    private int endOfQuotes(int open, char quote, boolean escapes) {
        for (int i = open + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\\' && escapes) {
                i++;
            } else if (c == quote) {
                if (i + 1 >= sql.length() || sql.charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
        }
        return sql.length();
    }

    private int endOfLine() {
        int i = at;
        while (i < sql.length() && sql.charAt(i) != '\n' && sql.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
