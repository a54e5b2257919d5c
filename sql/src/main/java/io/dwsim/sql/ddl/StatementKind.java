package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Statement;
import io.dwsim.sql.lexer.Token;
import io.dwsim.sql.lexer.TokenKind;
import java.util.Set;

/** What a statement is, by its leading words: {@code CREATE TABLE}, {@code ALTER TABLE}, {@code GRANT}. */
final class StatementKind {
    private static final Set<String> MODIFIERS = Set.of(
            "TEMP",
            "TEMPORARY",
            "LOCAL",
            "GLOBAL",
            "TRANSIENT",
            "VOLATILE",
            "UNLOGGED",
            "HYBRID",
            "SECURE",
            "RECURSIVE",
            "UNIQUE",
            "CLUSTERED",
            "NONCLUSTERED",
            "EDITIONABLE",
            "NONEDITIONABLE",
            "PRIVATE",
            "MULTISET",
            "SET");
    private static final Set<String> OBJECTS = Set.of(
            "VIEW",
            "PROCEDURE",
            "PROC",
            "FUNCTION",
            "TASK",
            "USER",
            "ROLE",
            "TRIGGER",
            "INDEX",
            "SCHEMA",
            "DATABASE",
            "TYPE",
            "SEQUENCE",
            "STAGE",
            "STREAM",
            "PIPE",
            "WAREHOUSE",
            "POLICY",
            "RULE",
            "AGGREGATE",
            "OPERATOR");
    private static final Set<String> PAIRS = Set.of(
            "DROP",
            "ALTER",
            "INSERT",
            "COMMENT",
            "USE",
            "MERGE",
            "COPY",
            "TRUNCATE",
            "DELETE",
            "LOCK",
            "REFRESH",
            "SHOW",
            "DESCRIBE",
            "DESC",
            "UNDROP");

    private static final Set<String> SECONDS = Set.of(
            "TABLE",
            "TABLES",
            "VIEW",
            "SCHEMA",
            "DATABASE",
            "DATABASES",
            "SCHEMAS",
            "VIEWS",
            "INDEX",
            "INTO",
            "FROM",
            "ON",
            "ROLE",
            "WAREHOUSE",
            "SESSION",
            "DEFAULT",
            "SEQUENCE",
            "TYPE",
            "FUNCTION",
            "PROCEDURE",
            "USER",
            "EXTENSION",
            "EXTERNAL",
            "MATERIALIZED",
            "STAGE",
            "STREAM",
            "TASK",
            "PIPE",
            "TRIGGER",
            "COLUMNS",
            "DYNAMIC",
            "GROUP");

    private StatementKind() {}

    static String of(Statement statement) {
        Token first = statement.first();
        if (first.kind() == TokenKind.DIRECTIVE) {
            String text = first.text();
            if (text.startsWith("--")) {
                return "DOWN MIGRATION";
            }
            return text.split("\\s", 2)[0];
        }
        TokenCursor cursor = new TokenCursor(statement.tokens());
        if (createsTable(statement)) {
            return "CREATE TABLE";
        }
        String word = cursor.word();
        if (word.isEmpty()) {
            return Warnings.quote(first.text());
        }
        cursor.take();
        if (word.equals("CREATE")) {
            return object(cursor);
        }
        String second = cursor.word();
        return PAIRS.contains(word) && SECONDS.contains(second) ? word + ' ' + second : word;
    }

    /** Whether it is CREATE … TABLE, with whatever words between them. */
    static boolean createsTable(Statement statement) {
        TokenCursor cursor = new TokenCursor(statement.tokens());
        if (!cursor.accept("CREATE")) {
            return false;
        }
        for (int i = 0; i < 8 && cursor.isKind(TokenKind.WORD); i++) {
            if (cursor.accept("TABLE")) {
                return !cursor.isAtEnd();
            }
            if (OBJECTS.contains(cursor.word())) {
                return false;
            }
            cursor.take();
        }
        return false;
    }

    private static String object(TokenCursor cursor) {
        if (cursor.accept("OR")) {
            cursor.accept(cursor.word());
        }
        while (MODIFIERS.contains(cursor.word())) {
            cursor.take();
        }
        String kind = ("CREATE " + cursor.word()).strip();
        boolean isPair = Set.of(
                        "EXTERNAL", "MATERIALIZED", "FILE", "MASKING", "FOREIGN", "RESOURCE", "DYNAMIC", "EVENT", "ROW")
                .contains(cursor.word());
        return isPair ? kind + ' ' + cursor.word(1) : kind;
    }
}
