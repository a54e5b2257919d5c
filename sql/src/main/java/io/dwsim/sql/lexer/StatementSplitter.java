package io.dwsim.sql.lexer;

import io.dwsim.sql.UnreadableSql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into statements: at semicolons that stand in no routine's body, after the BEGIN of a block, at GO and / on a line of their own, and
 * where a statement begins although the one before has no semicolon.
 */
public final class StatementSplitter {
    private static final int KEPT_OF_OTHERS = 24;
    private static final int MOST_TOKENS = 1_000_000;

    private final TokenQueue tokens;
    private boolean knowsBodies = true;

    public StatementSplitter(String sql, LexicalRules rules) {
        this.tokens = new TokenQueue(new SqlLexer(sql, rules));
    }

    /** The next statement; null at the end of the script. */
    public @Nullable Statement next() {
        skipSemicolons();
        Token first = tokens.peek();
        if (first == null) {
            return null;
        }
        if (first.kind() == TokenKind.DIRECTIVE) {
            tokens.take();
            return new Statement(List.of(first));
        }
        if (RoutineBody.isBlock(tokens)) {
            return block(first);
        }
        RoutineBody body = RoutineBody.of(tokens);
        if (body.isRoutine() && knowsBodies) {
            return routine(body);
        }
        return plain(first);
    }

    private void skipSemicolons() {
        Token token = tokens.peek();
        while (token != null && (token.isSymbol(";") || isBatchEnd(null, token))) {
            tokens.take();
            token = tokens.peek();
        }
    }

    /** BEGIN by itself, or with SQL Server's TRY and CATCH. */
    private Statement block(Token begin) {
        tokens.take();
        Token word = tokens.peek();
        if (word == null || !(word.isWord("TRY") || word.isWord("CATCH"))) {
            return new Statement(List.of(begin));
        }
        tokens.take();
        return new Statement(List.of(begin, word));
    }

    private Statement plain(Token first) {
        boolean isKept = first.isWord("CREATE") || first.isWord("ALTER") || first.isWord("COMMENT");
        List<Token> kept = new ArrayList<>();
        int depth = 0;
        Token previous = null;
        for (Token token = tokens.peek(); token != null; token = tokens.peek()) {
            if (previous != null) {
                if (token.kind() == TokenKind.DIRECTIVE
                        || isBatchEnd(previous, token)
                        || StatementStarts.at(tokens, first, previous, depth)) {
                    break;
                }
            }
            tokens.take();
            if (token.isSymbol(";")) {
                break;
            }
            if (isKept || kept.size() < KEPT_OF_OTHERS) {
                kept.add(token);
            }
            if (kept.size() > MOST_TOKENS) {
                throw new UnreadableSql("A statement is over a million words long", first.line(), first.column());
            }
            depth = Math.max(0, depth + (token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0));
            previous = token;
        }
        return new Statement(kept);
    }

    /** Up to the semicolon after its END; where there is no END, up to the first semicolon. */
    private Statement routine(RoutineBody body) {
        List<Token> kept = new ArrayList<>();
        Token previous = null;
        Token after = null;
        for (Token token = tokens.peek(); token != null; token = tokens.peek()) {
            if (previous != null) {
                boolean isNext = !body.isOpen()
                        && (token.kind() == TokenKind.DIRECTIVE
                                || StatementStarts.at(tokens, kept.get(0), previous, 0));
                if (isNext || isBatchEnd(previous, token)) {
                    return new Statement(kept);
                }
            }
            tokens.take();
            if (token.isSymbol(";")) {
                if (!body.isOpen()) {
                    return new Statement(kept);
                }
                after = after == null ? tokens.peek() : after;
            } else if (kept.size() < KEPT_OF_OTHERS) {
                kept.add(token);
            }
            body.see(token, tokens.peek());
            previous = token;
        }
        if (body.isOpen() && !body.isBatch() && after != null) {
            knowsBodies = false;
            tokens.resumeAt(after);
        }
        return new Statement(kept);
    }

    /** Whether the token is the GO of SQL Server's tools, or the slash of Oracle's, alone on its line. */
    private boolean isBatchEnd(@Nullable Token previous, Token token) {
        if (!token.isWord("GO") && !token.isSymbol("/")) {
            return false;
        }
        Token next = tokens.peek(1);
        return (previous == null || previous.line() < token.line()) && (next == null || next.line() > token.line());
    }
}
