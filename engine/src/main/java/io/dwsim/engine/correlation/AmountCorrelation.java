package io.dwsim.engine.correlation;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.DataType.Kind;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.rule.Magnitude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The amount of so many pieces at a price each, as the names say. */
final class AmountCorrelation implements Correlation {

    private static final Set<String> TOTALS =
            Set.of("total", "total_amount", "total_price", "line_total", "line_amount", "amount");
    private static final List<String> QUANTITIES = List.of("quantity", "qty");
    private static final List<String> PRICES = List.of("unit_price", "price");

    @Override
    public void suggest(Table table, Suggestions suggestions) {
        Optional<Column> quantity = named(table, QUANTITIES);
        Optional<Column> price = named(table, PRICES);
        if (quantity.isEmpty() || price.isEmpty()) {
            return;
        }
        for (Column column : table.columns()) {
            if (TOTALS.contains(NameParts.snake(column.name()))
                    && column.dataType().isNumeric()
                    && column.fakerRule() == null
                    && column.minValue() == null
                    && column.maxValue() == null
                    && suggestions.isFree(column)
                    && !table.isUnique(column)
                    && fits(table, column, quantity.get(), price.get())) {
                suggestions.add(
                        column, List.of(quantity.get().name(), price.get().name()), "it is the product of the two");
            }
        }
    }

    private static Optional<Column> named(Table table, List<String> names) {
        return names.stream()
                .flatMap(name -> table.columns().stream()
                        .filter(column -> column.dataType().isNumeric()
                                && NameParts.snake(column.name()).equals(name)))
                .findFirst();
    }

    /** Whether the type of the amount holds every product, with its fraction. */
    private static boolean fits(Table table, Column amount, Column quantity, Column price) {
        if (amount.dataType() == DataType.FLOAT) {
            return true;
        }
        boolean isWhole =
                Stream.of(quantity, price).allMatch(factor -> factor.dataType().isInteger());
        if (amount.dataType().isInteger() && !isWhole) {
            return false;
        }
        BigDecimal limit = limit(amount);
        return Magnitude.of(table, quantity)
                .flatMap(pieces -> Magnitude.of(table, price).map(pieces::multiply))
                .filter(greatest -> greatest.compareTo(limit) <= 0)
                .isPresent();
    }

    private static BigDecimal limit(Column amount) {
        if (amount.dataType().kind() == Kind.DECIMAL && amount.precision() != null && amount.scale() != null) {
            // less one unit, as the product is rounded
            return BigDecimal.TEN.pow(amount.precision() - amount.scale()).subtract(BigDecimal.ONE);
        }
        return switch (amount.dataType()) {
            case SMALLINT -> BigDecimal.valueOf(Short.MAX_VALUE);
            case INT -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case REAL -> new BigDecimal(Float.MAX_VALUE);
            default -> BigDecimal.valueOf(Long.MAX_VALUE);
        };
    }
}
