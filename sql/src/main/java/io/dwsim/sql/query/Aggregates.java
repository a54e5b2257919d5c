package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Aggregates that Postgres has in other words: approximate ones, which are exact here, and MIN_BY and MAX_BY. */
final class Aggregates implements Rewrite {

    private static final Set<String> COUNTS = Set.of("approx_count_distinct", "hll");
    private static final Set<String> EXTREMES = Set.of("min_by", "max_by");

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            // as windows, they are the dialect's functions
            if (text.isCall(i, COUNTS) && !text.isWord(text.next(i + 1), "over")) {
                count(text, i, edits);
            } else if (text.isCall(i, "approx_percentile") && !text.isWord(text.next(i + 1), "over")) {
                percentile(text, i, edits);
            } else if (text.isCall(i, EXTREMES)) {
                extreme(text, i, edits);
            }
        }
    }

    private static void count(SqlText text, int function, Edits edits) {
        int open = function + 1;
        if (text.partner(open) == open + 1 || text.isSymbol(text.partner(open) - 1, '*')) {
            return;
        }
        edits.replace(function, "count");
        if (!text.isWord(open + 1, "distinct")) {
            edits.add(edits.group().insertAfter(open, "DISTINCT "));
        }
    }

    private static void percentile(SqlText text, int function, Edits edits) {
        List<Range> arguments = text.arguments(function + 1);
        if (arguments.size() == 2) {
            edits.add(edits.group()
                    .replace(
                            new Range(function, text.next(function + 1)),
                            List.of(
                                    Piece.text("percentile_cont("),
                                    text.copy(arguments.get(1)),
                                    Piece.text(") WITHIN GROUP (ORDER BY "),
                                    text.copy(arguments.get(0)),
                                    Piece.text(")"))));
        }
    }

    /** The value beside the smallest or largest key; of several rows, an array. */
    private static void extreme(SqlText text, int function, Edits edits) {
        List<Range> arguments = text.arguments(function + 1);
        if (arguments.size() != 2 && arguments.size() != 3) {
            return;
        }
        boolean areMany = arguments.size() == 3;
        Piece key = text.copy(arguments.get(1));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.text(areMany ? "to_jsonb((pg_catalog.array_agg(" : "(pg_catalog.array_agg("));
        pieces.add(text.copy(arguments.get(0)));
        pieces.add(Piece.text(" ORDER BY "));
        pieces.add(key);
        pieces.add(Piece.text((text.isWord(function, "max_by") ? " DESC" : "") + ") FILTER (WHERE ("));
        pieces.add(key);
        pieces.add(Piece.text(areMany ? ") IS NOT NULL))[1:" : ") IS NOT NULL))[1]"));
        if (areMany) {
            pieces.add(text.copy(arguments.get(2)));
            pieces.add(Piece.text("])"));
        }
        edits.add(edits.group().replace(new Range(function, text.next(function + 1)), pieces));
    }
}
