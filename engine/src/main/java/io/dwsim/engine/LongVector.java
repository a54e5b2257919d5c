package io.dwsim.engine;

import io.dwsim.engine.rule.SourceRows;
import io.dwsim.engine.rule.ValueRule;

/** Cells of INT, BIGINT, and DATE as days since 1970-01-01. */
public final class LongVector implements ColumnVector {

    private final long[] values;
    private final boolean[] nulls;

    LongVector(int capacity) {
        values = new long[capacity];
        nulls = new boolean[capacity];
    }

    @Override
    public boolean isNull(int row) {
        return nulls[row];
    }

    public long value(int row) {
        return values[row];
    }

    void fill(int row, long source, ValueRule.OfLong rule) {
        nulls[row] = source == SourceRows.NONE;
        if (source != SourceRows.NONE) {
            values[row] = rule.at(source);
        }
    }
}
