package io.dwsim.sql.query;

import io.dwsim.sql.query.QueryTables.TableColumn;
import io.dwsim.sql.query.SelectBlock.Clause;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code QUALIFY condition}: the condition becomes a column of a sub-query, around which its rows are chosen. */
final class Qualify implements Rewrite {

    private static final String KEEP = "dwsim_keep";
    private static final String ROWS = "dwsim_rows";

    private final QueryTables tables;

    Qualify(QueryTables tables) {
        this.tables = tables;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        Sources sources = null;
        for (SelectBlock block : SelectBlock.in(text)) {
            if (block.clause(Clause.QUALIFY).isPresent()) {
                sources = sources == null ? new Sources(text, tables) : sources;
                rewrite(text, block, sources, edits);
            }
        }
    }

    /** The list outside of the sub-query and what is behind the expressions inside. */
    private static final class Lists {
        private final List<String> outer = new ArrayList<>();
        private final List<Piece> inner = new ArrayList<>();
        private int count;

        private String add(List<Piece> expression, String suffix) {
            String name = "dwsim_" + ++count;
            inner.add(Piece.text(inner.isEmpty() ? "" : ", "));
            inner.addAll(expression);
            inner.add(Piece.text(suffix + " AS " + name));
            return name;
        }
    }

    private static void rewrite(SqlText text, SelectBlock block, Sources sources, Edits edits) {
        Range condition = block.body(Clause.QUALIFY).orElseThrow();
        Lists lists = new Lists();
        for (SelectItem item : block.items()) {
            if (item.isStar(text)) {
                star(text, block, item, sources, lists);
            } else {
                String name = lists.add(List.of(text.copy(item.expression())), "");
                lists.outer.add(name + " AS " + Stars.quoted(item.name(text).orElse("?column?")));
            }
        }
        String order = order(text, block, lists);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.text("SELECT " + (block.isDistinct(text) ? "DISTINCT " : "") + String.join(", ", lists.outer)
                + " FROM (SELECT "));
        pieces.addAll(lists.inner);
        pieces.add(Piece.text(", ("));
        pieces.add(text.copy(condition));
        pieces.add(Piece.text(") AS " + KEEP + " "));
        pieces.add(text.copy(new Range(block.listEnd(), condition.from() - 1)));
        block.clause(Clause.WINDOW)
                .filter(window -> window.from() > condition.from())
                .ifPresent(window -> {
                    pieces.add(Piece.text(" "));
                    pieces.add(text.copy(window));
                });
        pieces.add(Piece.text(") AS " + ROWS + " WHERE " + KEEP));
        Range whole = new Range(block.select(), block.isOperand() ? block.coreEnd() : orderEnd(block));
        if (!order.isEmpty()) {
            pieces.add(Piece.text(" ORDER BY " + order));
        }
        edits.add(edits.group().replace(whole, pieces));
    }

    private static int orderEnd(SelectBlock block) {
        return block.clause(Clause.ORDER_BY).map(Range::to).orElse(block.coreEnd());
    }

    private static void star(SqlText text, SelectBlock block, SelectItem item, Sources sources, Lists lists) {
        int star = item.star(text);
        Optional<List<TableColumn>> columns = sources.ofStar(block, item);
        boolean isQualified = star > item.whole().from();
        if (isQualified && columns.isEmpty()) {
            row(text.text(new Range(star - 2, star - 1)), lists);
            return;
        }
        List<Sources.Source> all = sources.of(block);
        if (columns.isEmpty()) {
            boolean areNamed = all.stream().allMatch(source -> source.name() != null);
            if (!areNamed || block.mergesColumns(text)) {
                throw text.unsupported(star, "QUALIFY with * of these tables", "List the columns.");
            }
            all.forEach(source -> row(Stars.quoted(String.valueOf(source.name())), lists));
            return;
        }
        for (Sources.Source source : all) {
            if (isQualified && !text.folded(star - 2).equals(source.name())) {
                continue;
            }
            String qualifier = source.name() == null ? "" : Stars.quoted(source.name()) + ".";
            for (TableColumn column : source.columns().orElse(List.of())) {
                String name = lists.add(List.of(Piece.text(qualifier + Stars.quoted(column.name()))), "");
                lists.outer.add(name + " AS " + Stars.quoted(column.name()));
            }
        }
    }

    /** All columns of a table, whatever they are: it is taken along as one value. */
    private static void row(String table, Lists lists) {
        String name = lists.add(List.of(Piece.text(table)), "");
        lists.outer.add("(" + ROWS + "." + name + ").*");
    }

    /** What the rows are sorted by, outside of the sub-query. */
    private static String order(SqlText text, SelectBlock block, Lists lists) {
        Optional<Range> body = block.body(Clause.ORDER_BY);
        if (body.isEmpty() || block.isOperand()) {
            return "";
        }
        List<String> keys = new ArrayList<>();
        for (Range key : text.split(body.get())) {
            Range expression = SelectBlock.sortedBy(text, key);
            Range direction = new Range(expression.to(), key.to());
            keys.add(key(text, block, expression, lists) + (direction.isEmpty() ? "" : " " + text.text(direction)));
        }
        return String.join(", ", keys);
    }

    private static String key(SqlText text, SelectBlock block, Range expression, Lists lists) {
        boolean isPosition = expression.length() == 1 && text.isKind(expression.from(), Kind.NUMBER);
        boolean isOutput = expression.length() == 1
                && text.isIdentifier(expression.from())
                && block.items().stream()
                        .anyMatch(item ->
                                item.hasAlias() && text.folded(item.alias()).equals(text.folded(expression.from())));
        if (isPosition || isOutput || block.isDistinct(text)) {
            return text.text(expression);
        }
        return lists.add(List.of(text.copy(expression)), "");
    }
}
