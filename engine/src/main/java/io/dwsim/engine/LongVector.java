package io.dwsim.engine;

import io.dwsim.engine.rule.SourceRows;
import io.dwsim.engine.rule.ValueRule;

/**
 * Cells of whole numbers; of DECIMAL up to {@value io.dwsim.engine.rule.VectorKind#MAX_LONG_DECIMAL} digits as a number of units of its scale; of
 * DATE as days since 1970-01-01; of TIME as microseconds of the day; of timestamps as microseconds since 1970-01-01.
 */
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

    /** Sets a cell that is filled from outside. */
    public void set(int row, long value) {
        nulls[row] = false;
        values[row] = value;
    }

    @Override
    public void setNull(int row) {
        nulls[row] = true;
    }

    void fill(int row, long source, ValueRule.OfLong rule) {
        nulls[row] = source == SourceRows.NONE;
        if (source != SourceRows.NONE) {
            values[row] = rule.at(source);
        }
    }
}
