package io.dwsim.engine;

import io.dwsim.engine.rule.SourceRows;
import io.dwsim.engine.rule.ValueRule;

/** Cells of BOOLEAN. */
public final class BooleanVector implements ColumnVector {

    private final boolean[] values;
    private final boolean[] nulls;

    BooleanVector(int capacity) {
        values = new boolean[capacity];
        nulls = new boolean[capacity];
    }

    @Override
    public boolean isNull(int row) {
        return nulls[row];
    }

    public boolean value(int row) {
        return values[row];
    }

    /** Sets a cell that is filled from outside. */
    public void set(int row, boolean value) {
        nulls[row] = false;
        values[row] = value;
    }

    @Override
    public void setNull(int row) {
        nulls[row] = true;
    }

    void fill(int row, long source, ValueRule.OfBoolean rule) {
        nulls[row] = source == SourceRows.NONE;
        if (source != SourceRows.NONE) {
            values[row] = rule.at(source);
        }
    }
}
