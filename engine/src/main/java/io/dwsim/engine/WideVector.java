package io.dwsim.engine;

import io.dwsim.engine.rule.SourceRows;
import io.dwsim.engine.rule.ValueRule;
import io.dwsim.engine.rule.Wide;

/**
 * Cells of 128 bits: UUIDs, and DECIMAL of more than {@value io.dwsim.engine.rule.VectorKind#MAX_LONG_DECIMAL} digits as a number of units
 * of its scale in two's complement.
 */
public final class WideVector implements ColumnVector {

    private final long[] high;
    private final long[] low;
    private final boolean[] nulls;
    private final Wide value = new Wide();

    WideVector(int capacity) {
        high = new long[capacity];
        low = new long[capacity];
        nulls = new boolean[capacity];
    }

    @Override
    public boolean isNull(int row) {
        return nulls[row];
    }

    /** The more significant half. */
    public long high(int row) {
        return high[row];
    }

    /** The other half. */
    public long low(int row) {
        return low[row];
    }

    /** Sets a cell that is filled from outside. */
    public void set(int row, long newHigh, long newLow) {
        nulls[row] = false;
        high[row] = newHigh;
        low[row] = newLow;
    }

    @Override
    public void setNull(int row) {
        nulls[row] = true;
    }

    void fill(int row, long source, ValueRule.OfWide rule) {
        nulls[row] = source == SourceRows.NONE;
        if (source != SourceRows.NONE) {
            rule.at(source, value);
            high[row] = value.high();
            low[row] = value.low();
        }
    }
}
