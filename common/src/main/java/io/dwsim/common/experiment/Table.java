package io.dwsim.common.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of an experiment.
 *
 * @param name unique within the experiment whatever its case
 * @param targetRows rows to generate when a run does not say otherwise, from 0; null when they follow from
 *     {@code per_parent}
 * @param columns at least one, in the order of the table
 * @param primaryKey the columns of the primary key; empty when there is none
 * @param compositeKeys groups of columns whose values never come twice together; null for none
 * @param foreignKeys keys of several columns; null for none
 * @param warnings what whoever wrote the definition has to say about it; null for nothing
 * @param sourceName the name in the DDL the table was imported from, with its qualifiers; null for another table
 */
public record Table(
        String name,
        @Nullable Long targetRows,
        List<Column> columns,
        List<String> primaryKey,
        @Nullable List<List<String>> compositeKeys,
        @Nullable List<CompositeForeignKey> foreignKeys,
        @Nullable List<String> warnings,
        @Nullable String sourceName) {

    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        compositeKeys = copyOrNull(compositeKeys);
        foreignKeys = copyOrNull(foreignKeys);
        warnings = copyOrNull(warnings);
    }

    /** A table with keys of one column only. */
    public Table(String name, long targetRows, List<Column> columns, List<String> primaryKey) {
        this(name, targetRows, columns, primaryKey, null, null, null);
    }

    /** A table that was not imported. */
    public Table(
            String name,
            @Nullable Long targetRows,
            List<Column> columns,
            List<String> primaryKey,
            @Nullable List<List<String>> compositeKeys,
            @Nullable List<CompositeForeignKey> foreignKeys,
            @Nullable List<String> warnings) {
        this(name, targetRows, columns, primaryKey, compositeKeys, foreignKeys, warnings, null);
    }

    /** This table with other columns. */
    public Table withColumns(List<Column> newColumns) {
        return new Table(name, targetRows, newColumns, primaryKey, compositeKeys, foreignKeys, warnings, sourceName);
    }

    @Override
    public List<List<String>> compositeKeys() {
        return compositeKeys == null ? List.of() : compositeKeys;
    }

    @Override
    public List<CompositeForeignKey> foreignKeys() {
        return foreignKeys == null ? List.of() : foreignKeys;
    }

    @Override
    public List<String> warnings() {
        return warnings == null ? List.of() : warnings;
    }

    /** The column of exactly that name. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** Whether no value of the column comes twice: it says so itself or is the primary key. */
    public boolean isUnique(Column column) {
        return column.isUnique() || primaryKey.equals(List.of(column.name()));
    }

    /** The groups of several columns that are unique together: a composite primary key first, then the others. */
    public List<List<String>> uniqueGroups() {
        if (primaryKey.size() < 2) {
            return compositeKeys();
        }
        return Stream.concat(Stream.of(primaryKey), compositeKeys().stream().filter(key -> !key.equals(primaryKey)))
                .toList();
    }

    /** The column each of whose parents has a number of children of its own, if there is one. */
    public Optional<Column> perParentColumn() {
        return columns.stream()
                .filter(column ->
                        column.foreignKey() != null && column.foreignKey().perParent() != null)
                .findFirst();
    }

    /** As a component: what is empty is not written. */
    private static <T> @Nullable List<T> copyOrNull(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : List.copyOf(list);
    }
}
