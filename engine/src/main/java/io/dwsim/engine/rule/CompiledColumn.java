package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import org.jspecify.annotations.Nullable;

/**
 * A column ready to be computed: cell {@code r} is NULL when {@code rows.of(r)} is none, and otherwise what
 * {@code values} has at that row.
 *
 * @param column its definition
 * @param rows where each cell's value is made
 * @param values the values, of this column or of the one at the end of its foreign keys
 * @param population its rows that hold a value; null when the column is not unique or they cannot be numbered
 */
public record CompiledColumn(
        Column column,
        SourceRows rows,
        ValueRule values,
        @Nullable Population population) {}
