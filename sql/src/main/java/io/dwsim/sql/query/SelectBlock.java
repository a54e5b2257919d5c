package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One SELECT with its clauses.
 *
 * @param select its first token
 * @param end the token behind it
 * @param items of its select list
 * @param clauses from their first keyword on
 * @param isOperand whether it is part of a UNION or the like, whose ORDER BY and LIMIT are then not its own
 */
record SelectBlock(int select, int end, List<SelectItem> items, Map<Clause, Range> clauses, boolean isOperand) {

    /** In the order in which they are written. */
    enum Clause {
        FROM(1),
        WHERE(1),
        GROUP_BY(2),
        HAVING(1),
        WINDOW(1),
        QUALIFY(1),
        ORDER_BY(2),
        LIMIT(1),
        OFFSET(1),
        FETCH(1),
        FOR(1);

        private final int keywords;

        Clause(int keywords) {
            this.keywords = keywords;
        }
    }

    private static final Set<String> OPERATORS = Set.of("union", "intersect", "except", "minus");
    private static final Set<String> QUANTIFIERS = Set.of("all", "distinct");
    private static final Set<String> COUNT_WORDS = Set.of("null", "all", "first", "next");
    private static final Set<String> DIRECTIONS = Set.of("asc", "desc", "nulls", "first", "last");
    private static final Set<String> LOCKS = Set.of("update", "share", "no", "key");

    /** All of a text, outer ones before inner ones. */
    static List<SelectBlock> in(SqlText text) {
        List<SelectBlock> blocks = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.isWord(i, "select") && !text.isSymbol(i - 1, '.') && !text.isWord(i - 1, "as")) {
                blocks.add(at(text, i));
            }
        }
        return blocks;
    }

    private static SelectBlock at(SqlText text, int select) {
        Map<Clause, Integer> starts = new EnumMap<>(Clause.class);
        boolean isOperand = followsOperator(text, select);
        int end = select + 1;
        while (end < text.size() && !text.isClosing(end) && !text.isSymbol(end, ';')) {
            if (isOperator(text, end)) {
                isOperand = true;
                break;
            }
            int i = end;
            clauseAt(text, i).ifPresent(clause -> starts.putIfAbsent(clause, i));
            end = text.next(end);
        }
        Map<Clause, Range> clauses = new EnumMap<>(Clause.class);
        for (Map.Entry<Clause, Integer> start : starts.entrySet()) {
            int stop = end;
            for (int other : starts.values()) {
                stop = other > start.getValue() ? Math.min(stop, other) : stop;
            }
            clauses.put(start.getKey(), new Range(start.getValue(), stop));
        }
        int listEnd = starts.values().stream().mapToInt(Integer::intValue).min().orElse(end);
        Range list = new Range(listStart(text, select), listEnd);
        List<SelectItem> items = list.isEmpty()
                ? List.of()
                : text.split(list).stream()
                        .filter(item -> !item.isEmpty())
                        .map(item -> SelectItem.of(text, item))
                        .toList();
        return new SelectBlock(select, end, items, clauses, isOperand);
    }

    static boolean isOperator(SqlText text, int i) {
        if (!text.isWord(i, OPERATORS) || text.isSymbol(i - 1, '.')) {
            return false;
        }
        int query = text.isWord(i + 1, QUANTIFIERS) ? i + 2 : i + 1;
        while (text.isSymbol(query, '(')) {
            query++;
        }
        return text.isWord(query, Set.of("select", "with", "values", "table"));
    }

    private static boolean followsOperator(SqlText text, int select) {
        int i = text.isWord(select - 1, QUANTIFIERS) ? select - 2 : select - 1;
        return text.isWord(i, OPERATORS) && isOperator(text, i);
    }

    private static Optional<Clause> clauseAt(SqlText text, int i) {
        if (text.at(i).kind() != Kind.WORD || text.isSymbol(i - 1, '.') || text.isWord(i - 1, "as")) {
            return Optional.empty();
        }
        Clause clause =
                switch (text.folded(i)) {
                    case "from" -> isOfComparison(text, i) ? null : Clause.FROM;
                    case "where" -> Clause.WHERE;
                    case "group" -> text.isWord(i + 1, "by") ? Clause.GROUP_BY : null;
                    case "having" -> Clause.HAVING;
                    case "window" -> text.isWord(i + 2, "as") && text.isSymbol(i + 3, '(') ? Clause.WINDOW : null;
                    case "qualify" -> Clause.QUALIFY;
                    case "order" -> text.isWord(i + 1, "by") ? Clause.ORDER_BY : null;
                    case "limit" -> isCount(text, i + 1) ? Clause.LIMIT : null;
                    case "offset" -> isCount(text, i + 1) ? Clause.OFFSET : null;
                    case "fetch" -> isCount(text, i + 1) ? Clause.FETCH : null;
                    case "for" -> text.isWord(i + 1, LOCKS) ? Clause.FOR : null;
                    default -> null;
                };
        return Optional.ofNullable(clause);
    }

    private static boolean isOfComparison(SqlText text, int from) {
        return text.isWord(from - 1, "distinct") && text.isWord(from - 2, Set.of("is", "not"));
    }

    private static boolean isCount(SqlText text, int i) {
        return text.isKind(i, Kind.NUMBER)
                || text.isKind(i, Kind.OPAQUE)
                || text.isSymbol(i, '(')
                || text.isWord(i, COUNT_WORDS);
    }

    private static int listStart(SqlText text, int select) {
        int i = select + 1;
        if (text.isWord(i, QUANTIFIERS)) {
            i++;
            if (text.isWord(i, "on") && text.isSymbol(i + 1, '(')) {
                i = text.next(i + 1);
            }
        }
        return i;
    }

    /** Where the select list begins. */
    int listStart(SqlText text) {
        return listStart(text, select);
    }

    boolean isDistinct(SqlText text) {
        return text.isWord(select + 1, "distinct");
    }

    /** Behind the select list. */
    int listEnd() {
        return clauses.values().stream().mapToInt(Range::from).min().orElse(end);
    }

    Optional<Range> clause(Clause clause) {
        return Optional.ofNullable(clauses.get(clause));
    }

    /** What stands behind the keywords of a clause. */
    Optional<Range> body(Clause clause) {
        return clause(clause).map(range -> new Range(range.from() + clause.keywords, range.to()));
    }

    /** Whether tables are joined with columns that come only once in {@code *}. */
    boolean mergesColumns(SqlText text) {
        Range from = body(Clause.FROM).orElse(new Range(0, 0));
        for (int i = from.from(); i < from.to(); i = text.next(i)) {
            if (text.isWord(i, Set.of("using", "natural"))) {
                return true;
            }
        }
        return false;
    }

    /** The expression of an entry of ORDER BY or GROUP BY, without its direction; a column may be called as a direction is. */
    static Range sortedBy(SqlText text, Range entry) {
        int end = entry.to();
        while (end > entry.from() + 1 && text.isWord(end - 1, DIRECTIONS)) {
            end--;
        }
        return new Range(entry.from(), end);
    }

    /** Behind what is this block's own: before the ORDER BY or LIMIT of its query. */
    int coreEnd() {
        int coreEnd = end;
        for (Clause clause : List.of(Clause.ORDER_BY, Clause.LIMIT, Clause.OFFSET, Clause.FETCH, Clause.FOR)) {
            coreEnd = Math.min(coreEnd, clause(clause).map(Range::from).orElse(end));
        }
        return coreEnd;
    }
}
