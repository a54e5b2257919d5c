package io.dwsim.gateway.plan;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.BooleanVector;
import io.dwsim.engine.ColumnVector;
import io.dwsim.engine.DoubleVector;
import io.dwsim.engine.LongVector;
import io.dwsim.engine.TextVector;
import io.dwsim.engine.WideVector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Cells the way Parquet's plain encoding has them (Apache Parquet, "Encodings"); a boolean takes a byte here. */
enum PlainEncoding {
    BOOLEAN(1),
    FOUR_BYTES(4),
    EIGHT_BYTES(8),
    SIXTEEN_BYTES(16),
    FLOAT(4),
    DOUBLE(8),
    TEXT(4);

    private static final int INT32_DIGITS = 9;
    private static final int INT64_DIGITS = 18;

    private final int width;

    PlainEncoding(int width) {
        this.width = width;
    }

    static PlainEncoding of(Column column) {
        return switch (column.dataType()) {
            case SMALLINT, INT, DATE -> FOUR_BYTES;
            case BIGINT, TIME, TIMESTAMP, TIMESTAMPTZ -> EIGHT_BYTES;
            case DECIMAL -> ofDigits(column.precision() == null ? Column.MAX_PRECISION : column.precision());
            case REAL -> FLOAT;
            case FLOAT -> DOUBLE;
            case BOOLEAN -> BOOLEAN;
            case CHAR, VARCHAR, TEXT, JSON -> PlainEncoding.TEXT;
            case UUID -> SIXTEEN_BYTES;
        };
    }

    private static PlainEncoding ofDigits(int precision) {
        return precision <= INT32_DIGITS ? FOUR_BYTES : precision <= INT64_DIGITS ? EIGHT_BYTES : SIXTEEN_BYTES;
    }

    /** Whether Parquet tries a dictionary; booleans are bits anyway. */
    boolean takesDictionary() {
        return this != BOOLEAN;
    }

    /** Whether the generation worker looks at values before it leaves a column to Parquet's judgement. */
    boolean isSampled() {
        return this == FOUR_BYTES || this == EIGHT_BYTES || this == TEXT;
    }

    /** A buffer with room for that many cells of a vector. */
    ByteBuffer buffer(ColumnVector vector, int rows) {
        long bytes = (long) width * rows;
        if (vector instanceof TextVector text) {
            for (int row = 0; row < rows; row++) {
                bytes += text.length(row);
            }
        }
        return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Appends a cell that is not NULL. */
    void append(ColumnVector vector, int row, ByteBuffer out) {
        switch (this) {
            case BOOLEAN -> out.put((byte) (((BooleanVector) vector).value(row) ? 1 : 0));
            case FOUR_BYTES -> out.putInt((int) ((LongVector) vector).value(row));
            case EIGHT_BYTES -> out.putLong(((LongVector) vector).value(row));
            case SIXTEEN_BYTES -> {
                WideVector wide = (WideVector) vector;
                out.putLong(wide.high(row)).putLong(wide.low(row));
            }
            case FLOAT -> out.putFloat((float) ((DoubleVector) vector).value(row));
            case DOUBLE -> out.putDouble(((DoubleVector) vector).value(row));
            case TEXT -> {
                TextVector text = (TextVector) vector;
                out.putInt(text.length(row)).put(text.bytes(), text.start(row), text.length(row));
            }
        }
    }
}
