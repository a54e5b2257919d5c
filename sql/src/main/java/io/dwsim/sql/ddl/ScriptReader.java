package io.dwsim.sql.ddl;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.UnreadableSql;
import io.dwsim.sql.ddl.ScriptStatement.Outcome;
import io.dwsim.sql.ddl.TableReading.ColumnSource;
import io.dwsim.sql.ddl.TableReading.Form;
import io.dwsim.sql.lexer.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the statements of a script one after the other. */
final class ScriptReader {
    private static final Set<Form> LISTED = Set.of(Form.COLUMNS, Form.LIKE, Form.CLONE);

    /** LIKE of LIKE makes a short script grow without bounds. */
    private static final int MOST_COLUMNS = 2_000_000;

    private final Warnings warnings = new Warnings();
    private final TableDrafts tables = new TableDrafts();
    private final List<ScriptStatement> statements = new ArrayList<>();
    private int columns;
    /** Every CREATE TABLE by itself. */
    final List<TableReading> readings = new ArrayList<>();

    void apply(StatementReading reading) {
        Statement statement = reading.statement();
        if (reading.createsTable()) {
            create(reading);
            return;
        }
        TokenCursor cursor = new TokenCursor(statement.tokens());
        if (cursor.accept("ALTER", "TABLE") || cursor.accept("ALTER", "EXTERNAL", "TABLE")) {
            alter(statement, cursor);
        } else if (cursor.accept("COMMENT", "ON") || cursor.accept("COMMENT", "IF", "EXISTS", "ON")) {
            comment(statement, cursor);
        } else {
            if (cursor.accept("DROP", "TABLE")) {
                drop(cursor);
            }
            UniqueIndex index = cursor.isAt("CREATE") ? UniqueIndex.read(statement) : null;
            add(statement, index == null ? null : index.table(), index == null ? Outcome.SKIPPED : apply(index));
        }
    }

    private Outcome apply(UniqueIndex index) {
        TableDraft table = tables.find(index.table());
        boolean isApplied = table != null && table.addIndex(index, new TableWarnings(warnings, table.name.toString()));
        return isApplied ? Outcome.APPLIED : Outcome.SKIPPED;
    }

    DdlScript script(Dialect dialect) {
        return new DdlScript(dialect, tables.tables(), statements, warnings.inOrder());
    }

    private void add(Statement statement, @Nullable QualifiedName table, Outcome outcome) {
        String name = table == null ? null : table.toString();
        statements.add(new ScriptStatement(statement.line(), StatementKind.of(statement), name, outcome));
    }

    private void create(StatementReading read) {
        warnings.addAll(read.warnings());
        Statement statement = read.statement();
        TableReading reading = read.table();
        if (reading == null) {
            warnings.add(statement.line(), null, null, "table_unreadable", "A CREATE TABLE without a name");
            add(statement, null, Outcome.REPORTED);
            return;
        }
        readings.add(reading);
        boolean isImported = LISTED.contains(reading.form()) && define(reading);
        add(statement, reading.name(), isImported ? Outcome.IMPORTED : Outcome.REPORTED);
    }

    /** Makes the table, unless the script says that an earlier one stays; false where its source is unknown. */
    private boolean define(TableReading reading) {
        TableWarnings own = new TableWarnings(warnings, reading.name().toString());
        TableDraft draft = new TableDraft(reading.name(), reading.line());
        draft.comment = reading.comment();
        int taken = 0;
        for (ColumnSource source : reading.sources()) {
            TableDraft from = tables.find(source.table());
            if (from == null) {
                own.add(
                        reading.line(),
                        null,
                        "like_unresolved",
                        "Takes its columns from " + source.table() + ", which is not in the script");
                if (reading.columns().isEmpty()) {
                    return false;
                }
                continue;
            }
            for (; taken < source.at(); taken++) {
                draft.addColumn(reading.columns().get(taken), own);
            }
            copy(from, draft, source, own);
        }
        for (; taken < reading.columns().size(); taken++) {
            draft.addColumn(reading.columns().get(taken), own);
        }
        reading.partitionColumns().forEach(column -> draft.addColumn(column, own));
        reading.keys().forEach(key -> draft.addKey(key, own));
        columns += draft.columns.size();
        if (columns > MOST_COLUMNS) {
            throw new UnreadableSql("The script makes over two million columns", reading.line(), 1);
        }
        put(reading, draft, own);
        return true;
    }

    private static void copy(TableDraft from, TableDraft to, ColumnSource source, TableWarnings own) {
        for (SourceColumn column : from.columns) {
            to.addColumn(
                    new SourceColumn(
                            column.name(),
                            to.line,
                            column.type(),
                            column.notNull(),
                            source.withDefaults() ? column.defaultValue() : null,
                            source.withDefaults() ? column.identity() : null,
                            column.comment()),
                    own);
        }
        if (source.withKeys()) {
            if (!from.primaryKey.isEmpty()) {
                to.addKey(TableKey.of(TableKey.Kind.PRIMARY, to.line, from.primaryKey), own);
            }
            from.uniqueKeys.forEach(key -> to.addKey(TableKey.of(TableKey.Kind.UNIQUE, to.line, key), own));
        }
    }

    private void put(TableReading reading, TableDraft draft, TableWarnings own) {
        TableDraft known = tables.exact(reading.name());
        if (known != null && reading.ifNotExists() && !known.isDropped) {
            own.add(
                    reading.line(),
                    null,
                    "table_repeated",
                    "Is there already, from line " + known.line + ", so this one is not kept");
            return;
        }
        if (known != null && !known.isDropped) {
            own.add(reading.line(), null, "table_repeated", "Takes the place of the one from line " + known.line);
        }
        tables.add(draft);
    }

    private void drop(TokenCursor cursor) {
        cursor.accept("IF", "EXISTS");
        while (!cursor.isAtEnd()) {
            QualifiedName name = NameReader.qualified(cursor);
            TableDraft known = name == null ? null : tables.find(name);
            if (known != null) {
                known.isDropped = true;
            }
            if (!cursor.accept(",")) {
                return;
            }
        }
    }

    private void alter(Statement statement, TokenCursor cursor) {
        cursor.accept("IF", "EXISTS");
        cursor.accept("ONLY");
        QualifiedName name = NameReader.qualified(cursor);
        TableDraft table = name == null ? null : tables.find(name);
        if (table == null) {
            String shown = name == null ? null : name.toString();
            warnings.add(statement.line(), shown, null, "table_unknown", "ALTER TABLE of a table not in the script");
            add(statement, name, Outcome.SKIPPED);
        } else {
            cursor.accept("*");
            add(statement, name, new AlterTableReader(table, tables, warnings).apply(cursor));
        }
    }

    private void comment(Statement statement, TokenCursor cursor) {
        boolean isColumn = cursor.accept("COLUMN");
        boolean isTable = !isColumn && cursor.accept("TABLE");
        if (!isColumn && !isTable) {
            add(statement, null, Outcome.SKIPPED);
            return;
        }
        QualifiedName name = NameReader.qualified(cursor);
        if (name != null && isColumn && name.parts().size() > 1) {
            String column = name.table().text();
            name = new QualifiedName(name.parts().subList(0, name.parts().size() - 1));
            add(statement, name, set(name, column, cursor));
        } else {
            add(statement, name, name != null && isTable ? set(name, null, cursor) : Outcome.SKIPPED);
        }
    }

    private Outcome set(QualifiedName name, @Nullable String column, TokenCursor cursor) {
        TableDraft table = tables.find(name);
        boolean isText = cursor.accept("IS") && cursor.peek() != null;
        if (table == null || !isText) {
            return Outcome.SKIPPED;
        }
        String text = cursor.isAt("NULL") ? null : cursor.take().name();
        return table.comment(column, text) ? Outcome.APPLIED : Outcome.SKIPPED;
    }
}
