package io.dwsim.engine;

import io.dwsim.engine.rule.SourceRows;
import io.dwsim.engine.rule.ValueRule;

/** Cells of FLOAT. */
public final class DoubleVector implements ColumnVector {

    private final double[] values;
    private final boolean[] nulls;

    DoubleVector(int capacity) {
        values = new double[capacity];
        nulls = new boolean[capacity];
    }

    @Override
    public boolean isNull(int row) {
        return nulls[row];
    }

    public double value(int row) {
        return values[row];
    }

    void fill(int row, long source, ValueRule.OfDouble rule) {
        nulls[row] = source == SourceRows.NONE;
        if (source != SourceRows.NONE) {
            values[row] = rule.at(source);
        }
    }
}
