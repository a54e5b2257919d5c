package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Token;
import io.dwsim.sql.lexer.TokenKind;
import java.util.Set;

/** Finds where the expression of a DEFAULT ends. */
final class ExpressionReader {
    private static final Set<String> ENDS = Set.of("ORDER", "NOORDER", "KEY", "DISTKEY", "SORTKEY");
    private static final Set<String> ZONES = Set.of("TIME", "TIMESTAMP", "TIMETZ");

    private ExpressionReader() {}

    /** Takes an expression and gives its text; empty where there is none. */
    static String take(TokenCursor cursor) {
        int start = cursor.position();
        cursor.accept("NEXT", "VALUE", "FOR");
        while (!cursor.isAtEnd()) {
            if (endsHere(cursor, start)) {
                break;
            }
            if (takesType(cursor)) {
                cursor.take();
                TypeReader.read(cursor);
            } else {
                cursor.skip();
            }
        }
        return cursor.textSince(start);
    }

    private static boolean takesType(TokenCursor cursor) {
        return cursor.isSymbol("::") && cursor.peek(1) != null;
    }

    private static boolean endsHere(TokenCursor cursor, int start) {
        if (cursor.isSymbol(",")) {
            return true;
        }
        if (cursor.position() == start) {
            return cursor.isAt("NOT", "NULL")
                    || (!cursor.isAt("NULL") && !cursor.isAt("NOT") && ColumnClauses.starts(cursor));
        }
        Token previous = cursor.previous();
        if (previous.kind() == TokenKind.SYMBOL && !previous.isSymbol(")") && !previous.isSymbol("]")) {
            return false;
        }
        if (ZONES.contains(cursor.word(1)) && (cursor.isAt("WITH") || cursor.isAt("AT"))) {
            return false;
        }
        return ColumnClauses.starts(cursor) || ENDS.contains(cursor.word()) || cursor.isAt("WITH");
    }
}
