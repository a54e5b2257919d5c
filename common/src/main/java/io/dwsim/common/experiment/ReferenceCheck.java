package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonObjectReader;
import io.dwsim.common.json.JsonText;
import java.util.Collections;
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
    private final Map<ColumnDraft, TableDraft> homes = new IdentityHashMap<>();
    private final ReferenceLoops loops;

    private ReferenceCheck(List<TableDraft> drafts) {
        for (TableDraft draft : drafts) {
            tables.putIfAbsent(draft.name(), draft);
            Map<String, ColumnDraft> byName = new HashMap<>();
            for (ColumnDraft column : draft.columns()) {
                byName.putIfAbsent(column.name(), column);
                homes.put(column, draft);
            }
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
            UniquenessChecks.run(draft);
            check.checkPrimaryKey(draft);
            check.checkCompositeKeys(draft);
            draft.columns().forEach(column -> check.checkForeignKey(draft, column));
            draft.foreignKeys().forEach(key -> check.checkCompositeForeignKey(draft, key));
            KeyColumnChecks.run(draft);
            check.checkRowsFollow(draft);
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
        checkKnownOnce(table, table.primaryKey());
        for (JsonText name : table.primaryKey()) {
            ColumnDraft column = find(table, name.text());
            if (column != null && column.column() != null && column.column().isNullable()) {
                name.fault("column '" + name.text() + "' is nullable and cannot be the primary key");
            }
        }
    }

    private void checkCompositeKeys(TableDraft table) {
        for (int i = 0; i < table.compositeKeys().size(); i++) {
            List<JsonText> key = table.compositeKeys().get(i);
            if (key.size() == 1) {
                table.in()
                        .faultAt("composite_keys", i, "needs two columns or more; for a single one there is is_unique");
            }
            checkKnownOnce(table, key);
        }
    }

    /** Faults every name that is no column of the table, or is there twice; whether there was none. */
    private boolean checkKnownOnce(TableDraft table, List<JsonText> names) {
        Set<String> seen = new HashSet<>();
        boolean fine = true;
        for (JsonText name : names) {
            if (find(table, name.text()) == null) {
                name.fault("table '" + table.name() + "' has no column '" + name.text() + "'");
                fine = false;
            } else if (!seen.add(name.text())) {
                name.fault("column '" + name.text() + "' is there twice");
                fine = false;
            }
        }
        return fine;
    }

    private void checkCompositeForeignKey(TableDraft table, CompositeKeyDraft draft) {
        CompositeForeignKey key = draft.key();
        if (key == null) {
            return;
        }
        TableDraft parent = tables.get(key.referencesTable());
        if (parent == null) {
            draft.in().fault("references_table", "there is no table '" + key.referencesTable() + "'");
            return;
        }
        boolean known = checkKnownOnce(table, draft.columns());
        if (!checkKnownOnce(parent, draft.referencesColumns()) || !known) {
            return;
        }
        if (!isUniqueTogether(parent, key.referencesColumns())) {
            draft.in()
                    .fault(
                            "references_columns",
                            "the columns " + String.join(", ", key.referencesColumns()) + " of '" + parent.name()
                                    + "' are neither its primary key nor one of its composite_keys");
        }
        if (parent == table && !key.nullable()) {
            draft.in()
                    .fault(
                            "nullable",
                            "a table that references itself needs \"nullable\": true, as its first row has no parent");
        }
        for (int i = 0; i < key.columns().size(); i++) {
            ColumnDraft child = find(table, key.columns().get(i));
            ColumnDraft referenced = find(parent, key.referencesColumns().get(i));
            if (child != null && child.column() != null && referenced != null && referenced.column() != null) {
                checkTypes(child, child.column(), parent.name() + "." + referenced.name(), referenced.column());
                ColumnChecks.checkWithinKey(child);
                if (loops.contain(child)) {
                    draft.in()
                            .fault(
                                    "references_columns",
                                    "the foreign keys lead back to column '" + child.name()
                                            + "', so that no value is ever decided");
                }
            }
        }
    }

    private boolean isUniqueTogether(TableDraft parent, List<String> group) {
        if (group.size() > 1) {
            return parent.isUnique(group);
        }
        ColumnDraft only = find(parent, group.get(0));
        return only != null && only.column() != null && parent.isUnique(only.column());
    }

    /** Follows the tables whose rows follow from their parents'; only a circle is a fault. */
    private void checkRowsFollow(TableDraft start) {
        Set<TableDraft> path = Collections.newSetFromMap(new IdentityHashMap<>());
        TableDraft next = start;
        while (next != null && next.targetRows() == null && path.add(next)) {
            ForeignKey key = next.countingKey();
            next = key == null ? null : tables.get(key.referencesTable());
        }
        if (next == start && next.targetRows() == null && !path.isEmpty()) {
            start.in()
                    .fault("target_rows", "is required, as the rows of '" + start.name() + "' follow from themselves");
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
        checkPerParent(in, key, parentTable == table, table.isUnique(column), parent);
    }

    private static void checkPerParent(
            JsonObjectReader in, ForeignKey key, boolean self, boolean unique, Column parent) {
        if (key.perParent() == null) {
            return;
        }
        if (self) {
            in.fault("per_parent", "cannot be set where a table references itself");
        } else if (parent.isNullable()) {
            in.fault("per_parent", "cannot be set on a key to '" + parent.name() + "', which can be NULL");
        } else if (unique && key.perParent().max() > 1) {
            in.fault("per_parent", "must have a max of 1, as the column is unique");
        }
    }

    private static void checkTypes(ColumnDraft draft, Column column, String parentName, Column parent) {
        if (!holds(column.dataType(), parent.dataType())) {
            draft.in()
                    .fault(
                            "data_type",
                            "is " + column.dataType() + ", but references " + parentName + ", which is "
                                    + parent.dataType());
        } else if (column.varcharLength() != null
                && (parent.varcharLength() == null || column.varcharLength() < parent.varcharLength())) {
            draft.in()
                    .fault(
                            "varchar_length",
                            column.varcharLength() + " is less than the "
                                    + (parent.varcharLength() == null ? "unlimited length" : parent.varcharLength())
                                    + " of " + parentName + ", which it references");
        } else if (column.dataType() == DataType.DECIMAL
                && !column.postgresType().equals(parent.postgresType())) {
            draft.in()
                    .fault(
                            "precision",
                            "the type is " + column.postgresType() + ", but " + parentName + " is "
                                    + parent.postgresType());
        }
    }

    /** Whether a column of one type can hold every value of another, as a database would let it reference it. */
    private static boolean holds(DataType child, DataType parent) {
        if (child.isInteger() && parent.isInteger()) {
            return child.ordinal() >= parent.ordinal();
        }
        boolean text = child == DataType.VARCHAR || child == DataType.TEXT;
        return child == parent || (text && (parent == DataType.VARCHAR || parent == DataType.TEXT));
    }

    /** The column whose values a column takes, if it is a foreign key that leads anywhere. */
    private @Nullable ColumnDraft parentOf(ColumnDraft draft) {
        TableDraft table = homes.get(draft);
        if (table != null) {
            for (CompositeKeyDraft composite : table.foreignKeys()) {
                CompositeForeignKey key = composite.key();
                int place = key == null ? -1 : key.columns().indexOf(draft.name());
                if (key != null && place >= 0) {
                    TableDraft parent = tables.get(key.referencesTable());
                    return parent == null
                            ? null
                            : find(parent, key.referencesColumns().get(place));
                }
            }
        }
        ForeignKey key = draft.column() == null ? null : draft.column().foreignKey();
        TableDraft parent = key == null ? null : tables.get(key.referencesTable());
        return key == null || parent == null ? null : find(parent, key.referencesColumn());
    }

    private @Nullable ColumnDraft find(TableDraft table, String name) {
        return Objects.requireNonNull(columns.get(table), "every table is known")
                .get(name);
    }
}
