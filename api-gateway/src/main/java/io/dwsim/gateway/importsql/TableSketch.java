package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.CompositeForeignKey;
import io.dwsim.common.experiment.Table;
import io.dwsim.sql.ddl.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table on its way from DDL to a definition. */
final class TableSketch {

    private final String name;
    private final SourceTable source;
    private final List<ColumnSketch> columns = new ArrayList<>();
    private final Map<String, ColumnSketch> bySourceName = new HashMap<>();
    private final Map<String, ColumnSketch> byFoldedName = new HashMap<>();
    private final List<KeySketch> compositeForeignKeys = new ArrayList<>();
    private final List<List<ColumnSketch>> compositeKeys = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private List<ColumnSketch> primaryKey = List.of();
    private List<ColumnSketch> sourcePrimaryKey = List.of();
    private long rows;

    /** @param source with at least one column */
    TableSketch(String name, SourceTable source) {
        this.name = name;
        this.source = source;
    }

    String name() {
        return name;
    }

    SourceTable source() {
        return source;
    }

    String sourceName() {
        return source.name().toString();
    }

    void add(ColumnSketch column) {
        columns.add(column);
        bySourceName.putIfAbsent(column.sourceName(), column);
        byFoldedName.putIfAbsent(column.sourceName().toLowerCase(Locale.ROOT), column);
    }

    /** Puts a column of our own before all others. */
    void addFirst(ColumnSketch column) {
        columns.add(0, column);
    }

    List<ColumnSketch> columns() {
        return columns;
    }

    /** The column the source calls so; of that case if there is one. */
    Optional<ColumnSketch> column(String sourceColumn) {
        ColumnSketch exact = bySourceName.get(sourceColumn);
        return Optional.ofNullable(exact != null ? exact : byFoldedName.get(sourceColumn.toLowerCase(Locale.ROOT)));
    }

    /** What the source calls its primary key; empty when it has none. */
    List<ColumnSketch> sourcePrimaryKey() {
        return sourcePrimaryKey;
    }

    void primaryKey(List<ColumnSketch> ofSource, List<ColumnSketch> here) {
        sourcePrimaryKey = List.copyOf(ofSource);
        primaryKey = List.copyOf(here);
    }

    /** Keys of several columns, that of the source's primary key first. */
    List<List<ColumnSketch>> compositeKeys() {
        return compositeKeys;
    }

    List<KeySketch> compositeForeignKeys() {
        return compositeForeignKeys;
    }

    /** All foreign keys, those of one column first. */
    List<KeySketch> foreignKeys() {
        List<KeySketch> keys = new ArrayList<>();
        for (ColumnSketch column : columns) {
            KeySketch key = column.foreignKey();
            if (key != null) {
                keys.add(key);
            }
        }
        keys.addAll(compositeForeignKeys);
        return keys;
    }

    void drop(KeySketch key) {
        compositeForeignKeys.remove(key);
        key.columns().stream().filter(column -> column.foreignKey() == key).forEach(column -> column.foreignKey(null));
    }

    long rows() {
        return rows;
    }

    void rows(long newRows) {
        rows = newRows;
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    boolean isUnique(ColumnSketch column) {
        return column.isUnique() || primaryKey.equals(List.of(column));
    }

    /** Whether no two rows have the same values in all of these columns. */
    boolean isUnique(List<ColumnSketch> group) {
        if (group.size() == 1) {
            return isUnique(group.get(0));
        }
        Set<ColumnSketch> wanted = new HashSet<>(group);
        return compositeKeys.stream().anyMatch(key -> new HashSet<>(key).equals(wanted));
    }

    boolean isInCompositeKey(ColumnSketch column) {
        return compositeKeys.stream().anyMatch(key -> key.contains(column));
    }

    boolean isInPrimaryKey(ColumnSketch column) {
        return sourcePrimaryKey.contains(column);
    }

    /** Whether the values are those of a parent. */
    boolean isOfKey(ColumnSketch column) {
        return column.foreignKey() != null
                || compositeForeignKeys.stream().anyMatch(key -> key.columns().contains(column));
    }

    Table table() {
        return new Table(
                name,
                rows,
                columns.stream().map(column -> column.column(isOfKey(column))).toList(),
                names(primaryKey),
                compositeKeys.stream().map(TableSketch::names).toList(),
                compositeForeignKeys.stream()
                        .map(key -> new CompositeForeignKey(
                                names(key.columns()),
                                key.parent().name(),
                                names(key.parentColumns()),
                                key.isNullable()))
                        .toList(),
                warnings,
                sourceName());
    }

    static List<String> names(List<ColumnSketch> columns) {
        return columns.stream().map(ColumnSketch::name).toList();
    }
}
