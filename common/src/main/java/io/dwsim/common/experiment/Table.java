package io.dwsim.common.experiment;

import java.util.List;
import java.util.Optional;

/**
 * A table of an experiment.
 *
 * @param name unique within the experiment whatever its case
 * @param targetRows rows to generate when a run does not say otherwise, from 0
 * @param columns at least one, in the order of the table
 * @param primaryKey the column of the primary key; empty when there is none
 */
public record Table(String name, long targetRows, List<Column> columns, List<String> primaryKey) {

    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
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
}
