package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.CompositeForeignKey;
import io.dwsim.common.experiment.DataType.Kind;
import io.dwsim.common.experiment.DateBound;
import io.dwsim.common.experiment.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what a column's own rules say of single values and of NULLs, from figures that are there already. */
final class ColumnRules {

    /** NULLs of unique columns come in so many rows of every ten thousand. */
    private static final int UNIQUE_BLOCK = 10_000;

    private final Checks checks;
    private final Map<String, TableFacts> tables;

    ColumnRules(Checks checks, Map<String, TableFacts> tables) {
        this.checks = checks;
        this.tables = tables;
    }

    void check(Table table, ColumnFacts facts) {
        Column column = facts.column();
        String name = column.name();
        if (!column.isNullable()) {
            checks.none(table.name(), name, "required", facts.nulls(), "NULLs");
        } else {
            checkNullRatio(table, facts);
        }
        if (table.isUnique(column)) {
            checks.none(table.name(), name, "is_unique", facts.duplicates(), "values that are there already");
        }
        if (column.varcharLength() != null) {
            checks.exact(
                    table.name(),
                    name,
                    "varchar_length",
                    column.varcharLength(),
                    facts.longest(),
                    facts.longest() <= column.varcharLength(),
                    "the longest text has " + facts.longest() + " characters");
        }
        checkBounds(table, facts);
    }

    private void checkBounds(Table table, ColumnFacts facts) {
        Column column = facts.column();
        checkBound(table, facts, "min_value", column.minValue(), false);
        checkBound(table, facts, "max_value", column.maxValue(), true);
        checkBound(table, facts, "date_start", units(column, column.dateStart(), false), false);
        checkBound(table, facts, "date_end", units(column, column.dateEnd(), true), true);
    }

    private static @Nullable BigDecimal units(Column column, @Nullable DateBound bound, boolean last) {
        if (bound == null) {
            return null;
        }
        return BigDecimal.valueOf(
                column.dataType().kind() == Kind.DAY
                        ? bound.day().toEpochDay()
                        : last ? bound.lastMicros() : bound.firstMicros());
    }

    private void checkBound(Table table, ColumnFacts facts, String rule, @Nullable BigDecimal bound, boolean greatest) {
        if (bound == null) {
            return;
        }
        Column column = facts.column();
        BigDecimal limit =
                switch (column.dataType()) {
                    case REAL -> new BigDecimal(Float.toString(bound.floatValue()));
                    case FLOAT -> new BigDecimal(Double.toString(bound.doubleValue()));
                    default -> bound;
                };
        String text = greatest ? facts.max() : facts.min();
        Optional<BigDecimal> found = ReportValue.units(column, text);
        boolean passed = text == null
                || found.isPresent()
                        && (greatest
                                ? found.get().compareTo(limit) <= 0
                                : found.get().compareTo(limit) >= 0);
        checks.exact(
                table.name(),
                column.name(),
                rule,
                ReportValue.ofUnits(column, limit),
                ReportValue.json(column, text),
                passed,
                text == null
                        ? "there are no values"
                        : "the " + (greatest ? "greatest" : "least") + " value is " + text);
    }

    private void checkNullRatio(Table table, ColumnFacts facts) {
        Column column = facts.column();
        double ratio = ratio(table, column);
        long rows = facts.rows();
        long nulls = facts.nulls();
        boolean computed = column.expression() != null || !column.derivation().isEmpty();
        double pValue = computed ? Chance.ofAtLeast(rows - nulls, rows, 1 - ratio) : Chance.ofHits(nulls, rows, ratio);
        if (!computed && isSelfReference(table, column)) {
            // the first rows have no row before them to refer to
            for (long fewer = nulls - 1; fewer >= 0 && nulls - fewer <= 20; fewer--) {
                pValue = Math.max(pValue, Chance.ofHits(fewer, rows, ratio));
            }
        }
        double share = rows == 0 ? 0 : (double) nulls / rows;
        checks.chance(
                table.name(), column.name(), "null_ratio", ratio, share, pValue, nulls + " NULLs in " + rows + " rows");
    }

    private double ratio(Table table, Column column) {
        if (hasNoParent(table, column)) {
            return 1;
        }
        Optional<CompositeForeignKey> composite = compositeKey(table, column);
        if (composite.isPresent()) {
            return composite.get().nullable()
                    ? table.column(composite.get().columns().get(0))
                            .map(Column::effectiveNullRatio)
                            .orElse(0.0)
                    : 0;
        }
        double ratio = column.effectiveNullRatio();
        return table.isUnique(column) && column.expression() == null
                ? (double) Math.round(ratio * UNIQUE_BLOCK) / UNIQUE_BLOCK
                : ratio;
    }

    private static Optional<CompositeForeignKey> compositeKey(Table table, Column column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .findFirst();
    }

    private boolean hasNoParent(Table table, Column column) {
        Optional<CompositeForeignKey> composite = compositeKey(table, column);
        String parent = composite
                .map(CompositeForeignKey::referencesTable)
                .or(() -> column.reference().map(key -> key.referencesTable()))
                .orElse(table.name());
        TableFacts facts = tables.get(parent);
        if (facts == null || parent.equals(table.name())) {
            return false;
        }
        return composite.isPresent()
                ? facts.rows() == 0
                : column.reference().isPresent()
                        && facts.column(column.reference().get().referencesColumn())
                                        .count()
                                == 0;
    }

    private static boolean isSelfReference(Table table, Column column) {
        return compositeKey(table, column)
                .map(CompositeForeignKey::referencesTable)
                .or(() -> column.reference().map(key -> key.referencesTable()))
                .filter(table.name()::equals)
                .isPresent();
    }
}
