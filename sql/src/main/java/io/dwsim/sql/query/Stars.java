package io.dwsim.sql.query;

import io.dwsim.sql.query.QueryTables.TableColumn;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code * EXCLUDE (…)}, RENAME, REPLACE and ILIKE, by the columns the star stands for. */
final class Stars implements Rewrite {

    private static final Set<String> CHANGES = Set.of("exclude", "rename", "replace", "ilike");

    private final QueryTables tables;
    private final boolean isLast;

    /**
     * @param isLast whether columns that are not known now never will be
     */
    Stars(QueryTables tables, boolean isLast) {
        this.tables = tables;
        this.isLast = isLast;
    }

    /** What is to become of the columns of a star. */
    private record Changes(
            Set<String> excluded, Map<String, Range> renamed, Map<String, Range> replaced, String like) {}

    @Override
    public void find(SqlText text, Edits edits) {
        Sources sources = null;
        for (SelectBlock block : SelectBlock.in(text)) {
            for (SelectItem item : block.items()) {
                int star = item.star(text);
                if (star >= 0 && text.isWord(star + 1, CHANGES)) {
                    sources = sources == null ? new Sources(text, tables) : sources;
                    expand(text, block, item, sources, edits);
                }
            }
        }
    }

    private void expand(SqlText text, SelectBlock block, SelectItem item, Sources sources, Edits edits) {
        int star = item.star(text);
        String change = "* " + text.at(star + 1).text().toUpperCase(Locale.ROOT);
        Changes changes = changes(text, new Range(star + 1, item.whole().to()), change);
        if (sources.ofStar(block, item).isEmpty()) {
            if (!isLast) {
                return;
            }
            throw text.unsupported(star, change + " of tables whose columns are not known", "List the columns.");
        }
        boolean isQualified = star > item.whole().from();
        List<Piece> pieces = new ArrayList<>();
        Set<String> unused = new HashSet<>(changes.excluded());
        unused.addAll(changes.renamed().keySet());
        unused.addAll(changes.replaced().keySet());
        for (Sources.Source source : sources.of(block)) {
            if (isQualified && !text.folded(star - 2).equals(source.name())) {
                continue;
            }
            for (TableColumn column : source.columns().orElse(List.of())) {
                unused.remove(column.name());
                column(text, source, column.name(), changes, pieces);
            }
        }
        if (!unused.isEmpty() || pieces.isEmpty()) {
            throw text.unsupported(
                    star,
                    change + (unused.isEmpty() ? "" : " of " + unused),
                    "There is no such column behind the star.");
        }
        edits.add(edits.group().replace(item.whole(), pieces));
    }

    private static void column(SqlText text, Sources.Source source, String name, Changes changes, List<Piece> pieces) {
        boolean isLeftOut = changes.excluded().contains(name)
                || (!changes.like().isEmpty() && !LikePattern.matches(name, changes.like()));
        if (isLeftOut) {
            return;
        }
        if (!pieces.isEmpty()) {
            pieces.add(Piece.text(", "));
        }
        Range replacement = changes.replaced().get(name);
        if (replacement == null) {
            String qualifier =
                    Optional.ofNullable(source.name()).map(n -> quoted(n) + ".").orElse("");
            pieces.add(Piece.text(qualifier + quoted(name)));
        } else {
            pieces.add(text.copy(replacement));
        }
        Range renamed = changes.renamed().get(name);
        if (renamed != null) {
            pieces.add(Piece.text(" AS "));
            pieces.add(text.copy(renamed));
        } else if (replacement != null) {
            pieces.add(Piece.text(" AS " + quoted(name)));
        }
    }

    private static Changes changes(SqlText text, Range range, String change) {
        Changes changes = new Changes(new HashSet<>(), new HashMap<>(), new HashMap<>(), like(text, range));
        for (int i = range.from(); i < range.to(); ) {
            int list = i + 1;
            boolean isList = text.isSymbol(list, '(');
            int end = isList ? text.next(list) : range.to();
            if (!text.isWord(i, CHANGES)) {
                throw text.unsupported(i, change + " …", "List the columns.");
            }
            if (text.isWord(i, "ilike")) {
                i = list + 1;
                continue;
            }
            if (!isList) {
                end = list + 1;
                while (end < range.to() && !text.isWord(end, CHANGES)) {
                    end++;
                }
            }
            for (Range entry : isList ? text.arguments(list) : List.of(new Range(list, end))) {
                add(text, i, entry, changes);
            }
            i = end;
        }
        return changes;
    }

    private static void add(SqlText text, int word, Range entry, Changes changes) {
        SelectItem item = SelectItem.of(text, entry);
        if (text.isWord(word, "exclude") && entry.length() == 1) {
            changes.excluded().add(text.folded(entry.from()));
        } else if (text.isWord(word, "rename")
                && item.hasAlias()
                && item.expression().length() == 1) {
            changes.renamed().put(text.folded(entry.from()), new Range(item.alias(), item.alias() + 1));
        } else if (text.isWord(word, "replace") && item.hasAlias()) {
            changes.replaced().put(text.folded(item.alias()), item.expression());
        } else {
            throw text.unsupported(word, text.at(word).text() + " " + text.text(entry), "List the columns.");
        }
    }

    private static String like(SqlText text, Range range) {
        for (int i = range.from(); i < range.to(); i = text.next(i)) {
            if (text.isWord(i, "ilike") && text.isKind(i + 1, Kind.OPAQUE)) {
                String literal = text.at(i + 1).text();
                return literal.substring(literal.indexOf('\'') + 1, literal.length() - 1);
            }
        }
        return "";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
