package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of a select list.
 *
 * @param whole with its alias
 * @param expression without
 * @param alias the token of its alias; negative for none
 */
record SelectItem(Range whole, Range expression, int alias) {

    /** Words that an operand follows, so that a name behind them is no alias. */
    private static final Set<String> OPERATORS = Set.of(
            "and",
            "or",
            "not",
            "is",
            "in",
            "like",
            "ilike",
            "rlike",
            "regexp",
            "similar",
            "to",
            "between",
            "then",
            "else",
            "when",
            "case",
            "distinct",
            "from",
            "collate",
            "zone",
            "any",
            "all",
            "some",
            "escape",
            "symmetric",
            "interval",
            "exists",
            "over",
            "within",
            "group",
            "prior",
            "date",
            "time",
            "timestamp");

    /** Words that end an expression rather than name it. */
    private static final Set<String> ENDS =
            Set.of("end", "null", "true", "false", "unknown", "isnull", "notnull", "zone", "precision", "varying");

    private static final Set<String> UNITS = Set.of("year", "month", "day", "hour", "minute", "second");

    static SelectItem of(SqlText text, Range item) {
        int last = item.to() - 1;
        if (item.length() < 2 || !text.isIdentifier(last)) {
            return new SelectItem(item, item, -1);
        }
        if (text.isWord(last - 1, "as")) {
            return new SelectItem(item, new Range(item.from(), last - 1), last);
        }
        boolean isAlias = Operand.endsAt(text, last - 1)
                && !text.isWord(last, ENDS)
                && !(text.isWord(last, UNITS) && text.isWord(last - 2, "interval"));
        return isAlias ? new SelectItem(item, new Range(item.from(), last), last) : new SelectItem(item, item, -1);
    }

    /** Whether it is a word that an operand follows. */
    static boolean isOperator(SqlText text, int i) {
        return text.isWord(i, OPERATORS) && !text.isSymbol(i - 1, '.');
    }

    boolean hasAlias() {
        return alias >= 0;
    }

    /** Whether it stands for all columns, of all tables or one, perhaps with changes. */
    boolean isStar(SqlText text) {
        return star(text) >= 0;
    }

    /** Its star; negative where it has none. */
    int star(SqlText text) {
        int i = whole.from();
        while (text.isIdentifier(i) && text.isSymbol(i + 1, '.')) {
            i += 2;
        }
        return i < whole.to() && text.isSymbol(i, '*') ? i : -1;
    }

    /** The name of the column it makes, as far as it is known without Postgres. */
    Optional<String> name(SqlText text) {
        if (hasAlias()) {
            return Optional.of(outputName(text, alias));
        }
        int last = lastOfName(text);
        if (last < 0) {
            return Optional.empty();
        }
        return Optional.of(outputName(text, last));
    }

    private int lastOfName(SqlText text) {
        int i = expression.from();
        while (text.isIdentifier(i) && text.isSymbol(i + 1, '.') && i + 2 < expression.to()) {
            i += 2;
        }
        if (!text.isIdentifier(i)) {
            return -1;
        }
        int end = text.isSymbol(i + 1, '(') ? text.next(i + 1) : i + 1;
        boolean isCast = text.isSymbols(end, ':', ':');
        return end == expression.to() || (end < expression.to() && isCast) || text.isWord(end, "over") ? i : -1;
    }

    /** Whether it is nothing but a column. */
    boolean isColumn(SqlText text) {
        int last = lastOfName(text);
        return last >= 0 && last + 1 == expression.to();
    }

    private static String outputName(SqlText text, int i) {
        return text.isKind(i, Kind.QUOTED) ? text.at(i).text() : text.folded(i);
    }
}
