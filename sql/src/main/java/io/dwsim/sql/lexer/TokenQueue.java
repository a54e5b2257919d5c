package io.dwsim.sql.lexer;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The meaningful tokens still to be read, some of which can be looked at before. */
final class TokenQueue {
    private final SqlLexer lexer;
    private final ArrayDeque<Token> ahead = new ArrayDeque<>();

    TokenQueue(SqlLexer lexer) {
        this.lexer = lexer;
    }

    @Nullable
    Token peek() {
        return peek(0);
    }

    /** The token {@code distance} tokens on; null past the end. */
    @Nullable
    Token peek(int distance) {
        while (ahead.size() <= distance) {
            Token token = lexer.nextMeaningful();
            if (token == null) {
                return null;
            }
            ahead.add(token);
        }
        if (distance == 0) {
            return ahead.peek();
        }
        Iterator<Token> tokens = ahead.iterator();
        for (int i = 0; i < distance; i++) {
            tokens.next();
        }
        return tokens.next();
    }

    boolean isWord(int distance, String word) {
        Token token = peek(distance);
        return token != null && token.isWord(word);
    }

    void take() {
        ahead.poll();
    }

    void resumeAt(Token token) {
        ahead.clear();
        lexer.resumeAt(token);
    }
}
