package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/** How far from zero the numbers of a column can be. */
public final class Magnitude {

    private Magnitude() {}

    /** The greatest distance from zero; empty where it follows from other columns or from a vocabulary. */
    public static Optional<BigDecimal> of(Table table, Column column) {
        if (column.foreignKey() != null
                || column.expression() != null
                || column.fakerRule() != null
                || !column.derivation().isEmpty()) {
            return Optional.empty();
        }
        if (column.values() != null) {
            return column.values().stream()
                    .map(choice -> choice.value() instanceof BigDecimal number ? number.abs() : BigDecimal.ZERO)
                    .max(BigDecimal::compareTo);
        }
        return switch (column.dataType().kind()) {
            case INTEGER -> {
                LongRange range = table.isUnique(column) ? LongRange.unique(column) : LongRange.repeating(column);
                yield Optional.of(new BigDecimal(greatest(range.least(), range.greatest())));
            }
            case DECIMAL -> {
                DecimalRange range = DecimalRange.of(column);
                int scale = column.scale() == null ? 0 : column.scale();
                yield Optional.of(
                        new BigDecimal(range.least().abs().max(range.greatest().abs()), scale));
            }
            case FLOATING -> {
                DoubleRange range = DoubleRange.of(column);
                double greatest = StrictMath.max(StrictMath.abs(range.least()), StrictMath.abs(range.greatest()));
                yield Optional.of(new BigDecimal(greatest));
            }
            default -> Optional.empty();
        };
    }

    /** The greatest number that a column's type holds. */
    static BigDecimal ofType(Column column) {
        return switch (column.dataType()) {
            case SMALLINT -> BigDecimal.valueOf(Short.MAX_VALUE);
            case INT -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case BIGINT -> BigDecimal.valueOf(Long.MAX_VALUE);
            case REAL -> new BigDecimal(Float.MAX_VALUE);
            case DECIMAL -> {
                int precision = Objects.requireNonNull(column.precision(), "a DECIMAL has a precision");
                BigInteger digits = BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
                yield new BigDecimal(digits, column.scale() == null ? 0 : column.scale());
            }
            default -> new BigDecimal(Double.MAX_VALUE);
        };
    }

    private static BigInteger greatest(long one, long other) {
        return BigInteger.valueOf(one).abs().max(BigInteger.valueOf(other).abs());
    }
}
