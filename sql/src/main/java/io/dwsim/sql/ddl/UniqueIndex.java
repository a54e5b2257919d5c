package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Statement;
import io.dwsim.sql.lexer.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE UNIQUE INDEX says.
 *
 * @param name null where it has none
 * @param columns empty where it is on expressions, or on some rows only, so that it makes no column unique
 */
record UniqueIndex(QualifiedName.@Nullable Part name, int line, QualifiedName table, List<String> columns) {
    private static final Set<String> KINDS = Set.of("CLUSTERED", "NONCLUSTERED");

    /** The index the statement creates; null for any other statement. */
    static @Nullable UniqueIndex read(Statement statement) {
        TokenCursor cursor = new TokenCursor(statement.tokens());
        cursor.accept("CREATE");
        cursor.accept("OR", "REPLACE");
        if (!cursor.accept("UNIQUE")) {
            return null;
        }
        if (KINDS.contains(cursor.word())) {
            cursor.take();
        }
        if (!cursor.accept("INDEX")) {
            return null;
        }
        cursor.accept("CONCURRENTLY");
        cursor.accept("IF", "NOT", "EXISTS");
        QualifiedName name = cursor.isAt("ON") ? null : NameReader.qualified(cursor);
        boolean isOn = cursor.accept("ON");
        cursor.accept("ONLY");
        QualifiedName table = isOn ? NameReader.qualified(cursor) : null;
        if (table == null) {
            return null;
        }
        while (!cursor.isAtEnd() && !cursor.isSymbol("(")) {
            cursor.take();
        }
        List<String> columns = cursor.isAtEnd() ? List.of() : columns(cursor.takeGroup());
        return new UniqueIndex(
                name == null ? null : name.table(), statement.line(), table, isPartial(cursor) ? List.of() : columns);
    }

    private static List<String> columns(TokenCursor group) {
        List<String> columns = new ArrayList<>();
        while (!group.isAtEnd()) {
            QualifiedName.Part part = NameReader.part(group);
            if (part == null || !isPlain(group)) {
                return List.of();
            }
            columns.add(part.text());
            group.accept(",");
        }
        return columns;
    }

    /** Takes an order, a collation or a length up to the comma; false for an expression. */
    private static boolean isPlain(TokenCursor group) {
        while (!group.isAtEnd() && !group.isSymbol(",")) {
            boolean isLength = group.isSymbol("(")
                    && group.peek(1) != null
                    && group.isSymbol(2, ")")
                    && group.takeGroup().isKind(TokenKind.NUMBER);
            if (!isLength && !group.isName()) {
                return false;
            }
            if (!isLength) {
                group.take();
            }
        }
        return true;
    }

    private static boolean isPartial(TokenCursor cursor) {
        while (!cursor.isAtEnd()) {
            if (cursor.isAt("WHERE")) {
                return true;
            }
            cursor.skip();
        }
        return false;
    }
}
