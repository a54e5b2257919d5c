package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                            text.folded(i).toUpperCase(Locale.ROOT) + " … OVER",
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
        boolean isDone = isText && text.isWord(function, "string_agg");
        if (group < 0 && (!isList || isDone || isDistinct && arguments.size() == 2 && isOrdered(text, open))) {
            return;
        }
        Call call = new Call(
                value,
                arguments.size() == 2 ? List.of(text.copy(arguments.get(1))) : List.of(Piece.text("''")),
                group < 0 ? null : new Range(group + 3, text.partner(group)),
                isList,
                isDistinct);
        int end = group < 0 ? text.next(open) : text.next(group);
        if (text.isWord(end, "over") && text.isSymbol(end + 1, '(') && (group >= 0 || isList)) {
            window(text, function, call, end + 1, edits);
            return;
        }
        Range whole = new Range(function, end);
        List<Piece> pieces = plain(text, function, call);
        if (text.isCall(function, "listagg") && isUnnamed(text, whole)) {
            pieces.add(Piece.text(" AS listagg"));
        }
        edits.add(edits.group().replace(whole, pieces));
    }

    /** Whether it is a whole entry of a select list, whose column has the name of the function. */
    private static boolean isUnnamed(SqlText text, Range call) {
        return SelectBlock.in(text).stream()
                .flatMap(block -> block.items().stream())
                .anyMatch(item -> item.whole().equals(call));
    }

    /** Postgres's own is quicker, but gives NULL where there is nothing. */
    private List<Piece> list(SqlText text, int function, List<Piece> call) {
        List<Piece> pieces = new ArrayList<>();
        boolean isNeverNull = dialect == Dialect.SNOWFLAKE && text.isCall(function, "listagg");
        pieces.add(Piece.text(isNeverNull ? "coalesce(string_agg(" : "string_agg("));
        pieces.addAll(call);
        pieces.add(Piece.text(isNeverNull ? ", '')" : ""));
        return pieces;
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
        if (!call.isList()) {
            pieces.add(text.copy(new Range(function, function + 1)));
            pieces.add(Piece.text(call.isDistinct() ? "(DISTINCT " : "("));
        }
        value(text, call, pieces);
        order(text, call, pieces);
        pieces.add(Piece.text(")"));
        return call.isList() ? list(text, function, pieces) : pieces;
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
    private void window(SqlText text, int function, Call call, int over, Edits edits) {
        if (call.isDistinct() || hasOrder(text, new Range(over + 1, text.partner(over)))) {
            throw text.unsupported(
                    function,
                    text.at(function).text() + "(DISTINCT …) … OVER",
                    "Compute it per group with GROUP BY in a sub-query, and join that.");
        }
        List<Piece> pieces = new ArrayList<>();
        if (!call.isList()) {
            pieces.add(text.copy(new Range(function, function + 1)));
            pieces.add(Piece.text("("));
        }
        value(text, call, pieces);
        pieces.add(Piece.text(") OVER ("));
        pieces.add(text.copy(new Range(over + 1, text.partner(over))));
        order(text, call, pieces);
        pieces.add(Piece.text(call.order() == null ? ")" : WHOLE));
        Range whole = new Range(function, text.next(over));
        List<Piece> window = call.isList() ? list(text, function, pieces) : pieces;
        if (text.isCall(function, "listagg") && isUnnamed(text, whole)) {
            window.add(Piece.text(" AS listagg"));
        }
        edits.add(edits.group().replace(whole, window));
    }
}
