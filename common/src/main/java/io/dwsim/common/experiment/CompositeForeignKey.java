package io.dwsim.common.experiment;

import java.util.List;

/**
 * Several columns that together take their values from one row of another table.
 *
 * @param columns columns of the table that has the key, at least two
 * @param referencesTable a table of the same experiment
 * @param referencesColumns columns of that table, unique as a group, in the order of {@code columns}
 * @param nullable whether a row may have no parent; then all columns are NULL
 */
public record CompositeForeignKey(
        List<String> columns, String referencesTable, List<String> referencesColumns, boolean nullable) {

    public CompositeForeignKey {
        columns = List.copyOf(columns);
        referencesColumns = List.copyOf(referencesColumns);
    }
}
