package io.dwsim.engine;

/** The cells of one column in a batch; rows count from 0 in each batch. */
public sealed interface ColumnVector permits LongVector, DoubleVector, BooleanVector, TextVector {

    /** Whether a cell is NULL; its value then means nothing. */
    boolean isNull(int row);
}
