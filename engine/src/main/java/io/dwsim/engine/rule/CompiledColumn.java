package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import org.jspecify.annotations.Nullable;

/**
 * A column ready to be computed: cell {@code r} is NULL when {@code rows.of(r)} is none, and otherwise what
 * {@code values} has at that row.
 *
 * @param column its definition
 * @param owner whose values these are: the column itself, or the one at the end of its foreign keys
 * @param rows where each cell's value is made
 * @param values the values of the owner
 * @param population its rows that hold a value; null when the column is not unique or they cannot be numbered
 */
public record CompiledColumn(
        Column column,
        Owner owner,
        SourceRows rows,
        ValueRule values,
        @Nullable Population population) {

    /** A column by the names of its table and its own. */
    public record Owner(String table, String column) {}

    /** A column that cannot be computed, for reasons that were found. */
    static CompiledColumn faulty(Column column, Owner owner) {
        return new CompiledColumn(column, owner, SourceRows.NOWHERE, ParsedText.nothing(column), Population.all(0));
    }
}
