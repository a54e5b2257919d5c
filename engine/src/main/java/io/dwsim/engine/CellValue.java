package io.dwsim.engine;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.rule.Wide;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cells as objects, for whoever looks at some of them; too slow for whole tables. */
public final class CellValue {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private CellValue() {}

    /**
     * The value of a cell: {@link Integer} for SMALLINT and INT, {@link Long}, {@link BigDecimal} of the column's scale,
     * {@link Float} for REAL, {@link Double}, {@link Boolean}, {@link String} for text and JSON, {@link LocalDate}, {@link
     * LocalTime}, {@link LocalDateTime}, {@link java.time.OffsetDateTime} in UTC for TIMESTAMPTZ, {@link UUID}; null for
     * NULL.
     */
    public static @Nullable Object of(Column column, ColumnVector vector, int row) {
        if (vector.isNull(row)) {
            return null;
        }
        return switch (column.dataType()) {
            case SMALLINT, INT -> Math.toIntExact(longAt(vector, row));
            case BIGINT -> longAt(vector, row);
            case DECIMAL -> new BigDecimal(unscaled(vector, row), column.scale() == null ? 0 : column.scale());
            case REAL -> (float) ((DoubleVector) vector).value(row);
            case FLOAT -> ((DoubleVector) vector).value(row);
            case BOOLEAN -> ((BooleanVector) vector).value(row);
            case CHAR, VARCHAR, TEXT, JSON -> ((TextVector) vector).value(row);
            case DATE -> LocalDate.ofEpochDay(longAt(vector, row));
            case TIME -> LocalTime.ofNanoOfDay(longAt(vector, row) * NANOS_PER_MICRO);
            case TIMESTAMP -> moment(longAt(vector, row));
            case TIMESTAMPTZ -> moment(longAt(vector, row)).atOffset(ZoneOffset.UTC);
            case UUID -> {
                WideVector wide = (WideVector) vector;
                yield new UUID(wide.high(row), wide.low(row));
            }
        };
    }

    private static long longAt(ColumnVector vector, int row) {
        return ((LongVector) vector).value(row);
    }

    private static BigInteger unscaled(ColumnVector vector, int row) {
        return vector instanceof WideVector wide
                ? Wide.value(wide.high(row), wide.low(row))
                : BigInteger.valueOf(longAt(vector, row));
    }

    private static LocalDateTime moment(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND),
                (int) Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO,
                ZoneOffset.UTC);
    }
}
