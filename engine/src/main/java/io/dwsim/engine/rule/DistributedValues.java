package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.DistributionRule;
import io.dwsim.engine.distribution.Distribution;
import io.dwsim.engine.distribution.Exponential;
import io.dwsim.engine.distribution.LogNormal;
import io.dwsim.engine.distribution.Normal;
import io.dwsim.engine.distribution.ParsedDistribution;
import io.dwsim.engine.distribution.RealNumbers;
import io.dwsim.engine.distribution.WholeNumbers;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Purpose;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Numbers that are spread unevenly over their range. */
final class DistributedValues {

    private static final double MOST_OF_THE_MASS = 0.5;

    private final RuleFaults faults;

    DistributedValues(RuleFaults faults) {
        this.faults = faults;
    }

    ValueRule compile(ColumnKey key, Column column, DistributionRule rule) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        rule.parameters().forEach((name, value) -> parameters.put(name, value.doubleValue()));
        ParsedDistribution parsed = Distribution.of(rule.type(), parameters);
        for (ParsedDistribution.Fault fault : parsed.faults()) {
            String field = fault.parameter() == null ? "type" : "parameters/" + fault.parameter();
            faults.rule(
                    key,
                    "distribution/" + field,
                    "has a distribution that cannot be used: " + fault.message(),
                    fault.value());
        }
        Distribution distribution = parsed.distribution();
        if (distribution == null) {
            return ParsedText.nothing(column);
        }
        Column ranged = isInUnits(distribution) ? withTypesRange(column) : column;
        CellRandom random = key.random(Purpose.VALUE);
        if (column.dataType().isInteger()) {
            LongRange range = LongRange.of(ranged);
            WholeNumbers numbers = distribution.wholeNumbers(range.least(), range.greatest());
            checkMass(key, rule, numbers.massWithin());
            return (ValueRule.OfLong) row -> numbers.draw(random.at(row));
        }
        if (column.dataType() == DataType.DECIMAL) {
            return decimals(key, ranged, rule, distribution, random);
        }
        DoubleRange range = DoubleRange.of(ranged);
        RealNumbers numbers = distribution.realNumbers(range.least(), range.greatest());
        checkMass(key, rule, numbers.massWithin());
        return column.dataType() == DataType.REAL
                ? (ValueRule.OfDouble) row -> (float) numbers.draw(random.at(row))
                : (ValueRule.OfDouble) row -> numbers.draw(random.at(row));
    }

    private ValueRule decimals(
            ColumnKey key, Column column, DistributionRule rule, Distribution distribution, CellRandom random) {
        int scale = Objects.requireNonNull(column.scale(), "a DECIMAL has a scale");
        DecimalRange range = DecimalRange.of(column);
        RealNumbers numbers = distribution.realNumbers(
                new BigDecimal(range.least(), scale).doubleValue(),
                new BigDecimal(range.greatest(), scale).doubleValue());
        checkMass(key, rule, numbers.massWithin());
        if (VectorKind.of(column) == VectorKind.LONG) {
            double unit = BigInteger.TEN.pow(scale).doubleValue();
            long least = range.least().longValueExact();
            long greatest = range.greatest().longValueExact();
            return (ValueRule.OfLong) row -> StrictMath.min(
                    StrictMath.max(StrictMath.round(numbers.draw(random.at(row)) * unit), least), greatest);
        }
        return (ValueRule.OfWide) (row, out) -> out.set(new BigDecimal(numbers.draw(random.at(row)))
                .setScale(scale, RoundingMode.HALF_UP)
                .unscaledValue()
                .max(range.least())
                .min(range.greatest()));
    }

    static boolean isInUnits(Distribution distribution) {
        return distribution instanceof Normal
                || distribution instanceof LogNormal
                || distribution instanceof Exponential;
    }

    /** A distribution in the units of the column is not cut by ends nobody asked for. */
    static Column withTypesRange(Column column) {
        BigDecimal least = column.minValue();
        BigDecimal greatest = column.maxValue();
        if (least != null && greatest != null) {
            return column;
        }
        BigDecimal limit = Magnitude.ofType(column);
        return column.toBuilder()
                .minValue(least != null ? least : limit.negate())
                .maxValue(greatest != null ? greatest : limit)
                .build();
    }

    private void checkMass(ColumnKey key, DistributionRule rule, double massWithin) {
        if (massWithin < MOST_OF_THE_MASS) {
            faults.warning(
                    key,
                    "distribution",
                    "has a distribution of which "
                            + new BigDecimal(100 * (1 - massWithin))
                                    .setScale(1, RoundingMode.HALF_UP)
                                    .toPlainString()
                            + " % lie outside of its range and become the nearer end of it",
                    rule.type());
        }
    }
}
