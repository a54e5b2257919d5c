package io.dwsim.sql.ddl;

import io.dwsim.sql.ddl.ScriptStatement.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies ALTER TABLE: keys, columns, NOT NULL, defaults and types that a script gives a table afterwards. */
final class AlterTableReader {
    private static final Set<String> NO_COLUMNS = Set.of(
            "PARTITION",
            "ROW",
            "SEARCH",
            "TAG",
            "INDEX",
            "KEY",
            "FULLTEXT",
            "SPATIAL",
            "CHECK",
            "DATA",
            "STORAGE",
            "FILE",
            "SUPPLEMENTAL",
            "PERIOD",
            "FILES",
            "POLICY");

    private final TableDraft table;
    private final TableDrafts tables;
    private final Warnings warnings;
    private final TableWarnings own;
    private boolean isApplied;

    AlterTableReader(TableDraft table, TableDrafts tables, Warnings warnings) {
        this.table = table;
        this.tables = tables;
        this.warnings = warnings;
        this.own = new TableWarnings(warnings, table.name.toString());
    }

    /** Applies what follows the table's name. */
    Outcome apply(TokenCursor cursor) {
        boolean wasAdding = false;
        while (!cursor.isAtEnd()) {
            if (cursor.accept(",")) {
                continue;
            }
            if (cursor.isAt("WITH", "CHECK") || cursor.isAt("WITH", "NOCHECK")) {
                cursor.take();
                cursor.take();
            }
            boolean isVerb = Set.of("ADD", "DROP", "ALTER", "MODIFY", "RENAME", "SET", "OWNER", "CHECK", "ENABLE")
                    .contains(cursor.word());
            if (cursor.accept("ADD") || (wasAdding && !isVerb)) {
                wasAdding = true;
                add(cursor);
            } else {
                wasAdding = false;
                change(cursor);
            }
        }
        return isApplied ? Outcome.APPLIED : Outcome.SKIPPED;
    }

    private void add(TokenCursor cursor) {
        boolean isColumn = cursor.accept("COLUMN") || cursor.accept("COLUMNS");
        isColumn |= cursor.accept("IF", "NOT", "EXISTS");
        if (!isColumn && NO_COLUMNS.contains(cursor.word()) && !KnownTypes.contains(cursor.word(1))) {
            ignore(cursor);
            return;
        }
        if (isDefault(cursor)) {
            addDefault(cursor);
            return;
        }
        ColumnListReader list = new ColumnListReader(own);
        if (cursor.isSymbol("(")) {
            list.read(cursor.takeGroup());
        } else {
            list.readItem(cursor);
        }
        CanonicalParser parser = new CanonicalParser(table.name, warnings);
        parser.parse(list.columns, list.keys);
        parser.columns.forEach(column -> table.addColumn(column, own));
        parser.keys.forEach(key -> table.addKey(key, own));
        isApplied |= !parser.columns.isEmpty() || !parser.keys.isEmpty();
    }

    /** {@code [CONSTRAINT name] DEFAULT value FOR column} of SQL Server. */
    private static boolean isDefault(TokenCursor cursor) {
        return cursor.isAt("DEFAULT")
                || (cursor.isAt("CONSTRAINT") && cursor.word(2).equals("DEFAULT"));
    }

    private void addDefault(TokenCursor cursor) {
        int start = cursor.position();
        while (!cursor.accept("DEFAULT")) {
            cursor.take();
        }
        int value = cursor.position();
        while (!cursor.isAtEnd() && !cursor.isAt("FOR") && !cursor.isSymbol(",")) {
            cursor.skip();
        }
        String text = cursor.textSince(value);
        QualifiedName.Part column = cursor.accept("FOR") ? NameReader.part(cursor) : null;
        Optional<Integer> index = column == null ? Optional.empty() : table.indexOf(column.text());
        if (index.isEmpty()) {
            own.ignored(cursor.line(), null, cursor.textSince(start));
            return;
        }
        SourceColumn old = table.columns.get(index.get());
        replace(index.get(), new Change(old).withDefault(text).column());
    }

    private void change(TokenCursor cursor) {
        int start = cursor.position();
        if (cursor.accept("RENAME", "TO")) {
            rename(cursor);
            return;
        }
        if (cursor.accept("RENAME", "COLUMN")) {
            renameColumn(cursor);
            return;
        }
        if (cursor.accept("DROP", "COLUMN")) {
            dropColumn(cursor, start);
            return;
        }
        boolean isChange = cursor.accept("ALTER") || cursor.accept("MODIFY");
        if (!isChange) {
            ignore(cursor);
            return;
        }
        cursor.accept("COLUMN");
        QualifiedName.Part name = NameReader.part(cursor);
        Optional<Integer> index = name == null ? Optional.empty() : table.indexOf(name.text());
        if (index.isEmpty()) {
            cursor.goTo(start);
            ignore(cursor);
            return;
        }
        int line = cursor.line();
        Change change = new Change(table.columns.get(index.get()));
        if (change.read(cursor)) {
            replace(index.get(), change.column());
        }
        int rest = cursor.position();
        ColumnReader.skipToComma(cursor);
        if (cursor.position() > rest) {
            own.ignored(line, table.columns.get(index.get()).name(), cursor.textSince(start));
        }
    }

    private void rename(TokenCursor cursor) {
        QualifiedName name = NameReader.qualified(cursor);
        if (name != null) {
            List<QualifiedName.Part> parts = new ArrayList<>(table.name.parts());
            if (name.parts().size() == 1) {
                parts.set(parts.size() - 1, name.table());
                name = new QualifiedName(parts);
            }
            tables.rename(table, name);
            isApplied = true;
        }
    }

    private void renameColumn(TokenCursor cursor) {
        int start = cursor.position();
        QualifiedName.Part from = NameReader.part(cursor);
        cursor.accept("TO");
        QualifiedName.Part to = NameReader.part(cursor);
        if (from == null || to == null || !table.renameColumn(from.text(), to.text())) {
            own.ignored(cursor.line(), null, "RENAME COLUMN " + cursor.textSince(start));
        } else {
            isApplied = true;
        }
    }

    private void dropColumn(TokenCursor cursor, int start) {
        int line = cursor.line();
        cursor.accept("IF", "EXISTS");
        QualifiedName.Part name = NameReader.part(cursor);
        ColumnReader.skipToComma(cursor);
        if (name != null && table.dropColumn(name.text())) {
            isApplied = true;
        } else {
            own.ignored(line, null, cursor.textSince(start));
        }
    }

    private void replace(int index, SourceColumn column) {
        table.columns.set(index, column);
        isApplied = true;
    }

    private void ignore(TokenCursor cursor) {
        int start = cursor.position();
        int line = cursor.line();
        if (!cursor.isAtEnd()) {
            cursor.skip();
        }
        ColumnReader.skipToComma(cursor);
        own.ignored(line, null, cursor.textSince(start));
    }
}
