package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.experiment.TypedLiteral;
import io.dwsim.common.experiment.ValueChoice;
import io.dwsim.engine.rule.Cut;
import io.dwsim.engine.rule.Spread;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Checks how often values come: lists and their weights, ranges and their distributions. */
final class SpreadRules {

    private static final int MOST_PIECES = 20;
    private static final int ROWS_PER_PIECE = 50;

    private final Checks checks;

    SpreadRules(Checks checks) {
        this.checks = checks;
    }

    /** Where to count the values of a column; nowhere when its rule says nothing of how they are spread. */
    static List<Cut> cuts(Table table, ColumnFacts facts) {
        long pieces = Math.min(MOST_PIECES, facts.count() / ROWS_PER_PIECE);
        if (pieces < 2 || isDealt(table, facts.column())) {
            return List.of();
        }
        return Spread.of(facts.column())
                .map(spread -> spread.cuts((int) pieces))
                .orElse(List.of());
    }

    /** Whether values are dealt out rather than drawn: those of a unique column, alone or with others. */
    static boolean isDealt(Table table, Column column) {
        return table.isUnique(column)
                || table.uniqueGroups().stream().anyMatch(group -> group.contains(column.name()))
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    }

    /** Checks counts between the cuts. */
    void checkSpread(Table table, Column column, List<Cut> cuts, long[] counts) {
        if (cuts.isEmpty() || counts.length != cuts.size() + 1) {
            return;
        }
        double[] probabilities = new double[counts.length];
        double before = 0;
        for (int i = 0; i < cuts.size(); i++) {
            probabilities[i] = cuts.get(i).probability() - before;
            before = cuts.get(i).probability();
        }
        probabilities[cuts.size()] = 1 - before;
        String type = column.distribution() == null
                ? "uniform"
                : column.distribution().type();
        OptionalDouble pValue = Chance.ofCounts(probabilities, counts);
        if (pValue.isPresent()) {
            checks.chance(
                    table.name(),
                    column.name(),
                    "distribution",
                    type,
                    null,
                    pValue.getAsDouble(),
                    "the values in " + counts.length + " pieces of the range (chi-square)");
        }
    }

    /** Checks the values of a list, and that each comes as often as its weight says. */
    void checkChoices(ReportSession session, TableFacts facts, Column column) throws SQLException {
        Map<Object, Double> weights = weights(column);
        if (weights.isEmpty()) {
            return;
        }
        String[] texts =
                weights.keySet().stream().map(value -> text(column, value)).toArray(String[]::new);
        long[] counts = new long[texts.length];
        long[] others = {0};
        String type = isText(column) ? "text" : column.postgresType();
        String value = isText(column) ? ColumnSql.name(column) + "::text" : ColumnSql.name(column);
        session.query(
                "SELECT coalesce(c.i, 0), sum(g.n) FROM (SELECT " + value + " AS v, count(*) AS n FROM " + facts.sql()
                        + " WHERE " + ColumnSql.name(column) + " IS NOT NULL GROUP BY 1) AS g"
                        + " LEFT JOIN (SELECT CAST(t AS " + type
                        + ") AS v, i FROM unnest(?) WITH ORDINALITY AS u(t, i))"
                        + " AS c ON c.v = g.v GROUP BY 1",
                row -> {
                    int place = row.getInt(1);
                    if (place == 0) {
                        others[0] = row.getLong(2);
                    } else {
                        counts[place - 1] = row.getLong(2);
                    }
                    return row;
                },
                (Object) texts);
        String table = facts.table().name();
        if (column.values() != null) {
            checks.none(table, column.name(), "values", others[0], "values that are not in the list");
        }
        if (!isDealt(facts.table(), column)) {
            double total =
                    weights.values().stream().mapToDouble(weight -> weight).sum();
            double[] probabilities = weights.values().stream()
                    .mapToDouble(weight -> weight / total)
                    .toArray();
            OptionalDouble pValue = Chance.ofCounts(probabilities, counts);
            if (pValue.isPresent()) {
                checks.chance(
                        table,
                        column.name(),
                        "weights",
                        shares(texts, probabilities),
                        shares(texts, shares(counts)),
                        pValue.getAsDouble(),
                        "the shares of the values (chi-square)");
            }
        }
    }

    /** Values by weight; what is listed twice has both weights. */
    private static Map<Object, Double> weights(Column column) {
        Map<Object, Double> weights = new LinkedHashMap<>();
        List<ValueChoice> choices = column.values();
        if (choices != null) {
            choices.forEach(choice ->
                    weights.merge(TypedLiteral.of(column, choice.value()), choice.effectiveWeight(), Double::sum));
        } else if (column.dataType() == DataType.BOOLEAN
                && column.expression() == null
                && column.fakerRule() == null
                && column.derivation().isEmpty()
                && column.foreignKey() == null) {
            weights.put(true, 1.0);
            weights.put(false, 1.0);
        }
        return weights;
    }

    private static boolean isText(Column column) {
        return switch (column.dataType().kind()) {
            case TEXT, JSON -> true;
            default -> false;
        };
    }

    private static String text(Column column, Object value) {
        return switch (column.dataType().kind()) {
            case DAY, TIME_OF_DAY, INSTANT ->
                ReportValue.ofUnits(column, BigDecimal.valueOf((Long) value)).toString();
            default -> value.toString();
        };
    }

    private static double[] shares(long[] counts) {
        double total = Math.max(1, Arrays.stream(counts).sum());
        return Arrays.stream(counts).mapToDouble(count -> count / total).toArray();
    }

    private static List<Share> shares(String[] values, double[] shares) {
        List<Share> list = new ArrayList<>();
        for (int i = 0; i < Math.min(values.length, MOST_PIECES); i++) {
            list.add(new Share(values[i], Math.round(shares[i] * 1e6) / 1e6));
        }
        return list;
    }

    /** How much of a column one value makes up. */
    record Share(String value, double share) {}
}
