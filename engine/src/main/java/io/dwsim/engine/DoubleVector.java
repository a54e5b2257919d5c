package io.dwsim.engine;

import io.dwsim.engine.rule.SourceRows;
import io.dwsim.engine.rule.ValueRule;

/** Cells of FLOAT, and of REAL with values that a float can hold. */
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

    /** Sets a cell that is filled from outside. */
    public void set(int row, double value) {
        nulls[row] = false;
        values[row] = value;
    }

    @Override
    public void setNull(int row) {
        nulls[row] = true;
    }

    void fill(int row, long source, ValueRule.OfDouble rule) {
        nulls[row] = source == SourceRows.NONE;
        if (source != SourceRows.NONE) {
            values[row] = rule.at(source);
        }
    }
}
