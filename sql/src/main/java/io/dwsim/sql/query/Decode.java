package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** {@code DECODE(x, search, result, …, default)}, in which NULL is found by NULL, as CASE. */
final class Decode implements Rewrite {

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isCall(i, "decode")) {
                List<Range> arguments = text.arguments(i + 1);
                if (arguments.size() >= 3) {
                    int end = text.partner(i + 1) + 1;
                    edits.add(edits.group().replace(new Range(i, end), pieces(text, arguments)));
                }
            }
        }
    }

    private static List<Piece> pieces(SqlText text, List<Range> arguments) {
        List<Piece> pieces = new ArrayList<>();
        Range value = arguments.get(0);
        boolean isSimple = true;
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            isSimple &= isLiteral(text, arguments.get(i));
        }
        pieces.add(Piece.text("(CASE"));
        if (isSimple) {
            pieces.add(Piece.text(" ("));
            pieces.add(text.copy(value));
            pieces.add(Piece.text(")"));
        }
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            pieces.add(Piece.text(" WHEN "));
            if (!isSimple) {
                pieces.add(Piece.text("("));
                pieces.add(text.copy(value));
                pieces.add(Piece.text(") IS NOT DISTINCT FROM ("));
            }
            pieces.add(text.copy(arguments.get(i)));
            pieces.add(Piece.text(isSimple ? " THEN " : ") THEN "));
            pieces.add(text.copy(arguments.get(i + 1)));
        }
        if (arguments.size() % 2 == 0) {
            pieces.add(Piece.text(" ELSE "));
            pieces.add(text.copy(arguments.get(arguments.size() - 1)));
        }
        pieces.add(Piece.text(" END)"));
        return pieces;
    }

    /** Whether it is a literal other than NULL, which CASE can look for by itself. */
    private static boolean isLiteral(SqlText text, Range argument) {
        int last = argument.to() - 1;
        boolean isSigned =
                argument.length() == 2 && text.isSymbol(argument.from(), '-') && text.isKind(last, Kind.NUMBER);
        return isSigned
                || (argument.length() == 1 && (text.isKind(last, Kind.NUMBER) || text.isKind(last, Kind.OPAQUE)));
    }
}
