package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Token;
import io.dwsim.sql.lexer.TokenKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a column: keeps what a column is to the data, and warns about every other clause. */
final class ColumnReader {
    private static final Set<String> PAIRS = Set.of("ENCODE", "NOT", "WITH", "ON", "MASKING", "PROJECTION");

    private static final Set<String> TYPE_PREFIXES = Set.of("LONG", "UNSIGNED", "SIGNED", "LARGE", "AS", "REFERENCES");
    private static final int MOST_WORDS = 4;

    private final TableWarnings warnings;
    private final KeyReader keyReader;

    ColumnReader(TableWarnings warnings) {
        this.warnings = warnings;
        this.keyReader = new KeyReader(warnings);
    }

    /**
     * The column that begins here, up to its comma.
     *
     * @param keys to which those it declares are added
     * @return null for what has no name, which a warning says
     */
    @Nullable
    SourceColumn read(TokenCursor cursor, List<TableKey> keys) {
        int line = cursor.line();
        int start = cursor.position();
        QualifiedName.Part part = NameReader.part(cursor);
        if (part == null) {
            skipToComma(cursor);
            warnings.add(line, null, "column_unreadable", "Not a column: " + Warnings.quote(cursor.textSince(start)));
            return null;
        }
        String name = spaced(cursor, dotted(cursor, part.text()));
        SourceType type = TypeReader.read(cursor);
        Clauses clauses = new Clauses(name, line);
        while (!cursor.isAtEnd() && !cursor.isSymbol(",") && !isNextColumn(cursor)) {
            read(cursor, clauses, keys);
        }
        if (type == null) {
            if (!clauses.isComputed) {
                warnings.add(line, name, "type_missing", "No type is given, so it becomes a text");
            }
            type = TypeReader.NONE;
        } else if (clauses.identity == null && IdentityReader.isSerial(type)) {
            clauses.identity = new Identity(1, 1);
        }
        return new SourceColumn(
                name, line, type, clauses.notNull, clauses.defaultValue, clauses.identity, clauses.comment);
    }

    /** What is known of a column while its clauses are read. */
    private static final class Clauses {
        private final String name;
        private final int line;
        private boolean notNull;
        private boolean isComputed;
        private @Nullable String defaultValue;
        private @Nullable Identity identity;
        private @Nullable String comment;

        private Clauses(String name, int line) {
            this.name = name;
            this.line = line;
        }
    }

    private void read(TokenCursor cursor, Clauses column, List<TableKey> keys) {
        if (cursor.accept("NOT", "NULL")) {
            column.notNull = true;
        } else if (cursor.accept("NULL")) {
            column.notNull = false;
        } else if (cursor.accept("DEFAULT")) {
            readDefault(cursor, column);
        } else if (KeyReader.starts(cursor)) {
            TableKey key = keyReader.read(cursor, column.name);
            if (key != null) {
                keys.add(key);
            }
        } else if (cursor.accept("CONSTRAINT")) {
            if (cursor.isName() && !ColumnClauses.starts(cursor)) {
                warnings.ignored(
                        cursor.line(),
                        column.name,
                        "CONSTRAINT " + cursor.take().text());
            }
        } else if (cursor.isAt("COMMENT") && isComment(cursor)) {
            cursor.take();
            cursor.accept("=");
            column.comment = cursor.take().name();
        } else {
            Identity identity = IdentityReader.read(cursor);
            if (identity == null) {
                ignore(cursor, column);
            } else {
                column.identity = identity;
            }
        }
    }

    private static boolean isComment(TokenCursor cursor) {
        Token text = cursor.peek(cursor.isSymbol(1, "=") ? 2 : 1);
        return text != null && (text.kind() == TokenKind.TEXT || text.kind() == TokenKind.QUOTED_NAME);
    }

    private void readDefault(TokenCursor cursor, Clauses column) {
        cursor.accept("ON", "NULL");
        cursor.accept("=");
        Token first = cursor.peek();
        String value = ExpressionReader.take(cursor);
        if (value.isEmpty()) {
            warnings.add(column.line, column.name, "default_missing", "DEFAULT is followed by no value");
        } else if (first != null
                && first.kind() == TokenKind.QUOTED_NAME
                && first.name().equals("identity")) {
            column.identity = IdentityReader.ofFunction(value);
            column.defaultValue = value;
        } else {
            column.defaultValue = value;
        }
    }

    /** Takes one clause that is not kept. */
    private void ignore(TokenCursor cursor, Clauses column) {
        int start = cursor.position();
        int line = cursor.line();
        String first = cursor.word();
        boolean isComputed = first.equals("AS") || first.equals("GENERATED");
        cursor.skip();
        if (PAIRS.contains(first) && !cursor.isAtEnd() && !cursor.isSymbol(",")) {
            cursor.skip();
        }
        if (first.equals("COLLATE")) {
            NameReader.qualified(cursor);
        }
        if (first.equals("GENERATED") && (cursor.accept("ALWAYS") || cursor.accept("BY", "DEFAULT"))) {
            cursor.accept("AS");
        }
        if (first.equals("ON") && (cursor.isAt("SET") || cursor.isAt("NO"))) {
            cursor.take();
            skipOne(cursor);
        }
        while (!cursor.isAtEnd() && !cursor.isSymbol(",") && !ColumnClauses.starts(cursor) && !isNextColumn(cursor)) {
            cursor.skip();
        }
        if (isComputed) {
            column.isComputed = true;
            warnings.add(
                    line,
                    column.name,
                    "computed_column",
                    "Becomes an ordinary column, its expression is not kept: "
                            + Warnings.quote(cursor.textSince(start)));
        } else {
            warnings.ignored(line, column.name, cursor.textSince(start));
        }
    }

    /** Whether a column begins on a new line although the one before has no comma. */
    private static boolean isNextColumn(TokenCursor cursor) {
        Token token = cursor.peek();
        return token != null
                && cursor.isName()
                && token.line() > cursor.previous().line()
                && KnownTypes.contains(cursor.word(1))
                && !ColumnClauses.starts(cursor);
    }

    private static String dotted(TokenCursor cursor, String first) {
        StringBuilder name = new StringBuilder(first);
        while (cursor.isSymbol(".")) {
            cursor.take();
            QualifiedName.Part next = NameReader.part(cursor);
            name.append('.').append(next == null ? "" : next.text());
        }
        return name.toString();
    }

    /** A name with blanks that some tools forget to quote, as in {@code school name varchar(20)}. */
    private static String spaced(TokenCursor cursor, String first) {
        int more = 0;
        while (more < MOST_WORDS && isWordOfName(cursor, more)) {
            more++;
        }
        boolean isType = more > 0 && KnownTypes.contains(cursor.word(more)) && isOnLine(cursor, more);
        StringBuilder name = new StringBuilder(first);
        for (int i = 0; isType && i < more; i++) {
            name.append(' ').append(cursor.take().text());
        }
        return name.toString();
    }

    private static boolean isWordOfName(TokenCursor cursor, int distance) {
        String word = cursor.word(distance);
        return !word.isEmpty()
                && !KnownTypes.contains(word)
                && !TYPE_PREFIXES.contains(word)
                && !(distance == 0 && ColumnClauses.starts(cursor))
                && isOnLine(cursor, distance);
    }

    private static boolean isOnLine(TokenCursor cursor, int distance) {
        Token token = cursor.peek(distance);
        return token != null && token.line() == cursor.previous().line();
    }

    private static void skipOne(TokenCursor cursor) {
        if (!cursor.isAtEnd()) {
            cursor.skip();
        }
    }

    static void skipToComma(TokenCursor cursor) {
        while (!cursor.isAtEnd() && !cursor.isSymbol(",")) {
            cursor.skip();
        }
    }
}
