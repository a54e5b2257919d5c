package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.query.QueryTables.TableColumn;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** PIVOT and UNPIVOT of a table or sub-query whose columns are known. */
final class Pivots implements Rewrite {

    private final Dialect dialect;
    private final QueryTables tables;

    Pivots(Dialect dialect, QueryTables tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    /**
     * What stands between the parentheses.
     *
     * @param value of PIVOT the aggregate with its alias, of UNPIVOT the new column of values
     * @param name of PIVOT the column whose values become columns, of UNPIVOT the new column of names
     */
    private record Turn(SelectItem value, Range name, List<SelectItem> entries) {}

    @Override
    public void find(SqlText text, Edits edits) {
        Sources sources = null;
        for (int i = 1; i < text.size(); i++) {
            boolean isPivot = text.isWord(i, "pivot") && text.isSymbol(i + 1, '(');
            boolean isUnpivot = text.isWord(i, "unpivot") && (text.isSymbol(i + 1, '(') || text.isWord(i + 2, "nulls"));
            if ((isPivot || isUnpivot) && Operand.endsAt(text, i - 1)) {
                sources = sources == null ? new Sources(text, tables) : sources;
                int word = i;
                Sources.Source source = sources.around(i).map(sources::of).orElse(List.of()).stream()
                        .filter(candidate -> candidate.to() == word)
                        .findFirst()
                        .filter(candidate -> candidate.columns().isPresent())
                        .orElseThrow(() -> text.unsupported(
                                word,
                                (isPivot ? "PIVOT" : "UNPIVOT") + " of a table whose columns are not known",
                                "List its columns in a sub-query."));
                rewrite(text, i, source, isPivot, edits);
            }
        }
    }

    private void rewrite(SqlText text, int word, Sources.Source source, boolean isPivot, Edits edits) {
        boolean keepsNulls = text.isWord(word + 1, "include");
        int open = text.isSymbol(word + 1, '(') ? word + 1 : word + 3;
        Turn turn = turn(text, word, open);
        List<String> columns =
                source.columns().orElseThrow().stream().map(TableColumn::name).toList();
        List<Piece> pieces =
                isPivot ? pivot(text, source, turn, columns) : unpivot(text, source, turn, columns, keepsNulls);
        int behind = text.next(open);
        boolean isNamed =
                text.isWord(behind, "as") || (text.isIdentifier(behind) && !text.isWord(behind, FromWords.NO_ALIAS));
        if (!isNamed) {
            pieces.add(Piece.text(" AS " + (source.name() == null ? "dwsim_turned" : Stars.quoted(source.name()))));
        }
        edits.add(edits.group().replace(new Range(source.from(), behind), pieces));
    }

    private static Turn turn(SqlText text, int word, int open) {
        int close = text.partner(open);
        int turned = find(text, open + 1, close, "for");
        int in = find(text, turned + 1, close, "in");
        if (turned < 0 || in < 0 || !text.isSymbol(in + 1, '(') || text.next(in + 1) != close) {
            throw text.unsupported(
                    word,
                    "This form of " + text.folded(word).toUpperCase(Locale.ROOT),
                    "Write one aggregate, FOR one column IN a list of values; DEFAULT ON NULL as COALESCE outside.");
        }
        if (text.isWord(in + 2, Set.of("any", "select"))) {
            throw text.unsupported(in, "PIVOT over values that are not listed", "List them: IN ('a', 'b').");
        }
        List<SelectItem> entries = text.arguments(in + 1).stream()
                .map(entry -> SelectItem.of(text, entry))
                .toList();
        return new Turn(SelectItem.of(text, new Range(open + 1, turned)), new Range(turned + 1, in), entries);
    }

    private static int find(SqlText text, int from, int to, String word) {
        for (int i = from; i < to && i > 0; i = text.next(i)) {
            if (text.isWord(i, word)) {
                return i;
            }
        }
        return -1;
    }

    private List<Piece> pivot(SqlText text, Sources.Source source, Turn turn, List<String> columns) {
        Set<String> used = new HashSet<>();
        for (int i = turn.value().expression().from();
                i < turn.value().expression().to();
                i++) {
            used.add(text.isIdentifier(i) ? text.folded(i) : "");
        }
        used.add(text.folded(turn.name().to() - 1));
        List<String> others = columns.stream()
                .filter(column -> !used.contains(column))
                .map(Stars::quoted)
                .toList();
        List<Piece> pieces = new ArrayList<>(List.of(Piece.text("(SELECT " + String.join(", ", others))));
        String separator = others.isEmpty() ? "" : ", ";
        for (SelectItem entry : turn.entries()) {
            pieces.add(Piece.text(separator));
            pieces.add(text.copy(turn.value().expression()));
            pieces.add(Piece.text(" FILTER (WHERE "));
            pieces.add(text.copy(turn.name()));
            pieces.add(Piece.text(" = "));
            pieces.add(text.copy(entry.expression()));
            pieces.add(Piece.text(") AS " + Stars.quoted(pivotedName(text, turn, entry))));
            separator = ", ";
        }
        pieces.add(Piece.text(" FROM "));
        pieces.add(text.copy(new Range(source.from(), source.to())));
        pieces.add(Piece.text((others.isEmpty() ? "" : " GROUP BY " + String.join(", ", others)) + ")"));
        return pieces;
    }

    /** Snowflake keeps the quotes of a value in the name of its column, Redshift puts the aggregate's alias behind it. */
    private String pivotedName(SqlText text, Turn turn, SelectItem entry) {
        String suffix = dialect == Dialect.REDSHIFT && turn.value().hasAlias()
                ? "_" + text.folded(turn.value().alias())
                : "";
        if (entry.hasAlias()) {
            int alias = entry.alias();
            return (text.isKind(alias, Kind.QUOTED) ? text.at(alias).text() : text.folded(alias)) + suffix;
        }
        String value = text.text(entry.expression());
        return dialect == Dialect.SNOWFLAKE ? value : value.replace("'", "").toLowerCase(Locale.ROOT) + suffix;
    }

    private List<Piece> unpivot(
            SqlText text, Sources.Source source, Turn turn, List<String> columns, boolean keepsNulls) {
        Set<String> used = new HashSet<>();
        turn.entries().forEach(entry -> used.add(text.folded(entry.expression().from())));
        String others = String.join(
                "",
                columns.stream()
                        .filter(column -> !used.contains(column))
                        .map(column -> Stars.quoted(column) + ", ")
                        .toList());
        String name = text.text(turn.name());
        String value = text.text(turn.value().expression());
        List<Piece> pieces = new ArrayList<>(List.of(Piece.text("(SELECT " + others + name + ", " + value + " FROM ")));
        pieces.add(text.copy(new Range(source.from(), source.to())));
        pieces.add(Piece.text(" CROSS JOIN LATERAL (VALUES "));
        String separator = "";
        for (SelectItem entry : turn.entries()) {
            pieces.add(Piece.text(separator + "('" + unpivotedName(text, entry).replace("'", "''") + "', "));
            pieces.add(text.copy(entry.expression()));
            pieces.add(Piece.text(")"));
            separator = ", ";
        }
        pieces.add(Piece.text(") AS dwsim_turned(" + name + ", " + value + ")"
                + (keepsNulls ? ")" : " WHERE " + value + " IS NOT NULL)")));
        return pieces;
    }

    private String unpivotedName(SqlText text, SelectItem entry) {
        int token = entry.hasAlias() ? entry.alias() : entry.expression().to() - 1;
        if (text.isKind(token, Kind.OPAQUE)) {
            String literal = text.at(token).text();
            return literal.substring(1, literal.length() - 1);
        }
        boolean isUpper = dialect == Dialect.SNOWFLAKE && text.isKind(token, Kind.WORD);
        return isUpper
                ? text.at(token).text().toUpperCase(Locale.ROOT)
                : text.at(token).text().toLowerCase(Locale.ROOT);
    }
}
