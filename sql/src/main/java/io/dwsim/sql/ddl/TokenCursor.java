package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Token;
import io.dwsim.sql.lexer.TokenKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A place in a range of tokens. */
final class TokenCursor {
    private final List<Token> tokens;
    /** The tokens as keywords, as far as they were looked at. */
    private final String[] words;

    private final int end;
    private int at;

    TokenCursor(List<Token> tokens) {
        this(tokens, new String[tokens.size()], 0, tokens.size());
    }

    private TokenCursor(List<Token> tokens, String[] words, int start, int end) {
        this.tokens = tokens;
        this.words = words;
        this.at = start;
        this.end = end;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    @Nullable
    Token peek() {
        return peek(0);
    }

    @Nullable
    Token peek(int distance) {
        return at + distance < end ? tokens.get(at + distance) : null;
    }

    Token take() {
        return tokens.get(at++);
    }

    /** Where it is, to come back to or to take the text from. */
    int position() {
        return at;
    }

    void goTo(int position) {
        at = position;
    }

    /** Line of the next token, or of the last one at the end. */
    int line() {
        return tokens.get(Math.max(0, Math.min(at, end - 1))).line();
    }

    boolean isKind(TokenKind kind) {
        return at < end && tokens.get(at).kind() == kind;
    }

    /** Whether a name could stand here. */
    boolean isName() {
        Token token = peek();
        return token != null && (token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_NAME);
    }

    boolean isSymbol(String symbol) {
        return isSymbol(0, symbol);
    }

    boolean isSymbol(int distance, String symbol) {
        Token token = peek(distance);
        return token != null && token.isSymbol(symbol);
    }

    /** Whether the words, or the symbols, follow in this order; words in upper case. */
    boolean isAt(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            Token token = peek(i);
            if (token == null || !(token.isWord(expected[i]) || token.isSymbol(expected[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Takes the words if they follow. */
    boolean accept(String... expected) {
        if (!isAt(expected)) {
            return false;
        }
        at += expected.length;
        return true;
    }

    /** The next token as a keyword, in upper case; empty for anything that is none. */
    String word() {
        return word(0);
    }

    String word(int distance) {
        int index = at + distance;
        if (index >= end) {
            return "";
        }
        if (words[index] == null) {
            Token token = tokens.get(index);
            words[index] = token.kind() == TokenKind.WORD ? token.text().toUpperCase(Locale.ROOT) : "";
        }
        return words[index];
    }

    /** Takes a group in parentheses and gives its inside; one that is never closed goes to the end. */
    TokenCursor takeGroup() {
        int start = at + 1;
        skip();
        boolean isClosed = at > start && tokens.get(at - 1).isSymbol(")");
        return new TokenCursor(tokens, words, Math.min(start, end), Math.max(start, isClosed ? at - 1 : at));
    }

    /** Takes one token, or a group in parentheses, brackets or braces as a whole. */
    void skip() {
        String open = tokens.get(at).kind() == TokenKind.SYMBOL ? tokens.get(at).text() : "";
        String close =
                switch (open) {
                    case "(" -> ")";
                    case "[" -> "]";
                    case "{" -> "}";
                    default -> "";
                };
        int depth = 0;
        do {
            Token token = tokens.get(at++);
            if (!close.isEmpty()) {
                depth += token.isSymbol(open) ? 1 : token.isSymbol(close) ? -1 : 0;
            }
        } while (depth > 0 && at < end);
    }

    /** The token before the next one. */
    Token previous() {
        return tokens.get(at - 1);
    }

    /** A cursor over what lies between a position and here. */
    TokenCursor since(int position) {
        return new TokenCursor(tokens, words, position, at);
    }

    /** The text since a position, white space and comments reduced to single blanks. */
    String textSince(int position) {
        StringBuilder text = new StringBuilder();
        for (int i = position; i < at; i++) {
            Token token = tokens.get(i);
            if (i > position && !tokens.get(i - 1).touches(token)) {
                text.append(' ');
            }
            text.append(token.source(), token.start(), token.end());
        }
        return text.toString();
    }
}
