package io.dwsim.engine.correlation;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The currency of the country that a row names. */
final class CurrencyCorrelation implements Correlation {

    private static final NameParts PARTS =
            new NameParts("currency currency_code currency_name currency_symbol currency_iso");
    private static final Set<String> RULES = Set.of("currency_code", "currency_name", "currency_symbol");

    @Override
    public void suggest(Table table, Suggestions suggestions) {
        for (Column column : table.columns()) {
            boolean isCurrency = RULES.contains(Suggestions.rule(column))
                    && column.dataType().isText();
            if (isCurrency && suggestions.isFree(column) && !table.isUnique(column)) {
                String prefix = PARTS.prefix(column);
                Optional<Column> code = country(table, "country_code", prefix);
                code.or(() -> country(table, "country", prefix))
                        .ifPresent(country -> suggestions.add(
                                column, List.of(country.name()), "it is the currency of the country in its row"));
            }
        }
    }

    private static Optional<Column> country(Table table, String rule, String prefix) {
        List<Column> countries = table.columns().stream()
                .filter(column -> Suggestions.rule(column).equals(rule)
                        && column.dataType().isText())
                .toList();
        return PlaceCorrelation.PARTS.pick(countries, prefix);
    }
}
