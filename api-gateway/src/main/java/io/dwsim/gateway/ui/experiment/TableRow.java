package io.dwsim.gateway.ui.experiment;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table as people read it.
 *
 * @param targetRows rows a run makes when it is not told otherwise
 * @param rows rows that readers see
 * @param counted whether a run can be asked for another number of rows
 * @param composite keys of several columns, in words
 */
record TableRow(
        String name,
        long targetRows,
        long rows,
        boolean counted,
        List<ColumnRow> columns,
        List<String> composite,
        List<String> warnings) {

    static List<TableRow> of(Experiment experiment, Map<String, Long> targets, Map<String, Long> rows) {
        return experiment.tables().stream()
                .map(table -> new TableRow(
                        table.name(),
                        targets.getOrDefault(table.name(), 0L),
                        rows.getOrDefault(table.name(), 0L),
                        table.targetRows() != null,
                        table.columns().stream()
                                .map(column -> ColumnRow.of(table, column))
                                .toList(),
                        composite(table),
                        table.warnings()))
                .toList();
    }

    private static List<String> composite(Table table) {
        List<String> keys = new ArrayList<>();
        for (List<String> group : table.uniqueGroups()) {
            String kind = group.equals(table.primaryKey()) ? "Primary key" : "Unique together";
            keys.add(kind + ": " + String.join(", ", group));
        }
        table.foreignKeys()
                .forEach(key -> keys.add("Foreign key: " + String.join(", ", key.columns()) + " → "
                        + key.referencesTable() + " (" + String.join(", ", key.referencesColumns()) + ")"));
        return keys;
    }
}
