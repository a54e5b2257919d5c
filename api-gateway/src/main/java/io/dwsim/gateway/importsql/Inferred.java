package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.ColumnBuilder;
import java.util.function.UnaryOperator;

/**
 * A rule that a column was given because of its name.
 *
 * @param column that was given it
 * @param rule what it was given
 * @param suggestion the same for people
 */
record Inferred(ColumnSketch column, UnaryOperator<ColumnBuilder> rule, RuleSuggestion suggestion) {

    /** Whether the column still has it. */
    boolean isInForce() {
        return column.rule() == rule;
    }
}
