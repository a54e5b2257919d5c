package io.dwsim.engine;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.rule.VectorKind;
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

    /** About how many bytes its cells take. */
    long bytes() {
        long bytes = 0;
        for (ColumnVector vector : vectors) {
            bytes += vector instanceof TextVector text
                    ? (long) size * Integer.BYTES + text.start(size)
                    : (long) size * (vector instanceof WideVector ? 2 * Long.BYTES : Long.BYTES);
        }
        return bytes;
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

    /**
     * A batch to be filled from outside, through the setters of its columns and {@link #resize}: for rows that come from
     * elsewhere than from a generator.
     */
    public static ColumnBatch forRowsOf(List<Column> columns, int capacity) {
        return new ColumnBatch(columns, capacity);
    }

    /** Says how many rows were set in a batch that is filled from outside. */
    public void resize(int rows) {
        holds(0, rows);
    }

    void holds(long newFirstRow, int newSize) {
        firstRow = newFirstRow;
        size = newSize;
    }

    private static ColumnVector vector(Column column, int capacity) {
        return switch (VectorKind.of(column)) {
            case LONG -> new LongVector(capacity);
            case DOUBLE -> new DoubleVector(capacity);
            case BOOLEAN -> new BooleanVector(capacity);
            case TEXT -> new TextVector(capacity);
            case WIDE -> new WideVector(capacity);
        };
    }
}
