package io.dwsim.gateway.export;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as its source had it: with its qualified name, without the column that was added for its composite primary key.
 *
 * @param table of the experiment
 * @param path database and schema, as far as the source says, and the table
 * @param surrogate the column the source does not have
 * @param columns the others
 * @param primaryKey empty for none
 * @param uniqueKeys of one column or several
 */
record ExportedTable(
        Table table,
        List<String> path,
        Optional<Column> surrogate,
        List<Column> columns,
        List<String> primaryKey,
        List<List<String>> uniqueKeys) {

    static ExportedTable of(Table table) {
        Optional<Column> surrogate = surrogate(table);
        List<List<String>> unique = new ArrayList<>();
        table.columns().stream()
                .filter(column -> column.isUnique()
                        && column.sourceIdentity() == null
                        && surrogate.filter(column::equals).isEmpty()
                        && !table.primaryKey().equals(List.of(column.name())))
                .forEach(column -> unique.add(List.of(column.name())));
        List<List<String>> groups = new ArrayList<>(table.compositeKeys());
        List<String> primary = table.primaryKey();
        if (surrogate.isPresent()) {
            // its own comes first, see ADR 13
            primary = groups.isEmpty() ? List.of() : groups.remove(0);
        }
        List<String> key = primary;
        groups.removeIf(key::equals);
        unique.addAll(groups);
        return new ExportedTable(
                table,
                path(table),
                surrogate,
                table.columns().stream()
                        .filter(column -> surrogate.filter(column::equals).isEmpty())
                        .toList(),
                key,
                unique);
    }

    private static Optional<Column> surrogate(Table table) {
        return table.sourceName() == null || table.primaryKey().size() != 1
                ? Optional.empty()
                : table.column(table.primaryKey().get(0)).filter(column -> column.sourceType() == null);
    }

    /** The source's name in its parts; dots within its own name are no separators. */
    private static List<String> path(Table table) {
        String source = table.sourceName();
        if (source == null || source.equals(table.name())) {
            return List.of(table.name());
        }
        if (!source.endsWith("." + table.name())) {
            return List.of(source.split("\\."));
        }
        List<String> path = new ArrayList<>(List.of(
                source.substring(0, source.length() - table.name().length() - 1).split("\\.")));
        path.add(table.name());
        return path;
    }

    /** Its qualified name as SQL text. */
    String qualified() {
        return String.join(".", path.stream().map(SqlNames::name).toList());
    }

    /** The names of its columns as SQL text, with parentheses. */
    String columnList() {
        return SqlNames.list(columns.stream().map(Column::name).toList());
    }
}
