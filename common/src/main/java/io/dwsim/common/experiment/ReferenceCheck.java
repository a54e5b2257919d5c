package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonObjectReader;
import io.dwsim.common.json.JsonText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what one name says about another: duplicates, primary keys, foreign keys. */
final class ReferenceCheck {

    private final Map<String, TableDraft> tables = new HashMap<>();
    private final Map<TableDraft, Map<String, ColumnDraft>> columns = new IdentityHashMap<>();
    private final ReferenceLoops loops;

    private ReferenceCheck(List<TableDraft> drafts) {
        for (TableDraft draft : drafts) {
            tables.putIfAbsent(draft.name(), draft);
            Map<String, ColumnDraft> byName = new HashMap<>();
            draft.columns().forEach(column -> byName.putIfAbsent(column.name(), column));
            byName.remove("");
            columns.put(draft, byName);
        }
        // without a name, as those are that have a fault there
        tables.remove("");
        loops = new ReferenceLoops(this::parentOf);
    }

    static void run(List<TableDraft> drafts) {
        ReferenceCheck check = new ReferenceCheck(drafts);
        Set<String> seen = new HashSet<>();
        for (TableDraft draft : drafts) {
            if (!draft.name().isEmpty() && !seen.add(Identifier.folded(draft.name()))) {
                draft.in().fault("name", "table '" + draft.name() + "' is there twice (case does not matter)");
            }
        }
        for (TableDraft draft : drafts) {
            checkColumnNames(draft);
            check.checkPrimaryKey(draft);
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

    private void checkPrimaryKey(TableDraft table) {
        for (JsonText name : table.primaryKey()) {
            ColumnDraft column = find(table, name.text());
            if (column == null) {
                name.fault("table '" + table.name() + "' has no column '" + name.text() + "'");
            } else if (column.column() != null && column.column().isNullable()) {
                name.fault("column '" + name.text() + "' is nullable and cannot be the primary key");
            }
        }
    }

    private void checkForeignKey(TableDraft table, ColumnDraft draft) {
        Column column = draft.column();
        ForeignKey key = column == null ? null : column.foreignKey();
        if (column == null || key == null) {
            return;
        }
        JsonObjectReader in = Objects.requireNonNull(draft.in().object("foreign_key"), "read before");
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
        if (!parentTable.isUnique(parent)) {
            in.fault(
                    "references_column",
                    "column '" + parent.name() + "' of '" + parentTable.name()
                            + "' is not unique; make it is_unique or the primary key");
        }
        checkTypes(draft, column, parentTable.name() + "." + parent.name(), parent);
        if (parentTable == table && !column.isNullable()) {
            in.fault(
                    "nullable",
                    "a table that references itself needs \"nullable\": true, as its first row has no parent");
        }
        if (loops.contain(draft)) {
            in.fault(
                    "references_column", "the foreign keys lead back to this column, so that no value is ever decided");
        }
    }

    private static void checkTypes(ColumnDraft draft, Column column, String parentName, Column parent) {
        if (parent.dataType() != column.dataType()) {
            draft.in()
                    .fault(
                            "data_type",
                            "is " + column.dataType() + ", but references " + parentName + ", which is "
                                    + parent.dataType());
        } else if (column.varcharLength() != null
                && parent.varcharLength() != null
                && column.varcharLength() < parent.varcharLength()) {
            draft.in()
                    .fault(
                            "varchar_length",
                            column.varcharLength() + " is less than the " + parent.varcharLength() + " of " + parentName
                                    + ", which it references");
        }
    }

    /** The column whose values a column takes, if it is a foreign key that leads anywhere. */
    private @Nullable ColumnDraft parentOf(ColumnDraft draft) {
        ForeignKey key = draft.column() == null ? null : draft.column().foreignKey();
        TableDraft parent = key == null ? null : tables.get(key.referencesTable());
        return key == null || parent == null ? null : find(parent, key.referencesColumn());
    }

    private @Nullable ColumnDraft find(TableDraft table, String name) {
        return Objects.requireNonNull(columns.get(table), "every table is known")
                .get(name);
    }
}
