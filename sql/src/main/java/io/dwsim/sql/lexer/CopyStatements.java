package io.dwsim.sql.lexer;

import org.jspecify.annotations.Nullable;

/** Notices {@code COPY … FROM stdin;}, after which lines of data follow that are no SQL. */
final class CopyStatements {
    private boolean isStatementStart = true;
    private boolean isCopy;
    private boolean isFromStdin;
    private boolean isDataNext;
    private @Nullable Token previous;

    boolean isStatementStart() {
        return isStatementStart;
    }

    boolean isDataNext() {
        return isDataNext;
    }

    void reset() {
        isStatementStart = true;
        isCopy = false;
        isFromStdin = false;
        isDataNext = false;
        previous = null;
    }

    void see(Token token) {
        if (isDataNext) {
            reset();
        }
        if (token.kind().isTrivia()) {
            return;
        }
        if (token.isSymbol(";")) {
            isDataNext = isCopy && isFromStdin;
            isStatementStart = true;
            isCopy = false;
            isFromStdin = false;
        } else {
            isCopy = isStatementStart ? token.isWord("COPY") : isCopy;
            isFromStdin |= isCopy && token.isWord("STDIN") && previous != null && previous.isWord("FROM");
            isStatementStart = token.kind() == TokenKind.DIRECTIVE;
        }
        previous = token;
    }
}
