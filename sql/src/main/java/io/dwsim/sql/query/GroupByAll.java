package io.dwsim.sql.query;

import io.dwsim.sql.query.SelectBlock.Clause;
import io.dwsim.sql.query.SqlText.Range;
import java.util.Optional;
import java.util.Set;

/** {@code GROUP BY ALL} and {@code ORDER BY ALL}, by the positions of the select list. */
final class GroupByAll implements Rewrite {

    private static final Set<String> AGGREGATES = Set.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "stddev",
            "stddev_samp",
            "stddev_pop",
            "variance",
            "var_samp",
            "var_pop",
            "variance_samp",
            "variance_pop",
            "median",
            "mode",
            "listagg",
            "string_agg",
            "array_agg",
            "object_agg",
            "json_agg",
            "count_if",
            "any_value",
            "approx_count_distinct",
            "approximate_count_distinct",
            "hll",
            "approx_percentile",
            "approx_top_k",
            "percentile_cont",
            "percentile_disc",
            "corr",
            "covar_pop",
            "covar_samp",
            "regr_slope",
            "regr_intercept",
            "regr_r2",
            "regr_count",
            "regr_avgx",
            "regr_avgy",
            "regr_sxx",
            "regr_sxy",
            "regr_syy",
            "bool_and",
            "bool_or",
            "booland_agg",
            "boolor_agg",
            "boolxor_agg",
            "bit_and",
            "bit_or",
            "bitand_agg",
            "bitor_agg",
            "bitxor_agg",
            "max_by",
            "min_by",
            "kurtosis",
            "skew",
            "hash_agg",
            "array_unique_agg",
            "array_union_agg",
            "grouping",
            "every");

    @Override
    public void find(SqlText text, Edits edits) {
        for (SelectBlock block : SelectBlock.in(text)) {
            Optional<Range> group = block.body(Clause.GROUP_BY);
            if (isAll(text, group)) {
                String positions = positions(text, block, true);
                Edits.Group change = edits.group();
                edits.add(
                        positions.isEmpty()
                                ? change.remove(block.clause(Clause.GROUP_BY).orElseThrow())
                                : change.replace(group.orElseThrow(), positions));
            }
            Optional<Range> order = block.body(Clause.ORDER_BY);
            if (order.isPresent() && text.isWord(order.get().from(), "all")) {
                String direction =
                        text.text(new Range(order.get().from() + 1, order.get().to()));
                String positions = positions(text, block, false);
                String each = direction.isEmpty()
                        ? positions
                        : positions.replace(",", " " + direction + ",") + " " + direction;
                edits.add(edits.group().replace(order.get(), each));
            }
        }
    }

    private static boolean isAll(SqlText text, Optional<Range> body) {
        return body.isPresent()
                && body.get().length() == 1
                && text.isWord(body.get().from(), "all");
    }

    private static String positions(SqlText text, SelectBlock block, boolean grouped) {
        StringBuilder positions = new StringBuilder();
        for (int i = 0; i < block.items().size(); i++) {
            SelectItem item = block.items().get(i);
            if (item.isStar(text)) {
                throw text.unsupported(
                        item.whole().from(),
                        grouped ? "GROUP BY ALL with *" : "ORDER BY ALL with *",
                        "List the columns.");
            }
            if (!grouped || !isOfGroup(text, item.expression())) {
                positions.append(positions.isEmpty() ? "" : ", ").append(i + 1);
            }
        }
        return positions.toString();
    }

    /** Whether an expression is about the group as a whole: it aggregates, or looks at other groups. */
    static boolean isOfGroup(SqlText text, Range expression) {
        for (int i = expression.from(); i < expression.to(); i++) {
            if (text.isSymbol(i, '(') && text.isWord(i + 1, "select")) {
                i = text.partner(i);
            } else if (text.isCall(i, AGGREGATES)
                    || (text.isWord(i, "over") && (text.isSymbol(i + 1, '(') || text.isIdentifier(i + 1)))) {
                return true;
            }
        }
        return false;
    }
}
