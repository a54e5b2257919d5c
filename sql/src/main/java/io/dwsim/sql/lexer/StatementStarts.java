package io.dwsim.sql.lexer;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices that a statement begins although the one before has no semicolon. */
final class StatementStarts {
    private static final Map<String, Set<String>> PAIRS = Map.of(
            "ALTER", Set.of("TABLE", "SESSION", "SCHEMA", "DATABASE", "WAREHOUSE", "SEQUENCE", "VIEW"),
            "DROP", Set.of("TABLE", "VIEW", "SCHEMA", "DATABASE", "INDEX", "TYPE", "SEQUENCE", "FUNCTION", "PROCEDURE"),
            "INSERT", Set.of("INTO"),
            "DELETE", Set.of("FROM"),
            "TRUNCATE", Set.of("TABLE"),
            "COMMENT", Set.of("ON"),
            "COPY", Set.of("INTO"),
            "USE", Set.of("DATABASE", "SCHEMA", "ROLE", "WAREHOUSE"));
    private static final Set<String> OTHER_OBJECTS = Set.of(
            "VIEW",
            "INDEX",
            "SCHEMA",
            "SEQUENCE",
            "FUNCTION",
            "PROCEDURE",
            "TRIGGER",
            "STAGE",
            "TYPE",
            "UNIQUE",
            "MATERIALIZED",
            "STREAM",
            "TASK",
            "PIPE",
            "WAREHOUSE",
            "ROLE",
            "USER",
            "CLUSTERED",
            "NONCLUSTERED");
    private static final Set<String> QUERIES = Set.of("SELECT", "UPDATE", "EXEC", "EXECUTE", "PRINT", "DECLARE");
    private static final Set<String> CONTINUES = Set.of(
            "AS", "THEN", "ELSE", "GRANT", "REVOKE", "ON", "TO", "WITH", "OR", "EXPLAIN", "DO", "ALSO", "INSTEAD");
    private static final Set<String> NO_TABLE = Set.of(
            "VIEW",
            "INDEX",
            "FUNCTION",
            "PROCEDURE",
            "TRIGGER",
            "TASK",
            "ROLE",
            "USER",
            "TYPE",
            "SCHEMA",
            "DATABASE",
            "ON",
            "POLICY");

    private StatementStarts() {}

    /**
     * Whether the next token begins a statement.
     *
     * @param first the first token of the statement before
     * @param previous the last token of the statement before
     * @param depth of parentheses still open in the statement before
     */
    static boolean at(TokenQueue tokens, Token first, Token previous, int depth) {
        Token token = tokens.peek();
        if (token == null || token.kind() != TokenKind.WORD) {
            return false;
        }
        boolean isLineStart = token.line() > previous.line();
        boolean isConditional = first.isWord("IF") && depth == 0;
        if (!isLineStart && !isConditional && !(depth == 0 && previous.isSymbol(")"))) {
            return false;
        }
        boolean isBranch = isConditional && (previous.isWord("THEN") || previous.isWord("ELSE"));
        if ((previous.isSymbol(",") && depth == 0) || (!isBranch && CONTINUES.contains(upper(previous)))) {
            return false;
        }
        if (token.isWord("CREATE")) {
            return createsTable(tokens) || (depth == 0 && isLineStart && OTHER_OBJECTS.contains(createdObject(tokens)));
        }
        if (!isLineStart || depth > 0) {
            return false;
        }
        boolean isNoQuery = first.isWord("ALTER") || first.isWord("DROP") || first.isWord("USE");
        if (token.isWord("GRANT") || (isNoQuery && QUERIES.contains(upper(token)))) {
            return true;
        }
        Set<String> seconds = PAIRS.get(upper(token));
        Token second = tokens.peek(1);
        return seconds != null && second != null && seconds.contains(upper(second));
    }

    /** Whether the tokens are {@code CREATE … TABLE name}. */
    static boolean createsTable(TokenQueue tokens) {
        for (int i = 1; i < 8; i++) {
            Token token = tokens.peek(i);
            if (token == null || token.kind() != TokenKind.WORD || NO_TABLE.contains(upper(token))) {
                return false;
            }
            if (token.isWord("TABLE")) {
                Token name = tokens.peek(i + 1);
                return name != null && !name.isSymbol(",") && !name.isWord("ON") && !name.isWord("TO");
            }
        }
        return false;
    }

    private static String createdObject(TokenQueue tokens) {
        int object = tokens.isWord(1, "OR") ? 3 : 1;
        return upper(tokens.peek(object));
    }

    private static String upper(@Nullable Token token) {
        return token == null || token.kind() != TokenKind.WORD
                ? ""
                : token.text().toUpperCase(Locale.ROOT);
    }
}
