package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/** Decimals from one to another, both inclusive, as numbers of units of the column's scale. */
record DecimalRange(BigInteger least, BigInteger greatest) {

    private static final BigDecimal DEFAULT_GREATEST = BigDecimal.valueOf(1_000_000);

    DecimalRange {
        if (least.compareTo(greatest) > 0) {
            throw new IllegalArgumentException("no decimals from " + least + " to " + greatest);
        }
    }

    /**
     * The values of a DECIMAL column: 0 to 1,000,000 or to what its digits allow. Where one bound is given and lies beyond
     * the default of the other, the other is a million away.
     */
    static DecimalRange of(Column column) {
        int precision = Objects.requireNonNull(column.precision(), "a DECIMAL has a precision");
        int scale = Objects.requireNonNull(column.scale(), "a DECIMAL has a scale");
        BigDecimal limit = new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
        BigDecimal usual = DEFAULT_GREATEST.min(limit);
        BigDecimal min = column.minValue();
        BigDecimal max = column.maxValue();
        BigDecimal least =
                min != null ? min : max == null || max.signum() > 0 ? BigDecimal.ZERO : max.subtract(DEFAULT_GREATEST);
        BigDecimal greatest = max != null ? max : least.compareTo(usual) < 0 ? usual : least.add(DEFAULT_GREATEST);
        return new DecimalRange(
                least.max(limit.negate()).setScale(scale, RoundingMode.CEILING).unscaledValue(),
                greatest.min(limit).setScale(scale, RoundingMode.FLOOR).unscaledValue());
    }

    BigInteger size() {
        return greatest.subtract(least).add(BigInteger.ONE);
    }
}
