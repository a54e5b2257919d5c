package io.dwsim.sql.lexer;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a semicolon ends the statement or stands in the body of a routine: {@code BEGIN … ; … END;}. */
final class RoutineBody {
    private static final Set<String> ROUTINES =
            Set.of("PROCEDURE", "PROC", "FUNCTION", "TRIGGER", "PACKAGE", "TASK", "EVENT", "ALERT");
    private static final Set<String> TRANSACTION =
            Set.of("TRAN", "TRANSACTION", "WORK", "ISOLATION", "READ", "DEFERRABLE", "IMMEDIATE", "EXCLUSIVE", "NAME");
    private static final Set<String> LOOPS = Set.of("IF", "LOOP", "WHILE", "FOR", "REPEAT");

    /** What a body of SQL Server begins with when no BEGIN and END are around it. */
    private static final Set<String> BATCH =
            Set.of("SET", "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "IF", "CREATE", "DROP", "TRUNCATE", "EXEC");

    private final boolean isRoutine;
    private final boolean isProcedure;
    private int open;
    private boolean isDeclaring;
    private boolean isBatch;

    private RoutineBody(boolean isRoutine, boolean isProcedure, boolean isDeclaring) {
        this.isRoutine = isRoutine;
        this.isProcedure = isProcedure;
        this.isDeclaring = isDeclaring;
    }

    /** Looks at the beginning of a statement. */
    static RoutineBody of(TokenQueue tokens) {
        if (tokens.isWord(0, "DECLARE")) {
            Token next = tokens.peek(1);
            boolean isVariable = next == null || next.text().startsWith("@");
            return new RoutineBody(!isVariable, false, !isVariable);
        }
        if (!tokens.isWord(0, "CREATE") && !tokens.isWord(0, "ALTER")) {
            return new RoutineBody(false, false, false);
        }
        for (int i = 1; i < 8; i++) {
            Token token = tokens.peek(i);
            if (token == null || token.kind() != TokenKind.WORD || token.isWord("TABLE")) {
                break;
            }
            if (ROUTINES.contains(token.text().toUpperCase(Locale.ROOT))) {
                Token next = tokens.peek(i + 1);
                boolean isProcedure = token.isWord("PROCEDURE") || token.isWord("PROC");
                return new RoutineBody(next != null && !next.isWord("TABLE"), isProcedure, false);
            }
        }
        return new RoutineBody(false, false, false);
    }

    /** Whether it is the BEGIN of a block that runs where it stands, so that its statements are the script's. */
    static boolean isBlock(TokenQueue tokens) {
        return tokens.isWord(0, "BEGIN") && opensBlock(tokens.peek(1));
    }

    private static boolean opensBlock(@Nullable Token afterBegin) {
        return afterBegin != null
                && !afterBegin.isSymbol(";")
                && afterBegin.kind() != TokenKind.DIRECTIVE
                && !TRANSACTION.contains(afterBegin.text().toUpperCase(Locale.ROOT));
    }

    private static boolean startsBatch(@Nullable Token next) {
        return next != null
                && next.kind() == TokenKind.WORD
                && BATCH.contains(next.text().toUpperCase(Locale.ROOT));
    }

    boolean isRoutine() {
        return isRoutine;
    }

    /** Whether statements that follow belong to it still. */
    boolean isOpen() {
        return open > 0 || isDeclaring || isBatch;
    }

    /** Whether nothing ends it but GO, or the end of the script. */
    boolean isBatch() {
        return isBatch;
    }

    void see(Token token, @Nullable Token next) {
        if (!isRoutine || token.kind() != TokenKind.WORD) {
            return;
        }
        if (token.isWord("AS") && open == 0 && !isDeclaring && startsBatch(next)) {
            isBatch = isProcedure;
        } else if (token.isWord("BEGIN") && opensBlock(next)) {
            open++;
            isDeclaring = false;
        } else if (token.isWord("CASE") && open > 0) {
            open++;
        } else if (token.isWord("END") && open > 0) {
            boolean endsLoop = next != null && LOOPS.contains(next.text().toUpperCase(Locale.ROOT));
            open -= endsLoop ? 0 : 1;
        } else if (token.isWord("DECLARE") && open == 0) {
            boolean isVariable = next != null && next.text().startsWith("@");
            isDeclaring = next != null && !isVariable;
            isBatch |= isProcedure && isVariable;
        }
    }
}
