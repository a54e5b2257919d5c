package io.dwsim.gateway.ui.experiment;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.ForeignKey;
import io.dwsim.common.experiment.Table;
import io.dwsim.gateway.ui.layout.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column as people read it.
 *
 * @param type with its length or precision
 * @param keys what it is part of, such as PK
 * @param rule where its values come from
 * @param details what holds besides
 * @param parent the table its values are keys of; null for none
 */
record ColumnRow(
        String name,
        String type,
        List<String> keys,
        String rule,
        List<String> details,
        @Nullable String parent) {

    private static final int MOST_VALUES = 6;
    private static final Figures FIGURES = new Figures();

    static ColumnRow of(Table table, Column column) {
        return new ColumnRow(
                column.name(),
                type(column),
                keys(table, column),
                rule(column),
                details(column),
                column.reference().map(ForeignKey::referencesTable).orElse(null));
    }

    private static String type(Column column) {
        String name = column.dataType().name();
        if (column.varcharLength() != null) {
            return name + "(" + column.varcharLength() + ")";
        }
        return column.precision() == null ? name : name + "(" + column.precision() + ", " + column.scale() + ")";
    }

    private static List<String> keys(Table table, Column column) {
        List<String> keys = new ArrayList<>();
        if (table.primaryKey().contains(column.name())) {
            keys.add("PK");
        } else if (column.isUnique()) {
            keys.add("UNIQUE");
        }
        boolean ofCompositeKey =
                table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
        if (column.foreignKey() != null || ofCompositeKey) {
            keys.add("FK");
        }
        return keys;
    }

    private static String rule(Column column) {
        ForeignKey key = column.foreignKey();
        if (key != null) {
            return "key of " + key.referencesTable() + "." + key.referencesColumn();
        }
        if (column.expression() != null) {
            return "= " + column.expression();
        }
        if (column.values() != null) {
            String some = column.values().stream()
                    .limit(MOST_VALUES)
                    .map(choice -> String.valueOf(choice.value()))
                    .collect(Collectors.joining(", "));
            int more = column.values().size() - MOST_VALUES;
            return "one of " + some + (more > 0 ? " and " + more + " more" : "");
        }
        if (column.pattern() != null) {
            return "matches " + column.pattern();
        }
        if (column.fakerRule() != null) {
            return column.fakerRule();
        }
        if (column.dataType().hasDays()) {
            return column.effectiveDateStart() + " to " + column.effectiveDateEnd();
        }
        String range = range(column.minValue(), column.maxValue());
        return range.isEmpty() ? "default" : range;
    }

    private static String range(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
        if (least != null && greatest != null) {
            return least.toPlainString() + " to " + greatest.toPlainString();
        }
        if (least != null) {
            return "from " + least.toPlainString();
        }
        return greatest == null ? "" : "up to " + greatest.toPlainString();
    }

    private static List<String> details(Column column) {
        List<String> details = new ArrayList<>();
        ForeignKey key = column.foreignKey();
        if (key != null && key.perParent() != null) {
            details.add(key.perParent().min() + " to " + key.perParent().max() + " per parent");
        }
        if (key != null && key.skew() != null) {
            details.add("skew " + key.skew());
        }
        if (column.distribution() != null) {
            details.add(column.distribution().type() + " "
                    + column.distribution().parameters().entrySet().stream()
                            .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                            .collect(Collectors.joining(", ")));
        }
        if (!column.derivation().isEmpty()) {
            details.add("agrees with " + String.join(", ", column.derivation()));
        }
        if (column.isNullable()) {
            details.add(FIGURES.percent(column.effectiveNullRatio()) + " NULL");
        }
        if (column.sourceType() != null) {
            details.add("was " + column.sourceType());
        }
        return details;
    }
}
