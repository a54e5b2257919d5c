package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.CompositeForeignKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How columns that are unique together share that out: all their combinations are numbered in mixed radix, every row gets
 * a combination of its own by a permutation, and every column has its digit of it.
 *
 * @param digits the digit of a row, by the columns it is for
 * @param counting columns whose digits are the rows of one parent, or of the whole table, in their order
 */
record TableKeys(Map<List<String>, LongUnaryOperator> digits, Set<String> counting) {

    static final TableKeys NONE = new TableKeys(Map.of(), Set.of());

    /** Which of its values a column takes in a row; null when no key decides that. */
    @Nullable
    LongUnaryOperator digit(Column column) {
        return digits.get(List.of(column.name()));
    }

    /** Which of its parents the columns of a foreign key take in a row; null when no key decides that. */
    @Nullable
    LongUnaryOperator digit(CompositeForeignKey key) {
        return digits.get(key.columns());
    }

    /** Whether the values of the column count up. */
    boolean counts(Column column) {
        return counting.contains(column.name());
    }
}
