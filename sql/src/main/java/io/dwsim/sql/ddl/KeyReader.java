package io.dwsim.sql.ddl;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads PRIMARY KEY, UNIQUE, FOREIGN KEY and REFERENCES, of a column or of a table. */
final class KeyReader {
    private static final Set<String> BEFORE_COLUMNS = Set.of("CLUSTERED", "NONCLUSTERED", "KEY", "INDEX", "HASH");
    private static final Set<String> FOLLOW = Set.of(
            "MATCH",
            "ON",
            "DEFERRABLE",
            "INITIALLY",
            "ENFORCED",
            "RELY",
            "NORELY",
            "ENABLE",
            "DISABLE",
            "VALIDATE",
            "NOVALIDATE",
            "CLUSTERED",
            "NONCLUSTERED",
            "ASC",
            "DESC",
            "USING",
            "WITH");
    private static final Set<String> NEGATED =
            Set.of("ENFORCED", "DEFERRABLE", "VALID", "RELY", "FOR", "VALIDATE", "TRUSTED");

    private final TableWarnings warnings;

    KeyReader(TableWarnings warnings) {
        this.warnings = warnings;
    }

    /** Whether a key begins here. */
    static boolean starts(TokenCursor cursor) {
        return cursor.isAt("PRIMARY", "KEY")
                || cursor.isAt("UNIQUE")
                || cursor.isAt("FOREIGN", "KEY")
                || cursor.isAt("REFERENCES");
    }

    /**
     * The key that begins here.
     *
     * @param column whose clause it is; null in a list of a table's constraints
     * @return null where it names no columns, which a warning says
     */
    @Nullable
    TableKey read(TokenCursor cursor, @Nullable String column) {
        int start = cursor.position();
        int line = cursor.line();
        List<String> own = column == null ? List.of() : List.of(column);
        TableKey key;
        if (cursor.accept("PRIMARY", "KEY")) {
            key = TableKey.of(TableKey.Kind.PRIMARY, line, columns(cursor, own));
        } else if (cursor.accept("UNIQUE")) {
            key = TableKey.of(TableKey.Kind.UNIQUE, line, columns(cursor, own));
        } else {
            List<String> columns = cursor.accept("FOREIGN", "KEY") ? columns(cursor, own) : own;
            key = cursor.accept("REFERENCES")
                    ? reference(cursor, line, columns)
                    : TableKey.of(TableKey.Kind.FOREIGN, line, columns);
        }
        if (key.columns().isEmpty() || (key.kind() == TableKey.Kind.FOREIGN && key.references() == null)) {
            warnings.add(line, column, "key_unreadable", "Not a key: " + Warnings.quote(cursor.textSince(start)));
            return null;
        }
        takeFollowers(cursor, column);
        return key;
    }

    private List<String> columns(TokenCursor cursor, List<String> own) {
        int start = cursor.position();
        if (cursor.accept("NULLS", "DISTINCT") || cursor.accept("NULLS", "NOT", "DISTINCT")) {
            warnings.ignored(cursor.line(), null, cursor.textSince(start));
        }
        while (BEFORE_COLUMNS.contains(cursor.word())) {
            cursor.take();
        }
        boolean isNamed = cursor.isName() && !ColumnClauses.starts(cursor) && cursor.isSymbol(1, "(");
        if (isNamed && own.isEmpty()) {
            cursor.take();
        }
        while (BEFORE_COLUMNS.contains(cursor.word())) {
            cursor.take();
        }
        if (cursor.isAt("USING") && own.isEmpty()) {
            cursor.take();
            cursor.take();
        }
        return cursor.isSymbol("(") ? NameReader.list(cursor.takeGroup()) : own;
    }

    private TableKey reference(TokenCursor cursor, int line, List<String> columns) {
        QualifiedName parent = NameReader.qualified(cursor);
        List<String> referenced = cursor.isSymbol("(") ? NameReader.list(cursor.takeGroup()) : List.of();
        return new TableKey(TableKey.Kind.FOREIGN, line, columns, parent, referenced);
    }

    /** What may follow a key: actions, and whether it is enforced. */
    private void takeFollowers(TokenCursor cursor, @Nullable String column) {
        while (!cursor.isAtEnd()) {
            int start = cursor.position();
            int line = cursor.line();
            boolean isNegated = cursor.isAt("NOT") && NEGATED.contains(cursor.word(1));
            if (!isNegated && (!FOLLOW.contains(cursor.word()) || isTag(cursor))) {
                return;
            }
            String first = cursor.word();
            cursor.take();
            switch (first) {
                case "NOT" -> takeNegated(cursor);
                case "MATCH", "INITIALLY" -> take(cursor);
                case "ON" -> takeAction(cursor);
                case "USING" -> takeIndex(cursor);
                case "WITH" -> skip(cursor);
                default -> {}
            }
            warnings.ignored(line, column, cursor.textSince(start));
        }
    }

    private static boolean isTag(TokenCursor cursor) {
        return cursor.isAt("WITH") && !cursor.isSymbol(1, "(");
    }

    /** {@code NOT ENFORCED}, {@code NOT FOR REPLICATION}. */
    private static void takeNegated(TokenCursor cursor) {
        cursor.accept("FOR");
        take(cursor);
    }

    private static void takeAction(TokenCursor cursor) {
        if (cursor.word().equals("DELETE") || cursor.word().equals("UPDATE")) {
            cursor.take();
            boolean isPair = cursor.isAt("SET") || cursor.isAt("NO");
            take(cursor);
            if (isPair) {
                take(cursor);
            }
            if (cursor.isSymbol("(")) {
                cursor.skip();
            }
        } else {
            take(cursor);
        }
    }

    private static void takeIndex(TokenCursor cursor) {
        cursor.accept("INDEX");
        cursor.accept("TABLESPACE");
        take(cursor);
    }

    private static void take(TokenCursor cursor) {
        if (!cursor.isAtEnd() && !cursor.isSymbol(",")) {
            cursor.take();
        }
    }

    private static void skip(TokenCursor cursor) {
        if (!cursor.isAtEnd()) {
            cursor.skip();
        }
    }
}
