package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Floating point numbers from one to another, both inclusive. */
record DoubleRange(double least, double greatest) {

    private static final double DEFAULT_GREATEST = 1_000_000;
    private static final double WIDTH = 1_000_000;

    /**
     * The values of a FLOAT or REAL column: 0 to 1,000,000, with one-sided bounds treated as those of whole numbers. The
     * ends of a REAL range are floats.
     */
    static DoubleRange of(Column column) {
        Double min = number(column, column.minValue());
        Double max = number(column, column.maxValue());
        if (min != null && max != null) {
            return new DoubleRange(min, max);
        }
        if (min != null) {
            double end = min < DEFAULT_GREATEST ? DEFAULT_GREATEST : StrictMath.min(min + WIDTH, limit(column));
            return new DoubleRange(min, end);
        }
        if (max != null) {
            return new DoubleRange(max > 0 ? 0 : StrictMath.max(max - WIDTH, -limit(column)), max);
        }
        return new DoubleRange(0, DEFAULT_GREATEST);
    }

    private static double limit(Column column) {
        return column.dataType() == DataType.REAL ? Float.MAX_VALUE : Double.MAX_VALUE;
    }

    /** The number at a place between 0 (least) and 1 (greatest); never overflows, however wide the range. */
    double at(double place) {
        double value = least * (1 - place) + greatest * place;
        return StrictMath.min(StrictMath.max(value, least), greatest);
    }

    /**
     * The range as whole multiples of a step, the distance of numbers at its far end. Each multiple is a number of its
     * own, which makes them countable: of doubles up to 2^54 evenly spaced values, of floats 2^25.
     */
    LongRange multiples(double step) {
        long first = (long) StrictMath.ceil(least / step);
        while (first * step < least) {
            first++;
        }
        long last = (long) StrictMath.floor(greatest / step);
        while (last * step > greatest) {
            last--;
        }
        return new LongRange(first, last);
    }

    /** The distance of the multiples, a power of two. */
    double step() {
        return StrictMath.ulp(StrictMath.max(StrictMath.abs(least), StrictMath.abs(greatest)));
    }

    /** The distance of the multiples of floats, a power of two. */
    double floatStep() {
        return StrictMath.ulp((float) StrictMath.max(StrictMath.abs(least), StrictMath.abs(greatest)));
    }

    private static @Nullable Double number(Column column, @Nullable BigDecimal bound) {
        if (bound == null) {
            return null;
        }
        return column.dataType() == DataType.REAL ? (Double) (double) bound.floatValue() : (Double) bound.doubleValue();
    }
}
