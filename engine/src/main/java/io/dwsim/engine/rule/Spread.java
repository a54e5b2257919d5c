package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.engine.distribution.Distribution;
import io.dwsim.engine.distribution.RealNumbers;
import io.dwsim.engine.distribution.WholeNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * How the values of a column are spread over its range when each cell is drawn by itself: what data can be held against.
 * Values count in units: numbers as they are, days since 1970-01-01, microseconds of a day or since 1970-01-01.
 */
public final class Spread {

    /** Below that many floats in a range, rounding to one of them would show. */
    private static final double LEAST_FLOATS = 1e6;

    private final BigDecimal least;
    private final BigDecimal greatest;
    private final Cuts cuts;

    /** Finds the first place whose probability is at least so much. */
    private interface Cuts {
        Cut atLeast(double probability);
    }

    private Spread(BigDecimal least, BigDecimal greatest, Cuts cuts) {
        this.least = least;
        this.greatest = greatest;
        this.cuts = cuts;
    }

    /**
     * The spread of a column with a range or a distribution; empty where values come from elsewhere: a list, a vocabulary,
     * a parent, other columns.
     */
    public static Optional<Spread> of(Column column) {
        boolean elsewhere = column.values() != null
                || column.expression() != null
                || column.foreignKey() != null
                || !column.derivation().isEmpty();
        boolean ranged = column.minValue() != null
                || column.maxValue() != null
                || column.dateStart() != null
                || column.dateEnd() != null;
        if (elsewhere || (column.fakerRule() != null && !ranged && column.distribution() == null)) {
            return Optional.empty();
        }
        return switch (column.dataType().kind()) {
            case INTEGER, DAY, TIME_OF_DAY, INSTANT -> Optional.of(whole(column));
            case DECIMAL -> Optional.of(decimal(column));
            case FLOATING -> floating(column);
            case BOOLEAN, TEXT, UUID, JSON -> Optional.empty();
        };
    }

    /** The least value there can be. */
    public BigDecimal least() {
        return least;
    }

    /** The greatest value there can be. */
    public BigDecimal greatest() {
        return greatest;
    }

    /**
     * Places that cut the range into pieces about as likely as each other; fewer pieces where single values are too likely.
     *
     * @param pieces at least 2
     * @return the places in ascending order, each with a greater probability than the one before
     */
    public List<Cut> cuts(int pieces) {
        List<Cut> found = new ArrayList<>();
        double last = 0;
        for (int i = 1; i < pieces; i++) {
            Cut cut = cuts.atLeast(StrictMath.max((double) i / pieces, last));
            if (cut.probability() > last && cut.probability() < 1) {
                found.add(cut);
                last = cut.probability();
            }
        }
        return found;
    }

    private static Spread whole(Column column) {
        Distribution distribution = distribution(column);
        Column ranged = DistributedValues.isInUnits(distribution) ? DistributedValues.withTypesRange(column) : column;
        LongRange range = LongRange.of(ranged);
        WholeNumbers numbers = distribution.wholeNumbers(range.least(), range.greatest());
        return stepped(
                BigInteger.valueOf(range.least()),
                BigInteger.valueOf(range.greatest()),
                0,
                value -> numbers.cdf(value.longValueExact()));
    }

    private static Spread decimal(Column column) {
        Distribution distribution = distribution(column);
        Column ranged = DistributedValues.isInUnits(distribution) ? DistributedValues.withTypesRange(column) : column;
        int scale = column.scale() == null ? 0 : column.scale();
        DecimalRange range = DecimalRange.of(ranged);
        if (column.distribution() == null) {
            double size = range.size().doubleValue();
            return stepped(
                    range.least(),
                    range.greatest(),
                    scale,
                    value -> value.subtract(range.least()).add(BigInteger.ONE).doubleValue() / size);
        }
        RealNumbers numbers = distribution.realNumbers(
                new BigDecimal(range.least(), scale).doubleValue(),
                new BigDecimal(range.greatest(), scale).doubleValue());
        // a draw is rounded to the nearest unit
        return stepped(
                range.least(),
                range.greatest(),
                scale,
                value -> numbers.cdf(
                        new BigDecimal(value.multiply(BigInteger.TEN).add(BigInteger.valueOf(5)), scale + 1)
                                .doubleValue()));
    }

    private static Optional<Spread> floating(Column column) {
        Distribution distribution = distribution(column);
        Column ranged = DistributedValues.isInUnits(distribution) ? DistributedValues.withTypesRange(column) : column;
        DoubleRange range = DoubleRange.of(ranged);
        if (column.dataType() == DataType.REAL
                && (range.greatest() - range.least()) / range.floatStep() < LEAST_FLOATS) {
            return Optional.empty();
        }
        RealNumbers numbers = distribution.realNumbers(range.least(), range.greatest());
        DoubleUnaryOperator cdf = numbers::cdf;
        return Optional.of(new Spread(
                new BigDecimal(range.least()),
                new BigDecimal(range.greatest()),
                probability -> real(range.least(), range.greatest(), cdf, probability)));
    }

    private static Spread stepped(BigInteger least, BigInteger greatest, int scale, ToDoubleFunction<BigInteger> cdf) {
        return new Spread(new BigDecimal(least, scale), new BigDecimal(greatest, scale), probability -> {
            BigInteger low = least;
            BigInteger high = greatest;
            while (low.compareTo(high) < 0) {
                BigInteger middle = low.add(high).shiftRight(1);
                if (cdf.applyAsDouble(middle) >= probability) {
                    high = middle;
                } else {
                    low = middle.add(BigInteger.ONE);
                }
            }
            double reached = low.equals(greatest) ? 1 : cdf.applyAsDouble(low);
            return new Cut(new BigDecimal(low.add(BigInteger.ONE), scale), reached);
        });
    }

    private static Cut real(double least, double greatest, DoubleUnaryOperator cdf, double probability) {
        double low = least;
        double high = greatest;
        while (true) {
            double middle = low / 2 + high / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (cdf.applyAsDouble(middle) >= probability) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double found = cdf.applyAsDouble(low) >= probability ? low : high;
        return new Cut(
                new BigDecimal(StrictMath.min(StrictMath.nextUp(found), Double.MAX_VALUE)), cdf.applyAsDouble(found));
    }

    private static Distribution distribution(Column column) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        String type = "uniform";
        if (column.distribution() != null) {
            type = column.distribution().type();
            column.distribution().parameters().forEach((name, value) -> parameters.put(name, value.doubleValue()));
        }
        Distribution distribution = Distribution.of(type, parameters).distribution();
        if (distribution == null) {
            throw new IllegalArgumentException("column '" + column.name() + "' has a distribution that cannot be used");
        }
        return distribution;
    }
}
