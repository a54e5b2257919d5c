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

    /** The days of a DATE column. */
    static LongRange days(Column column) {
        return new LongRange(
                (column.dateStart() == null ? Column.DEFAULT_DATE_START : column.dateStart()).toEpochDay(),
                (column.dateEnd() == null ? Column.DEFAULT_DATE_END : column.dateEnd()).toEpochDay());
    }

    /**
     * The values of an INT or BIGINT column that may repeat: 0 to 1,000,000. Where one bound is given and lies beyond the
     * default of the other, the other is a million away.
     */
    static LongRange repeating(Column column) {
        LongRange type = ofType(column.dataType());
        Long min = whole(column.minValue());
        Long max = whole(column.maxValue());
        if (min != null && max != null) {
            return new LongRange(min, max);
        }
        if (min != null) {
            long end = min < DEFAULT_GREATEST
                    ? DEFAULT_GREATEST
                    : min > type.greatest - WIDTH ? type.greatest : min + WIDTH;
            return new LongRange(min, end);
        }
        if (max != null) {
            return new LongRange(max > 0 ? 0 : max < type.least + WIDTH ? type.least : max - WIDTH, max);
        }
        return new LongRange(0, DEFAULT_GREATEST);
    }

    /** The values of a unique INT or BIGINT column: from 1 unless said otherwise, as far as its type goes. */
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
        return type == DataType.INT
                ? new LongRange(Integer.MIN_VALUE, Integer.MAX_VALUE)
                : new LongRange(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static @Nullable Long whole(@Nullable BigDecimal bound) {
        return bound == null ? null : bound.longValueExact();
    }
}
