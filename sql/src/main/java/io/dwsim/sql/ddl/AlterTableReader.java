package io.dwsim.sql.ddl;

import io.dwsim.sql.ddl.ScriptStatement.Outcome;
import io.dwsim.sql.lexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies ALTER TABLE: keys, columns, NOT NULL, defaults and types that a script gives a table afterwards. */
final class AlterTableReader {
    private static final Set<String> VERBS =
            Set.of("ADD", "DROP", "ALTER", "MODIFY", "RENAME", "SET", "OWNER", "CHECK", "ENABLE");
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
        String last = "";
        while (!cursor.isAtEnd()) {
            if (cursor.accept(",")) {
                continue;
            }
            if (cursor.isAt("WITH", "CHECK") || cursor.isAt("WITH", "NOCHECK")) {
                cursor.take();
                cursor.take();
            }
            last = VERBS.contains(cursor.word()) ? verb(cursor) : last;
            switch (last) {
                case "ADD" -> {
                    cursor.accept("ADD");
                    add(cursor);
                }
                case "ALTER", "MODIFY" -> changeColumns(cursor);
                case "DROP COLUMN" -> dropColumn(cursor);
                default -> change(cursor);
            }
        }
        return isApplied ? Outcome.APPLIED : Outcome.SKIPPED;
    }

    /** The word that says what is done; DROP of a column differs from that of anything else. */
    private String verb(TokenCursor cursor) {
        Token next = cursor.peek(1);
        boolean isOneWord = cursor.peek(2) == null || cursor.isSymbol(2, ",");
        boolean isNamed =
                next != null && isOneWord && table.indexOf(next.name()).isPresent();
        boolean isColumn = cursor.word(1).equals("COLUMN") || isNamed;
        return cursor.isAt("DROP") && isColumn ? "DROP COLUMN" : cursor.word();
    }

    private void add(TokenCursor cursor) {
        boolean isColumn = cursor.accept("COLUMN") || cursor.accept("COLUMNS");
        isColumn |= cursor.accept("IF", "NOT", "EXISTS");
        if (!isColumn && NO_COLUMNS.contains(cursor.word()) && !KnownTypes.contains(cursor.word(1))) {
            ignore(cursor);
            return;
        }
        if (addIndexAsKey(cursor)) {
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

    /** {@code [CONSTRAINT name] PRIMARY KEY USING INDEX name} of Postgres, where the script has made that index. */
    private boolean addIndexAsKey(TokenCursor cursor) {
        int start = cursor.position();
        int line = cursor.line();
        QualifiedName.Part name = cursor.accept("CONSTRAINT") ? NameReader.part(cursor) : null;
        boolean isPrimary = cursor.accept("PRIMARY", "KEY");
        boolean isKey = (isPrimary || cursor.accept("UNIQUE")) && cursor.accept("USING", "INDEX");
        QualifiedName.Part index = isKey ? NameReader.part(cursor) : null;
        List<String> columns = index == null ? null : table.columnsOfIndex(index.text());
        if (columns == null) {
            cursor.goTo(start);
            return false;
        }
        if (name != null) {
            own.ignored(line, null, "CONSTRAINT " + name.text());
        }
        TableKey.Kind kind = isPrimary ? TableKey.Kind.PRIMARY : TableKey.Kind.UNIQUE;
        isApplied |= table.addKey(TableKey.of(kind, line, columns), own);
        return true;
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
        if (cursor.accept("RENAME", "TO")) {
            rename(cursor);
            return;
        }
        if (cursor.accept("RENAME", "COLUMN")) {
            renameColumn(cursor);
            return;
        }
        ignore(cursor);
    }

    /** The columns after ALTER or MODIFY: one, or those in parentheses; after a comma one more. */
    private void changeColumns(TokenCursor cursor) {
        int start = cursor.position();
        boolean isVerb = cursor.accept("ALTER") || cursor.accept("MODIFY");
        if (!isVerb || !cursor.isSymbol("(")) {
            changeColumn(cursor, start);
            return;
        }
        TokenCursor group = cursor.takeGroup();
        while (!group.isAtEnd()) {
            if (!group.accept(",")) {
                changeColumn(group, group.position());
            }
        }
    }

    private void changeColumn(TokenCursor cursor, int start) {
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

    private void dropColumn(TokenCursor cursor) {
        int start = cursor.position();
        int line = cursor.line();
        cursor.accept("DROP");
        cursor.accept("COLUMN");
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
