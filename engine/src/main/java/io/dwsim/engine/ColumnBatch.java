package io.dwsim.engine;

import io.dwsim.common.experiment.Column;
import java.util.List;

/** Some consecutive rows of a table, column by column. Made once and filled again and again. */
public final class ColumnBatch {

    private final int capacity;
    private final List<ColumnVector> vectors;
    private int size;
    private long firstRow;

    ColumnBatch(List<Column> columns, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a batch needs room for a row, not " + capacity);
        }
        this.capacity = capacity;
        this.vectors = columns.stream().map(column -> vector(column, capacity)).toList();
    }

    /** How many rows there is room for. */
    public int capacity() {
        return capacity;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** Which row of the table is row 0 of the batch. */
    public long firstRow() {
        return firstRow;
    }

    public int columnCount() {
        return vectors.size();
    }

    /** The cells of a column, by its place in the table. */
    public ColumnVector column(int index) {
        return vectors.get(index);
    }

    void holds(long newFirstRow, int newSize) {
        firstRow = newFirstRow;
        size = newSize;
    }

    private static ColumnVector vector(Column column, int capacity) {
        return switch (column.dataType()) {
            case INT, BIGINT, DATE -> new LongVector(capacity);
            case FLOAT -> new DoubleVector(capacity);
            case BOOLEAN -> new BooleanVector(capacity);
            case VARCHAR -> new TextVector(capacity);
        };
    }
}
