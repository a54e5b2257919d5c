package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.DataType.Kind;
import io.dwsim.common.experiment.TypedLiteral;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Products of other numbers of their row: exact, and rounded half up once, except in floating point. One factor that is
 * NULL makes a product NULL, or a value of the column's own where that is required.
 */
final class Products {

    private final Column column;
    private final List<Cells> factors;
    private final ValueRule own;

    private Products(Column column, List<CompiledColumn> factors, ValueRule own) {
        this.column = column;
        this.factors = factors.stream().map(Cells::new).toList();
        this.own = own;
    }

    static Derived of(Column column, List<CompiledColumn> factors, ValueRule own) {
        Products products = new Products(column, factors, own);
        return new Derived(products.rule(), null, row -> column.isNullable() && !products.moveTo(row));
    }

    private ValueRule rule() {
        return switch (VectorKind.of(column)) {
            case LONG ->
                (ValueRule.OfLong) row -> {
                    if (!moveTo(row)) {
                        return ((ValueRule.OfLong) own).at(row);
                    }
                    Object product = exact();
                    return product instanceof BigDecimal decimal
                            ? decimal.unscaledValue().longValueExact()
                            : (Long) product;
                };
            case DOUBLE -> (ValueRule.OfDouble) row -> moveTo(row) ? floating() : ((ValueRule.OfDouble) own).at(row);
            default ->
                (ValueRule.OfWide) (row, out) -> {
                    if (moveTo(row)) {
                        out.set(((BigDecimal) exact()).unscaledValue());
                    } else {
                        ((ValueRule.OfWide) own).at(row, out);
                    }
                };
        };
    }

    private boolean moveTo(long row) {
        boolean areThere = true;
        for (Cells factor : factors) {
            areThere &= factor.moveTo(row);
        }
        return areThere;
    }

    private Object exact() {
        BigDecimal product = BigDecimal.ONE;
        for (Cells factor : factors) {
            product = product.multiply(decimal(factor));
        }
        int scale = column.scale() == null ? 0 : column.scale();
        try {
            return TypedLiteral.of(column, product.setScale(scale, RoundingMode.HALF_UP));
        } catch (IllegalArgumentException e) {
            throw overflow(e);
        }
    }

    private double floating() {
        double product = 1;
        for (Cells factor : factors) {
            product *= factor.column().dataType().kind() == Kind.FLOATING
                    ? factor.doubleValue()
                    : decimal(factor).doubleValue();
        }
        double result = column.dataType() == DataType.REAL ? (float) product : product;
        if (!Double.isFinite(result)) {
            throw overflow(null);
        }
        return result;
    }

    private static BigDecimal decimal(Cells factor) {
        return switch (factor.column().dataType().kind()) {
            case INTEGER -> BigDecimal.valueOf(factor.longValue());
            case FLOATING -> new BigDecimal(factor.doubleValue());
            default -> factor.decimalValue();
        };
    }

    private RowFault overflow(@Nullable Throwable cause) {
        List<String> written = factors.stream()
                .map(factor -> factor.column().name() + " " + decimal(factor).toPlainString())
                .toList();
        return new RowFault(
                "the product of " + String.join(" and ", written) + " does not fit " + column.postgresType(), cause);
    }
}
