package io.dwsim.common.experiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what one name says about another: duplicates, primary keys, foreign keys. */
final class ReferenceCheck {

    private final Map<String, TableDraft> tables = new HashMap<>();

    private ReferenceCheck() {}

    static void run(List<TableDraft> drafts) {
        ReferenceCheck check = new ReferenceCheck();
        Set<String> seen = new HashSet<>();
        for (TableDraft draft : drafts) {
            check.tables.putIfAbsent(draft.name(), draft);
            if (!draft.name().isEmpty() && !seen.add(Identifier.folded(draft.name()))) {
                draft.in().fault("name", "table '" + draft.name() + "' is there twice (case does not matter)");
            }
        }
        for (TableDraft draft : drafts) {
            checkColumnNames(draft);
            checkPrimaryKey(draft);
            draft.columns().forEach(column -> check.checkForeignKey(draft, column));
        }
    }

    private static void checkColumnNames(TableDraft table) {
        Set<String> seen = new HashSet<>();
        for (ColumnDraft column : table.columns()) {
            if (!column.name().isEmpty() && !seen.add(Identifier.folded(column.name()))) {
                column.in().fault("name", "column '" + column.name() + "' is there twice (case does not matter)");
            }
        }
    }

    private static void checkPrimaryKey(TableDraft table) {
        for (int i = 0; i < table.primaryKey().size(); i++) {
            String name = table.primaryKey().get(i);
            ColumnDraft column = find(table, name);
            if (column == null) {
                table.in().fault("primary_key", "table '" + table.name() + "' has no column '" + name + "'");
            } else if (column.column() != null && column.column().isNullable()) {
                table.in().fault("primary_key", "column '" + name + "' is nullable and cannot be the primary key");
            }
        }
    }

    private void checkForeignKey(TableDraft table, ColumnDraft draft) {
        Column column = draft.column();
        ForeignKey key = column == null ? null : column.foreignKey();
        if (column == null || key == null) {
            return;
        }
        ObjectNodeReader in = Objects.requireNonNull(draft.in().object("foreign_key"), "read before");
        TableDraft parentTable = tables.get(key.referencesTable());
        if (parentTable == null) {
            in.fault("references_table", "there is no table '" + key.referencesTable() + "'");
            return;
        }
        ColumnDraft parentDraft = find(parentTable, key.referencesColumn());
        if (parentDraft == null) {
            in.fault(
                    "references_column",
                    "table '" + key.referencesTable() + "' has no column '" + key.referencesColumn() + "'");
            return;
        }
        Column parent = parentDraft.column();
        if (parent == null) {
            return;
        }
        if (!parentTable.table().isUnique(parent)) {
            in.fault(
                    "references_column",
                    "column '" + parent.name() + "' of '" + parentTable.name()
                            + "' is not unique; make it is_unique or the primary key");
        }
        if (parent.dataType() != column.dataType()) {
            draft.in()
                    .fault(
                            "data_type",
                            "is " + column.dataType() + ", but references " + parentTable.name() + "." + parent.name()
                                    + ", which is " + parent.dataType());
        } else if (isShorter(column, parent)) {
            draft.in()
                    .fault(
                            "varchar_length",
                            "is less than the " + parent.varcharLength() + " of " + parentTable.name() + "."
                                    + parent.name() + ", which it references");
        }
        if (parentTable == table && !column.isNullable()) {
            in.fault(
                    "nullable",
                    "a table that references itself needs \"nullable\": true, as its first row has no parent");
        }
        if (referencesItself(table, column)) {
            in.fault(
                    "references_column", "the foreign keys lead back to this column, so that no value is ever decided");
        }
    }

    private static boolean isShorter(Column column, Column parent) {
        return column.varcharLength() != null
                && parent.varcharLength() != null
                && column.varcharLength() < parent.varcharLength();
    }

    /** Whether following foreign keys from a column comes back to it. */
    private boolean referencesItself(TableDraft table, Column column) {
        Set<Column> seen = new HashSet<>();
        Column next = column;
        while (next != null && next.foreignKey() != null && seen.add(next)) {
            ForeignKey key = next.foreignKey();
            TableDraft parent = tables.get(key.referencesTable());
            ColumnDraft draft = parent == null ? null : find(parent, key.referencesColumn());
            if (draft == null) {
                return false;
            }
            if (draft.column() == column) {
                return true;
            }
            next = draft.column();
        }
        return false;
    }

    private static @Nullable ColumnDraft find(TableDraft table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
