package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.query.SelectBlock.Clause;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of the select list used again in the same SELECT: each is replaced by what it stands for. A column of that name
 * comes first, so nothing is replaced unless all columns are known.
 */
final class AliasReuse implements Rewrite {

    private static final Set<String> VOLATILE = Set.of(
            "random",
            "uniform",
            "normal",
            "zipf",
            "randstr",
            "uuid_string",
            "gen_random_uuid",
            "seq1",
            "seq2",
            "seq4",
            "seq8",
            "clock_timestamp");

    private final Dialect dialect;
    private final QueryTables tables;

    AliasReuse(Dialect dialect, QueryTables tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        Sources sources = null;
        for (SelectBlock block : SelectBlock.in(text)) {
            if (block.items().stream().anyMatch(SelectItem::hasAlias)) {
                sources = sources == null ? new Sources(text, tables) : sources;
                replace(text, block, sources, edits);
            }
        }
    }

    private void replace(SqlText text, SelectBlock block, Sources sources, Edits edits) {
        Map<String, SelectItem> aliases = new HashMap<>();
        Reuse reuse = new Reuse(text, block, sources, aliases, edits);
        for (SelectItem item : block.items()) {
            reuse.in(item.expression());
            if (item.hasAlias() && !isItself(text, item)) {
                aliases.putIfAbsent(text.folded(item.alias()), item);
            }
        }
        block.body(Clause.QUALIFY).ifPresent(reuse::in);
        if (dialect == Dialect.SNOWFLAKE) {
            block.body(Clause.WHERE).ifPresent(reuse::in);
            block.body(Clause.HAVING).ifPresent(reuse::in);
        }
        for (Clause clause : List.of(Clause.GROUP_BY, Clause.ORDER_BY)) {
            if (!(clause == Clause.ORDER_BY && block.isOperand())) {
                block.body(clause).ifPresent(reuse::inList);
            }
        }
    }

    /** Whether an alias only repeats the name of a column, as in {@code t.id AS id}. */
    private static boolean isItself(SqlText text, SelectItem item) {
        return item.isColumn(text) && text.folded(item.expression().to() - 1).equals(text.folded(item.alias()));
    }

    /** The names that can be used again in a block. */
    private static final class Reuse {
        private final SqlText text;
        private final SelectBlock block;
        private final Sources sources;
        private final Map<String, SelectItem> aliases;
        private final Edits edits;
        private Optional<Set<String>> columns = Optional.empty();
        private boolean knowsColumns;

        Reuse(SqlText text, SelectBlock block, Sources sources, Map<String, SelectItem> aliases, Edits edits) {
            this.text = text;
            this.block = block;
            this.sources = sources;
            this.aliases = aliases;
            this.edits = edits;
        }

        /** Entries of GROUP BY and ORDER BY, where Postgres knows a name by itself. */
        void inList(Range list) {
            for (Range entry : text.split(list)) {
                Range expression = SelectBlock.sortedBy(text, entry);
                if (expression.length() > 1) {
                    in(expression);
                }
            }
        }

        void in(Range expression) {
            for (int i = expression.from(); i < expression.to(); i++) {
                if (text.isSymbol(i, '(') && text.isWord(i + 1, Set.of("select", "with"))) {
                    i = text.partner(i);
                    continue;
                }
                SelectItem item = isName(i) ? aliases.get(text.folded(i)) : null;
                if (item != null && !isColumn(text.folded(i)) && !namesItself(item)) {
                    replace(i, item);
                }
            }
        }

        private boolean isName(int i) {
            return text.isIdentifier(i)
                    && !text.isSymbol(i - 1, '.')
                    && !text.isSymbol(i + 1, '.')
                    && !text.isSymbol(i + 1, '(')
                    && !text.isSymbols(i - 2, ':', ':')
                    && !(text.isSymbol(i - 1, ':') && Operand.endsAt(text, i - 2))
                    && !text.isWord(i - 1, "as")
                    && !text.isSymbols(i + 1, '=', '>')
                    && !DateParts.isPart(text, i);
        }

        /** Whether what an alias stands for has the same name in it, which is then another's. */
        private boolean namesItself(SelectItem item) {
            for (int i = item.expression().from(); i < item.expression().to(); i++) {
                if (isName(i) && text.folded(i).equals(text.folded(item.alias()))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the name is that of a column, or could be. */
        private boolean isColumn(String name) {
            if (!knowsColumns) {
                knowsColumns = true;
                columns = sources.columnsFor(block).map(known -> {
                    Set<String> names = new HashSet<>();
                    known.forEach(column -> names.add(column.name().toLowerCase(Locale.ROOT)));
                    return names;
                });
            }
            return columns.isEmpty() || columns.get().contains(name);
        }

        private void replace(int i, SelectItem item) {
            for (int t = item.expression().from(); t < item.expression().to(); t++) {
                if (text.isCall(t, VOLATILE)) {
                    throw text.unsupported(
                            i,
                            "Using " + text.at(i).text() + " again, which is another value at each use,",
                            "Compute it in a sub-query.");
                }
            }
            edits.add(edits.group()
                    .replace(
                            new Range(i, i + 1),
                            List.of(Piece.text("("), text.copy(item.expression()), Piece.text(")"))));
        }
    }
}
