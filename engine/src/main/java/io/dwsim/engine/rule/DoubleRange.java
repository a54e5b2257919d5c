package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Floating point numbers from one to another, both inclusive. */
record DoubleRange(double least, double greatest) {

    private static final double DEFAULT_GREATEST = 1_000_000;
    private static final double WIDTH = 1_000_000;

    /** The values of a FLOAT column: 0 to 1,000,000, with one-sided bounds treated as those of whole numbers. */
    static DoubleRange of(Column column) {
        Double min = number(column.minValue());
        Double max = number(column.maxValue());
        if (min != null && max != null) {
            return new DoubleRange(min, max);
        }
        if (min != null) {
            double end = min < DEFAULT_GREATEST ? DEFAULT_GREATEST : StrictMath.min(min + WIDTH, Double.MAX_VALUE);
            return new DoubleRange(min, end);
        }
        if (max != null) {
            return new DoubleRange(max > 0 ? 0 : StrictMath.max(max - WIDTH, -Double.MAX_VALUE), max);
        }
        return new DoubleRange(0, DEFAULT_GREATEST);
    }

    /** The number at a place between 0 (least) and 1 (greatest); never overflows, however wide the range. */
    double at(double place) {
        double value = least * (1 - place) + greatest * place;
        return StrictMath.min(StrictMath.max(value, least), greatest);
    }

    /**
     * The range as whole multiples of a step, the distance of doubles at its far end. Each multiple is a double of its
     * own, which makes them countable: up to 2^54 evenly spaced values.
     */
    LongRange multiples() {
        double step = step();
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

    private static @Nullable Double number(@Nullable BigDecimal bound) {
        return bound == null ? null : bound.doubleValue();
    }
}
