package io.dwsim.engine.rule;

import java.math.BigInteger;
import java.util.List;

/**
 * How many values there are where none may come twice.
 *
 * @param table name of the table
 * @param columns the column, or the columns that are unique together
 * @param size how many values, or combinations of values, there are; within each parent where {@code per_parent} counts
 *     them out
 * @param rows how many of them are needed
 */
public record UniqueDomain(String table, List<String> columns, BigInteger size, long rows) {

    public UniqueDomain {
        columns = List.copyOf(columns);
    }

    /** Whether there are enough. */
    public boolean isFeasible() {
        return size.compareTo(BigInteger.valueOf(rows)) >= 0;
    }
}
