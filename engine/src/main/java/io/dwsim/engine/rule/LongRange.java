package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whole numbers from one to another, both inclusive; as wide as all of 64 bits. */
record LongRange(long least, long greatest) {

    private static final long DEFAULT_GREATEST = 1_000_000;
    private static final long WIDTH = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    LongRange {
        if (least > greatest) {
            throw new IllegalArgumentException("no numbers from " + least + " to " + greatest);
        }
    }

    /** The values of a column without natural start: days, microseconds, or units of a decimal's scale. */
    static LongRange of(Column column) {
        return switch (column.dataType().kind()) {
            case DAY ->
                new LongRange(
                        column.effectiveDateStart().day().toEpochDay(),
                        column.effectiveDateEnd().day().toEpochDay());
            case INSTANT ->
                new LongRange(
                        column.effectiveDateStart().firstMicros(),
                        column.effectiveDateEnd().lastMicros());
            case TIME_OF_DAY -> new LongRange(0, MICROS_PER_DAY - 1);
            case DECIMAL -> {
                DecimalRange range = DecimalRange.of(column);
                yield new LongRange(
                        range.least().longValueExact(), range.greatest().longValueExact());
            }
            default -> repeating(column);
        };
    }

    /**
     * The values of a column of whole numbers that may repeat: 0 to 1,000,000, or to the end of SMALLINT. Where one bound
     * is given and lies beyond the default of the other, the other is a million away.
     */
    static LongRange repeating(Column column) {
        LongRange type = ofType(column.dataType());
        Long min = whole(column.minValue());
        Long max = whole(column.maxValue());
        long usual = StrictMath.min(DEFAULT_GREATEST, type.greatest);
        if (min != null && max != null) {
            return new LongRange(min, max);
        }
        if (min != null) {
            long end = min < usual ? usual : min > type.greatest - WIDTH ? type.greatest : min + WIDTH;
            return new LongRange(min, end);
        }
        if (max != null) {
            return new LongRange(max > 0 ? 0 : max < type.least + WIDTH ? type.least : max - WIDTH, max);
        }
        return new LongRange(0, usual);
    }

    /** The values of a unique column of whole numbers: from 1 unless said otherwise, as far as its type goes. */
    static LongRange unique(Column column) {
        LongRange type = ofType(column.dataType());
        Long min = whole(column.minValue());
        Long max = whole(column.maxValue());
        long end = max == null ? type.greatest : max;
        return new LongRange(min != null ? min : end >= 1 ? 1 : type.least, end);
    }

    /** How many values there are, as an unsigned number; 0 stands for 2^64. */
    long size() {
        return greatest - least + 1;
    }

    BigInteger exactSize() {
        return BigInteger.valueOf(greatest).subtract(BigInteger.valueOf(least)).add(BigInteger.ONE);
    }

    private static LongRange ofType(DataType type) {
        return switch (type) {
            case SMALLINT -> new LongRange(Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> new LongRange(Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> new LongRange(Long.MIN_VALUE, Long.MAX_VALUE);
        };
    }

    private static @Nullable Long whole(@Nullable BigDecimal bound) {
        return bound == null ? null : bound.longValueExact();
    }
}
