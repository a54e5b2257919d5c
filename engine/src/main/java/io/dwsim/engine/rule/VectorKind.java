package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;

/** In which kind of vector the cells of a column are. */
public enum VectorKind {
    LONG,
    DOUBLE,
    BOOLEAN,
    TEXT,
    WIDE;

    public static VectorKind of(Column column) {
        return switch (column.dataType().kind()) {
            case INTEGER, DAY, TIME_OF_DAY, INSTANT -> LONG;
            case DECIMAL -> isLongDecimal(column) ? WIDE : LONG;
            case FLOATING -> DOUBLE;
            case BOOLEAN -> BOOLEAN;
            case TEXT, JSON -> TEXT;
            case UUID -> WIDE;
        };
    }

    /** Most digits of a decimal whose units always fit 64 bits. */
    public static final int MAX_LONG_DECIMAL = 18;

    private static boolean isLongDecimal(Column column) {
        return column.precision() == null || column.precision() > MAX_LONG_DECIMAL;
    }
}
