package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Window functions: which rows they see when nothing is said, IGNORE NULLS, and RATIO_TO_REPORT. */
final class Windows implements Rewrite {

    private static final String WHOLE = " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING";
    private static final Set<String> ENDS = Set.of("first_value", "last_value", "nth_value");
    private static final Set<String> NEIGHBOURS = Set.of("lag", "lead");
    private static final Set<String> FRAMES = Set.of("rows", "range", "groups");

    private final Dialect dialect;

    Windows(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * A call with its window.
     *
     * @param arguments without IGNORE NULLS
     * @param spec between the parentheses of OVER
     * @param end behind all of it
     */
    private record Call(
            int function, List<Range> arguments, boolean hasNulls, boolean ignoresNulls, Range spec, int end) {}

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isCall(i, ENDS) || text.isCall(i, NEIGHBOURS)) {
                Call call = call(text, i);
                if (call != null) {
                    rewrite(text, call, edits);
                }
            } else if (text.isCall(i, "ratio_to_report") && text.isWord(text.next(i + 1), "over")) {
                ratio(text, i, edits);
            }
        }
    }

    private static @Nullable Call call(SqlText text, int function) {
        int close = text.partner(function + 1);
        int over = close + 1;
        boolean inside = text.isWord(close - 1, "nulls") && text.isWord(close - 2, Set.of("ignore", "respect"));
        boolean behind = text.isWord(over + 1, "nulls") && text.isWord(over, Set.of("ignore", "respect"));
        boolean ignores = (inside && text.isWord(close - 2, "ignore")) || (behind && text.isWord(over, "ignore"));
        over = behind ? over + 2 : over;
        if (!text.isWord(over, "over") || !text.isSymbol(over + 1, '(')) {
            return null;
        }
        List<Range> arguments = new ArrayList<>(text.arguments(function + 1));
        if (inside) {
            Range last = arguments.remove(arguments.size() - 1);
            arguments.add(new Range(last.from(), last.to() - 2));
        }
        Range spec = new Range(over + 2, text.partner(over + 1));
        return new Call(function, arguments, inside || behind, ignores, spec, text.next(over + 1));
    }

    private void rewrite(SqlText text, Call call, Edits edits) {
        boolean isEnd = text.isCall(call.function(), ENDS);
        boolean hasFrame = has(text, call.spec(), FRAMES);
        String frame = "";
        if (isEnd && !hasFrame) {
            if (dialect == Dialect.REDSHIFT && has(text, call.spec(), Set.of("order"))) {
                throw text.unsupported(
                        call.function(),
                        name(text, call) + " … OVER (ORDER BY …) without a frame",
                        "Redshift demands one, for example ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING.");
            }
            frame = WHOLE;
        }
        if (!call.hasNulls() && frame.isEmpty()) {
            return;
        }
        List<Piece> pieces = new ArrayList<>();
        if (!call.ignoresNulls()) {
            pieces.add(text.copy(new Range(call.function(), call.function() + 1)));
            pieces.add(Piece.text("("));
            pieces.add(text.copy(all(call.arguments())));
        } else if (isEnd) {
            if (call.arguments().size() != 1) {
                throw text.unsupported(
                        call.function(), name(text, call) + " IGNORE NULLS", "Leave the NULLs out in a sub-query.");
            }
            ignoring(text, call, text.isWord(call.function(), "first_value"), pieces);
        } else {
            frame = neighbour(text, call, pieces);
        }
        boolean hasDefault = call.ignoresNulls() && call.arguments().size() == 3;
        pieces.add(Piece.text(") OVER ("));
        pieces.add(text.copy(call.spec()));
        pieces.add(Piece.text(frame + ")"));
        if (hasDefault) {
            pieces.add(Piece.text(", "));
            pieces.add(text.copy(call.arguments().get(2)));
            pieces.add(Piece.text(")"));
        }
        edits.add(edits.group().replace(new Range(call.function(), call.end()), pieces));
    }

    /** The first or last value that is not NULL among all rows on one side; returns that side. */
    private String neighbour(SqlText text, Call call, List<Piece> pieces) {
        boolean isNext = text.isWord(call.function(), "lead");
        if (call.arguments().size() > 1 && !text.text(call.arguments().get(1)).equals("1")) {
            throw text.unsupported(
                    call.function(),
                    name(text, call) + " IGNORE NULLS over more than one row",
                    "Leave the NULLs out in a sub-query.");
        }
        if (call.arguments().size() == 3) {
            pieces.add(Piece.text("coalesce("));
        }
        ignoring(text, call, isNext, pieces);
        return isNext
                ? " ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING"
                : " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING";
    }

    private void ignoring(SqlText text, Call call, boolean first, List<Piece> pieces) {
        pieces.add(
                Piece.text("dwsim_" + dialect.title() + (first ? ".first_value_not_null(" : ".last_value_not_null(")));
        pieces.add(text.copy(call.arguments().get(0)));
    }

    private static Range all(List<Range> arguments) {
        return arguments.isEmpty()
                ? new Range(0, 0)
                : new Range(
                        arguments.get(0).from(),
                        arguments.get(arguments.size() - 1).to());
    }

    private static String name(SqlText text, Call call) {
        return text.folded(call.function()).toUpperCase(Locale.ROOT);
    }

    private static boolean has(SqlText text, Range range, Set<String> words) {
        for (int i = range.from(); i < range.to(); i = text.next(i)) {
            if (text.isWord(i, words)) {
                return true;
            }
        }
        return false;
    }

    private void ratio(SqlText text, int function, Edits edits) {
        int over = text.next(function + 1);
        int end = text.isSymbol(over + 1, '(') ? text.next(over + 1) : over + 2;
        Range value = new Range(function + 2, text.partner(function + 1));
        // the division of Snowflake keeps six digits only
        String divided = dialect == Dialect.SNOWFLAKE ? "OPERATOR(pg_catalog./)" : "/";
        edits.add(edits.group()
                .replace(
                        new Range(function, end),
                        List.of(
                                Piece.text("(1.0 * ("),
                                text.copy(value),
                                Piece.text(") " + divided + " nullif(sum("),
                                text.copy(value),
                                Piece.text(") "),
                                text.copy(new Range(over, end)),
                                Piece.text(", 0))"))));
    }
}
