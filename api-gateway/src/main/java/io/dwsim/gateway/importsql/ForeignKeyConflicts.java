package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out the foreign keys that cannot be kept beside others, and makes types of children those of their parents. */
final class ForeignKeyConflicts {

    private final List<TableSketch> tables;
    private final ForeignKeyMapping mapping;
    private final ImportWarnings warnings;
    /** Where the columns are that may be part of foreign keys of several columns. */
    private final Map<ColumnSketch, TableSketch> homes = new HashMap<>();

    ForeignKeyConflicts(List<TableSketch> tables, ForeignKeyMapping mapping, ImportWarnings warnings) {
        this.tables = tables;
        this.mapping = mapping;
        this.warnings = warnings;
        tables.stream().filter(table -> !table.compositeForeignKeys().isEmpty()).forEach(table -> table.columns()
                .forEach(column -> homes.put(column, table)));
    }

    void resolve() {
        tables.forEach(this::resolveComposite);
        tables.forEach(this::breakLoops);
        tables.forEach(this::resolveDoubles);
        alignTypes();
    }

    private void resolveComposite(TableSketch table) {
        List<KeySketch> kept = new ArrayList<>();
        for (KeySketch key : List.copyOf(table.compositeForeignKeys())) {
            String why = conflict(table, key, kept);
            if (why == null) {
                kept.add(key);
            } else {
                mapping.drop(key, why);
            }
        }
    }

    private static @Nullable String conflict(TableSketch table, KeySketch key, List<KeySketch> kept) {
        for (KeySketch other : kept) {
            if (key.columns().stream().anyMatch(other.columns()::contains)) {
                boolean same = other.parent() == key.parent()
                        && new HashSet<>(other.columns()).equals(new HashSet<>(key.columns()))
                        && key.columns().stream().allMatch(column -> other.end(column) == key.end(column));
                return same ? "it is there already" : "it shares a column with the foreign key " + other.written();
            }
        }
        for (ColumnSketch column : key.columns()) {
            if (table.isUnique(column)) {
                return "'" + column.sourceName() + "' is unique by itself";
            }
        }
        for (ColumnSketch column : key.parentColumns()) {
            if (!column.isRequired()) {
                return "'" + column.sourceName() + "' of '" + key.parent().sourceName() + "' can be NULL";
            }
        }
        for (List<ColumnSketch> group : UniqueKeys.shared(table)) {
            if (key.columns().size() > group.size() && key.columns().containsAll(group)) {
                return "the key (" + String.join(", ", TableSketch.names(group)) + ") has some of its columns only";
            }
        }
        return null;
    }

    /** The foreign key that decides the values of a column; null when it has none. */
    private @Nullable KeySketch deciding(ColumnSketch column) {
        TableSketch home = homes.get(column);
        if (home != null) {
            for (KeySketch key : home.compositeForeignKeys()) {
                if (key.columns().contains(column)) {
                    return key;
                }
            }
        }
        return column.foreignKey();
    }

    /** Values that are taken from each other in a circle would never be decided. */
    private void breakLoops(TableSketch table) {
        for (ColumnSketch start : table.columns()) {
            KeySketch key = deciding(start);
            if (key == null) {
                continue;
            }
            Set<ColumnSketch> path = new HashSet<>();
            ColumnSketch next = start;
            while (key != null && path.add(next)) {
                next = key.end(next);
                key = deciding(next);
                if (key != null && next == start) {
                    mapping.drop(key, "the foreign keys lead back to it, so that no value is ever decided");
                    key = null;
                }
            }
        }
    }

    /** A column of a composite foreign key can have one of its own only where both end in the same column. */
    private void resolveDoubles(TableSketch table) {
        for (ColumnSketch column : table.columns()) {
            KeySketch own = column.foreignKey();
            KeySketch deciding = deciding(column);
            if (own != null
                    && deciding != null
                    && own != deciding
                    && end(own.end(column)) != end(deciding.end(column))) {
                mapping.drop(own, "the values of its column are decided by the foreign key " + deciding.written());
            }
        }
    }

    private ColumnSketch end(ColumnSketch column) {
        ColumnSketch end = column;
        Set<ColumnSketch> path = new HashSet<>();
        KeySketch key = deciding(end);
        while (key != null && path.add(end)) {
            end = key.end(end);
            key = deciding(end);
        }
        return end;
    }

    /** From parents to children; as there are no circles of values, every chain comes to its end. */
    private void alignTypes() {
        boolean changed = true;
        for (int pass = 0; changed && pass < 100; pass++) {
            changed = false;
            for (TableSketch table : tables) {
                for (KeySketch key : table.foreignKeys()) {
                    changed |= alignTypes(key);
                }
            }
        }
    }

    private boolean alignTypes(KeySketch key) {
        boolean changed = false;
        for (ColumnSketch column : key.columns()) {
            MappedType parent = key.end(column).type();
            if (column.type().isSameAs(parent)) {
                continue;
            }
            if (!isAlike(column.type().dataType(), parent.dataType())) {
                mapping.drop(
                        key,
                        "'" + column.sourceName() + "' is " + column.type().describe() + ", but references "
                                + parent.describe());
                return true;
            }
            if (!holds(column.type(), parent)) {
                warnings.column(
                        key.child(),
                        column,
                        key.line(),
                        "type_aligned",
                        "column '" + column.sourceName() + "' is " + parent.describe() + " here instead of "
                                + column.type().describe() + ", as what it references in '"
                                + key.parent().sourceName() + "'");
                column.type(parent);
                changed = true;
            }
        }
        return changed;
    }

    /** Whether values of one can be written as the other. */
    private static boolean isAlike(DataType one, DataType other) {
        boolean exact = isExact(one) && isExact(other);
        return one == other || exact || (one.isText() && other.isText()) || (isFloating(one) && isFloating(other));
    }

    private static boolean isExact(DataType type) {
        return type.isInteger() || type == DataType.DECIMAL;
    }

    private static boolean isFloating(DataType type) {
        return type == DataType.FLOAT || type == DataType.REAL;
    }

    /** Whether a column of one type may reference one of the other as it is. */
    private static boolean holds(MappedType child, MappedType parent) {
        if (child.dataType().isInteger() && parent.dataType().isInteger()) {
            return child.dataType().compareTo(parent.dataType()) >= 0;
        }
        boolean text = child.dataType() == DataType.TEXT || child.dataType() == DataType.VARCHAR;
        if (text && parent.dataType().isText() && parent.dataType() != DataType.CHAR) {
            return child.length() == null || (parent.length() != null && child.length() >= parent.length());
        }
        return child.dataType() == DataType.CHAR
                && parent.dataType() == DataType.CHAR
                && child.length() != null
                && parent.length() != null
                && child.length() >= parent.length();
    }
}
