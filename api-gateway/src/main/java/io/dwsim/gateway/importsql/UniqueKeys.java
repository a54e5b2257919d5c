package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.DataType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a table its primary key and its unique keys, of one column or of several. */
final class UniqueKeys {

    static final String ROW_ID = "_row_id";

    /** What an index of the warehouse holds. */
    private static final int MOST_COLUMNS = 32;

    private final ImportWarnings warnings;

    UniqueKeys(ImportWarnings warnings) {
        this.warnings = warnings;
    }

    void map(TableSketch table) {
        List<List<ColumnSketch>> unique = new ArrayList<>();
        for (List<String> key : table.source().uniqueKeys()) {
            find(table, key, "UNIQUE").ifPresent(unique::add);
        }
        // single ones first: they make larger groups unique as well
        unique.stream().filter(key -> key.size() == 1).forEach(key -> makeUnique(table, key.get(0)));
        List<String> primary = table.source().primaryKey();
        if (!primary.isEmpty()) {
            find(table, primary, "PRIMARY KEY").ifPresent(key -> mapPrimary(table, key));
        }
        unique.stream().filter(key -> key.size() > 1).forEach(key -> addGroup(table, key));
    }

    private void mapPrimary(TableSketch table, List<ColumnSketch> key) {
        key.forEach(column -> column.required(true));
        if (key.size() == 1) {
            makeComparable(table, key.get(0));
            table.primaryKey(key, key);
            return;
        }
        ColumnSketch rowId = ColumnSketch.rowId(freeName(table), table.source().line());
        boolean grouped = addGroup(table, key);
        table.primaryKey(grouped ? key : List.of(), List.of(rowId));
        table.addFirst(rowId);
        String message = "the primary key (" + String.join(", ", TableSketch.names(key)) + ") of '" + table.sourceName()
                + "' has several columns: '" + rowId.name()
                + "' was added before them and is the primary key here"
                + (grouped ? ", they stay unique together" : "");
        table.warn(message);
        warnings.table(table, table.source().line(), "composite_primary_key", message);
    }

    private static String freeName(TableSketch table) {
        DistinctNames names = new DistinctNames();
        table.columns().forEach(column -> names.take(column.name()));
        return names.take(ROW_ID);
    }

    /** Adds a key of several columns unless it is there, or too large. */
    private boolean addGroup(TableSketch table, List<ColumnSketch> key) {
        if (key.size() > MOST_COLUMNS) {
            drop(table, key, "a key has " + MOST_COLUMNS + " columns at most");
            return false;
        }
        if (table.isUnique(key)) {
            return true;
        }
        key.forEach(column -> makeComparable(table, column));
        table.compositeKeys().add(key);
        return true;
    }

    /** The keys whose columns have to be dealt out together: not those that are unique because of a smaller one. */
    static List<List<ColumnSketch>> shared(TableSketch table) {
        List<List<ColumnSketch>> groups = table.compositeKeys();
        return groups.stream()
                .filter(group -> group.stream().noneMatch(table::isUnique)
                        && groups.stream().noneMatch(other -> other.size() < group.size() && group.containsAll(other)))
                .toList();
    }

    private void makeUnique(TableSketch table, ColumnSketch column) {
        makeComparable(table, column);
        column.unique(true);
    }

    private void makeComparable(TableSketch table, ColumnSketch column) {
        if (column.type().dataType() == DataType.JSON) {
            column.type(MappedType.TEXT);
            warnings.column(
                    table,
                    column,
                    "type_approximated",
                    "column '" + column.sourceName()
                            + "' is part of a key and becomes text, as JSON cannot be compared");
        }
    }

    private void drop(TableSketch table, Collection<ColumnSketch> key, String why) {
        warnings.table(
                table,
                table.source().line(),
                "key_dropped",
                "the key ("
                        + String.join(
                                ", ", key.stream().map(ColumnSketch::sourceName).toList()) + ") of '"
                        + table.sourceName() + "' is left out: " + why);
    }

    private Optional<List<ColumnSketch>> find(TableSketch table, List<String> names, String kind) {
        Set<ColumnSketch> found = new LinkedHashSet<>();
        for (String name : names) {
            Optional<ColumnSketch> column = table.column(name);
            if (column.isEmpty()) {
                warnings.table(
                        table,
                        table.source().line(),
                        "key_dropped",
                        "the " + kind + " (" + String.join(", ", names) + ") of '" + table.sourceName()
                                + "' is left out: there is no column '" + name + "'");
                return Optional.empty();
            }
            found.add(column.get());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
    }
}
