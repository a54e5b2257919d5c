package io.dwsim.sql.lexer;

import io.dwsim.sql.UnreadableSql;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens, in order and without a gap: their texts together are the text. It throws nothing but
 * {@link UnreadableSql}, where a text, a quoted name or a comment never ends.
 */
public final class SqlLexer {
    private final String text;
    private final TokenEnds ends;
    private final CopyStatements copies = new CopyStatements();
    private int at;
    private int line = 1;
    private int column = 1;
    private boolean isLineStart = true;

    public SqlLexer(String text, LexicalRules rules) {
        this.text = text;
        this.ends = new TokenEnds(text, rules);
    }

    /** The next token; null at the end of the text. */
    public @Nullable Token next() {
        if (at >= text.length()) {
            return null;
        }
        Token token = scan();
        copies.see(token);
        if (isLineStart && token.isSymbol("/") && ends.isLineEmpty(token.end())) {
            copies.reset();
        }
        moveTo(token.end());
        if (token.kind() == TokenKind.BLANK) {
            isLineStart |= endsLine(token);
        } else {
            isLineStart = token.kind() == TokenKind.COMMENT && isLineStart;
        }
        return token;
    }

    /** The next token that is neither blank nor comment; null at the end of the text. */
    public @Nullable Token nextMeaningful() {
        Token token = next();
        while (token != null && token.kind().isTrivia()) {
            token = next();
        }
        return token;
    }

    /** Goes back, or on, to that token, which then is the next one. */
    void resumeAt(Token token) {
        at = token.start();
        line = token.line();
        column = token.column();
        copies.reset();
    }

    private Token scan() {
        int dataEnd = copies.isDataNext() ? ends.endOfCopyData(at) : -1;
        if (dataEnd > at) {
            return token(TokenKind.COMMENT, dataEnd);
        }
        char c = text.charAt(at);
        if (Characters.isBlank(c)) {
            return token(TokenKind.BLANK, ends.endOfBlank(at));
        }
        int directive = ends.endOfDirective(at, isLineStart);
        if (directive >= 0) {
            return token(TokenKind.DIRECTIVE, directive);
        }
        int comment = copies.isStatementStart() && isLineStart ? ends.endOfRemark(at) : -1;
        comment = comment >= 0 ? comment : ends.endOfComment(at, isLineStart);
        if (comment == TokenEnds.NEVER) {
            throw unreadable("A comment that begins with /* never ends");
        }
        if (comment >= 0) {
            return token(TokenKind.COMMENT, comment);
        }
        int literal = ends.endOfText(at);
        if (literal == TokenEnds.NEVER) {
            throw unreadable("A text that begins with " + opening(at) + " never ends");
        }
        if (literal >= 0) {
            return token(TokenKind.TEXT, literal);
        }
        int quoted = ends.endOfQuotedName(at);
        if (quoted == TokenEnds.NEVER) {
            throw unreadable("A name that begins with " + c + " never ends");
        }
        if (quoted >= 0) {
            return token(TokenKind.QUOTED_NAME, quoted);
        }
        int number = ends.endOfNumber(at);
        if (number >= 0) {
            return token(TokenKind.NUMBER, number);
        }
        int word = ends.endOfWord(at);
        return word >= 0 ? token(TokenKind.WORD, word) : token(TokenKind.SYMBOL, ends.endOfSymbol(at));
    }

    private String opening(int from) {
        return text.charAt(from) == '$' ? text.substring(from, text.indexOf('$', from + 1) + 1) : "a quote";
    }

    private Token token(TokenKind kind, int end) {
        return new Token(kind, text, at, end, line, column);
    }

    private UnreadableSql unreadable(String message) {
        return new UnreadableSql(message, line, column);
    }

    private boolean endsLine(Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            if (Characters.isLineEnd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void moveTo(int end) {
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n'))) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
    }
}
