package io.dwsim.engine;

/** The cells of one column in a batch; rows count from 0 in each batch. */
public sealed interface ColumnVector permits LongVector, DoubleVector, BooleanVector, TextVector, WideVector {

    /** Whether a cell is NULL; its value then means nothing. */
    boolean isNull(int row);

    /** Makes a cell NULL in a batch that is filled from outside; rows of text must come in their order. */
    void setNull(int row);
}
