package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code LISTAGG(x, sep) WITHIN GROUP (ORDER BY y)} and its like: the order goes between the parentheses. */
final class OrderedAggregates implements Rewrite {

    private static final String WHOLE = " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)";
    private static final Set<String> LISTS = Set.of("listagg", "string_agg");
    private static final Set<String> PERCENTILES = Set.of("percentile_cont", "percentile_disc");

    private final Dialect dialect;

    OrderedAggregates(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isCall(i, LISTS) || text.isCall(i, "array_agg")) {
                aggregate(text, i, edits);
            } else if (text.isCall(i, PERCENTILES)) {
                int group = withinGroup(text, text.next(i + 1));
                if (group >= 0 && text.isWord(text.next(group), "over")) {
                    throw text.unsupported(
                            i,
                            text.folded(i).toUpperCase(java.util.Locale.ROOT) + " … OVER",
                            "Compute it per group with GROUP BY in a sub-query, and join that.");
                }
            }
        }
    }

    /** The parenthesis behind WITHIN GROUP; negative where there is none. */
    private static int withinGroup(SqlText text, int i) {
        return text.isWord(i, "within") && text.isWord(i + 1, "group") && text.isSymbol(i + 2, '(') ? i + 2 : -1;
    }

    private void aggregate(SqlText text, int function, Edits edits) {
        int open = function + 1;
        boolean isList = text.isCall(function, LISTS);
        boolean isDistinct = text.isWord(open + 1, "distinct");
        List<Range> arguments = text.arguments(open);
        int group = withinGroup(text, text.next(open));
        if (arguments.isEmpty() || arguments.size() > 2 || hasOrder(text, arguments.get(arguments.size() - 1))) {
            return;
        }
        Range value = isDistinct ? new Range(open + 2, arguments.get(0).to()) : arguments.get(0);
        boolean isText = text.isSymbol(value.to() - 2, ':') && text.isWord(value.to() - 1, "text");
        if (group < 0 && (!isList || isText || isDistinct && arguments.size() == 2 && isOrdered(text, open))) {
            return;
        }
        Call call = new Call(
                value,
                arguments.size() == 2 ? List.of(text.copy(arguments.get(1))) : List.of(Piece.text("''")),
                group < 0 ? null : new Range(group + 3, text.partner(group)),
                isList,
                isDistinct);
        int end = group < 0 ? text.next(open) : text.next(group);
        if (text.isWord(end, "over") && text.isSymbol(end + 1, '(') && group >= 0) {
            window(text, function, call, end + 1, edits);
            return;
        }
        edits.add(edits.group().replace(new Range(function, end), plain(text, function, call)));
    }

    private static boolean isOrdered(SqlText text, int open) {
        return hasOrder(text, new Range(open + 1, text.partner(open)));
    }

    private static boolean hasOrder(SqlText text, Range range) {
        for (int i = range.from(); i < range.to(); i = text.next(i)) {
            if (text.isWord(i, "order") && text.isWord(i + 1, "by")) {
                return true;
            }
        }
        return false;
    }

    /** @param order behind ORDER BY; null for none */
    private record Call(
            Range value, List<Piece> separator, @Nullable Range order, boolean isList, boolean isDistinct) {}

    private List<Piece> plain(SqlText text, int function, Call call) {
        List<Piece> pieces = new ArrayList<>();
        if (call.isList() && call.isDistinct()) {
            // Postgres sorts distinct values by themselves only, so they must not be texts yet
            boolean isNeverNull = dialect == Dialect.SNOWFLAKE;
            pieces.add(Piece.text((isNeverNull ? "coalesce(" : "") + "array_to_string(pg_catalog.array_agg(DISTINCT "));
            pieces.add(text.copy(call.value()));
            order(text, call, pieces);
            pieces.add(Piece.text("), "));
            pieces.addAll(call.separator());
            pieces.add(Piece.text(isNeverNull ? "), '')" : ")"));
            return pieces;
        }
        pieces.add(text.copy(new Range(function, function + 1)));
        pieces.add(Piece.text(call.isDistinct() ? "(DISTINCT " : "("));
        value(text, call, pieces);
        order(text, call, pieces);
        pieces.add(Piece.text(")"));
        return pieces;
    }

    private static void value(SqlText text, Call call, List<Piece> pieces) {
        if (!call.isList()) {
            pieces.add(text.copy(call.value()));
            return;
        }
        pieces.add(Piece.text("("));
        pieces.add(text.copy(call.value()));
        pieces.add(Piece.text(")::text, "));
        pieces.addAll(call.separator());
    }

    private static void order(SqlText text, Call call, List<Piece> pieces) {
        if (call.order() != null) {
            pieces.add(Piece.text(" ORDER BY "));
            pieces.add(text.copy(call.order()));
        }
    }

    /** As a window over the whole partition, whose rows are in the order asked for. */
    private static void window(SqlText text, int function, Call call, int over, Edits edits) {
        if (call.isDistinct() || hasOrder(text, new Range(over + 1, text.partner(over)))) {
            throw text.unsupported(
                    function,
                    text.at(function).text() + "(DISTINCT …) … OVER",
                    "Compute it per group with GROUP BY in a sub-query, and join that.");
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(text.copy(new Range(function, function + 1)));
        pieces.add(Piece.text("("));
        value(text, call, pieces);
        pieces.add(Piece.text(") OVER ("));
        pieces.add(text.copy(new Range(over + 1, text.partner(over))));
        order(text, call, pieces);
        pieces.add(Piece.text(WHOLE));
        edits.add(edits.group().replace(new Range(function, text.next(over)), pieces));
    }
}
