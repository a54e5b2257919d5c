package io.dwsim.sql.ddl;

import io.dwsim.sql.ddl.TableReading.ColumnSource;
import io.dwsim.sql.ddl.TableReading.Form;
import io.dwsim.sql.lexer.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one CREATE TABLE of any dialect into what is kept of it. */
final class CreateTableReader {
    /** Clauses that may stand before the list of columns and have a list of their own. */
    private static final Set<String> HAVE_LISTS =
            Set.of("BY", "LINEAR", "DISTKEY", "SORTKEY", "TAG", "ON", "WITH", "USING", "KEY", "COLUMNS", "HASH");

    private final Warnings warnings;

    CreateTableReader(Warnings warnings) {
        this.warnings = warnings;
    }

    /** What the statement says; null where it names no table. */
    @Nullable
    TableReading read(Statement statement) {
        TokenCursor cursor = new TokenCursor(statement.tokens());
        while (!cursor.isAtEnd() && !cursor.accept("TABLE")) {
            cursor.take();
        }
        boolean ifNotExists = acceptIfNotExists(cursor);
        QualifiedName name = NameReader.qualified(cursor);
        if (name == null) {
            return null;
        }
        ifNotExists |= acceptIfNotExists(cursor);
        TableWarnings own = new TableWarnings(warnings, name.toString());
        warnAboutModifiers(statement, own);
        return new Body(name, statement.line(), ifNotExists, own).read(cursor);
    }

    private static boolean acceptIfNotExists(TokenCursor cursor) {
        return cursor.accept("IF", "NOT", "EXISTS");
    }

    private static void warnAboutModifiers(Statement statement, TableWarnings own) {
        TokenCursor cursor = new TokenCursor(statement.tokens());
        cursor.take();
        while (!cursor.isAt("TABLE")) {
            if (!cursor.accept("OR", "REPLACE") && !cursor.accept("OR", "ALTER")) {
                own.ignored(cursor.line(), null, cursor.take().text());
            }
        }
    }

    /** What follows the name. */
    private static final class Body {
        private final QualifiedName name;
        private final int line;
        private final boolean ifNotExists;
        private final TableWarnings warnings;
        private final ColumnListReader list;
        private final TableOptions options;

        private Body(QualifiedName name, int line, boolean ifNotExists, TableWarnings warnings) {
            this.name = name;
            this.line = line;
            this.ifNotExists = ifNotExists;
            this.warnings = warnings;
            this.list = new ColumnListReader(warnings);
            this.options = new TableOptions(warnings);
        }

        private TableReading read(TokenCursor cursor) {
            int start = cursor.position();
            while (!cursor.isAtEnd()) {
                if (cursor.isSymbol("(") && !isListOfClause(cursor, start)) {
                    readOptions(cursor, start);
                    return readList(cursor);
                }
                if (cursor.isAt("AS") || cursor.isAt("SELECT")) {
                    options.read(cursor.since(start));
                    return elsewhere(Form.CTAS, "query", "Its columns come from a query", cursor);
                }
                boolean isClone =
                        cursor.isAt("CLONE") || cursor.isAt("SHALLOW", "CLONE") || cursor.isAt("DEEP", "CLONE");
                if (isClone || cursor.isAt("LIKE")) {
                    options.read(cursor.since(start));
                    return readSource(cursor, isClone);
                }
                if (cursor.isAt("USING", "TEMPLATE")) {
                    return elsewhere(Form.ELSEWHERE, "template", "Its columns come from files", cursor);
                }
                if (cursor.isAt("PARTITION", "OF") || (cursor.isAt("OF") && start == cursor.position())) {
                    return elsewhere(
                            Form.ELSEWHERE, "partition", "Its columns come from another table or type", cursor);
                }
                cursor.skip();
            }
            readOptions(cursor, start);
            return elsewhere(Form.ELSEWHERE, "no_columns", "No column is given", cursor);
        }

        private void readOptions(TokenCursor cursor, int start) {
            options.read(cursor.since(start));
        }

        /** Whether the parentheses belong to a clause, as in {@code CLUSTER BY LINEAR (a) (a int)}. */
        private static boolean isListOfClause(TokenCursor cursor, int start) {
            if (cursor.position() == start) {
                return false;
            }
            TokenCursor before = cursor.since(cursor.position() - 1);
            return HAVE_LISTS.contains(before.word()) || cursor.previous().isSymbol("=");
        }

        private TableReading readList(TokenCursor cursor) {
            TokenCursor inside = cursor.takeGroup();
            if (inside.isAt("SELECT") || inside.isAt("WITH")) {
                return elsewhere(Form.CTAS, "query", "Its columns come from a query", cursor);
            }
            boolean isQuery = isNames(inside) && startsQuery(cursor);
            if (isQuery) {
                readNames(inside);
                return elsewhere(Form.CTAS_COLUMNS, "query", "The types of its columns come from a query", cursor);
            }
            list.read(inside);
            options.read(cursor);
            boolean isLike = list.columns.isEmpty() && !list.sources.isEmpty();
            for (QualifiedName parent : options.parents) {
                list.sources.add(0, new ColumnSource(parent, 0, true, false));
            }
            if (list.columns.isEmpty() && list.sources.isEmpty()) {
                warnings.add(line, null, "no_columns", "No column is given");
                return reading(Form.ELSEWHERE);
            }
            return reading(isLike ? Form.LIKE : Form.COLUMNS);
        }

        /** Whether only names stand in the list, without types. */
        private static boolean isNames(TokenCursor inside) {
            int start = inside.position();
            boolean isNames = inside.isName();
            while (isNames && !inside.isAtEnd()) {
                isNames = inside.isName();
                inside.take();
                isNames &= inside.isAtEnd() || inside.accept(",");
            }
            inside.goTo(start);
            return isNames;
        }

        private static boolean startsQuery(TokenCursor cursor) {
            int start = cursor.position();
            boolean found = false;
            while (!cursor.isAtEnd() && !found) {
                found = cursor.isAt("AS") || cursor.isAt("SELECT");
                cursor.skip();
            }
            cursor.goTo(start);
            return found;
        }

        private void readNames(TokenCursor inside) {
            while (!inside.isAtEnd()) {
                int at = inside.line();
                list.columns.add(new SourceColumn(inside.take().name(), at, TypeReader.NONE, false, null, null, null));
                inside.accept(",");
            }
        }

        private TableReading readSource(TokenCursor cursor, boolean isClone) {
            boolean isPlain = cursor.accept("LIKE") || cursor.accept("CLONE");
            if (!isPlain) {
                cursor.take();
                cursor.take();
            }
            QualifiedName source = NameReader.qualified(cursor);
            if (source == null) {
                return elsewhere(Form.ELSEWHERE, "no_columns", "No column is given", cursor);
            }
            list.sources.add(new ColumnSource(source, 0, true, true));
            options.read(cursor);
            return reading(isClone ? Form.CLONE : Form.LIKE);
        }

        private TableReading elsewhere(Form form, String code, String message, TokenCursor cursor) {
            TableOptions.takeAll(cursor);
            warnings.add(line, null, code, message + ", so the table is not imported");
            return reading(form);
        }

        private TableReading reading(Form form) {
            return new TableReading(
                    name,
                    line,
                    form,
                    ifNotExists,
                    List.copyOf(list.columns),
                    List.copyOf(options.partitionColumns),
                    List.copyOf(list.keys),
                    List.copyOf(list.sources),
                    options.comment);
        }
    }
}
