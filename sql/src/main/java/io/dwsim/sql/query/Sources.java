package io.dwsim.sql.query;

import io.dwsim.sql.query.QueryTables.TableColumn;
import io.dwsim.sql.query.SelectBlock.Clause;
import io.dwsim.sql.query.SqlText.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which columns the tables, common tables and sub-queries of a query have. */
final class Sources {

    private static final int DEEPEST = 40;
    private static final Set<String> QUERY_STARTS = Set.of("select", "with", "values");
    private static final List<TableColumn> FLATTENED = List.of(
            new TableColumn("seq", false),
            new TableColumn("key", false),
            new TableColumn("path", false),
            new TableColumn("index", false),
            new TableColumn("value", true),
            new TableColumn("this", true));
    private static final List<TableColumn> SPLIT =
            List.of(new TableColumn("seq", false), new TableColumn("index", false), new TableColumn("value", false));

    private final SqlText text;
    private final QueryTables tables;
    private final Map<Integer, SelectBlock> blocks = new HashMap<>();
    private final Map<String, List<CommonTable>> commonTables = new HashMap<>();
    private int depth;

    /**
     * Something in FROM.
     *
     * @param from its first token
     * @param to the token behind it and its alias
     * @param name by which columns are qualified; null for none
     * @param columns empty where they are not known
     * @param isNamed whether it has an alias
     * @param isTurned whether PIVOT or UNPIVOT follows, so that its columns are others for the rest of the query
     */
    record Source(
            int from,
            int to,
            @Nullable String name,
            Optional<List<TableColumn>> columns,
            boolean isNamed,
            boolean isTurned) {}

    private record CommonTable(Range body, List<String> columns) {}

    Sources(SqlText text, QueryTables tables) {
        this.text = text;
        this.tables = tables;
        SelectBlock.in(text).forEach(block -> blocks.put(block.select(), block));
        findCommonTables();
    }

    private void findCommonTables() {
        for (int i = 1; i < text.size(); i++) {
            if (!text.isWord(i, "as")) {
                continue;
            }
            int open = i + 1;
            while (text.isWord(open, Set.of("not", "materialized"))) {
                open++;
            }
            if (!text.isSymbol(open, '(') || !text.isWord(open + 1, QUERY_STARTS)) {
                continue;
            }
            int name = i - 1;
            List<String> columns = List.of();
            if (text.isSymbol(name, ')')) {
                columns = names(text.partner(name));
                name = text.partner(name) - 1;
            }
            if (text.isIdentifier(name)) {
                commonTables
                        .computeIfAbsent(text.folded(name), key -> new ArrayList<>())
                        .add(new CommonTable(new Range(open, text.partner(open) + 1), columns));
            }
        }
    }

    private List<String> names(int open) {
        return text.arguments(open).stream()
                .filter(name -> name.length() >= 1 && text.isIdentifier(name.from()))
                .map(name -> text.folded(name.from()))
                .toList();
    }

    boolean isCommonTable(String name) {
        return commonTables.containsKey(name);
    }

    /** The innermost block around a token. */
    Optional<SelectBlock> around(int token) {
        return blocks.values().stream()
                .filter(block -> block.select() <= token && token < block.end())
                .max(Comparator.comparingInt(SelectBlock::select));
    }

    /** Whether a column is known to hold JSON documents. */
    boolean isJson(int token, @Nullable String qualifier, String column) {
        List<Boolean> found = around(token).map(this::of).orElse(List.of()).stream()
                .filter(source -> qualifier == null || qualifier.equals(source.name()))
                .flatMap(source -> source.columns().orElse(List.of()).stream())
                .filter(known -> known.name().equals(column))
                .map(TableColumn::isJson)
                .toList();
        return !found.isEmpty() && !found.contains(false);
    }

    /** What a block reads from. */
    List<Source> of(SelectBlock block) {
        List<Source> sources = new ArrayList<>();
        block.body(Clause.FROM).ifPresent(from -> add(from, sources));
        return sources;
    }

    /** All columns a block could name; empty where one of its sources is not known. */
    Optional<List<TableColumn>> columnsFor(SelectBlock block) {
        List<TableColumn> all = new ArrayList<>();
        for (Source source : of(block)) {
            if (source.columns().isEmpty() || source.isTurned()) {
                return Optional.empty();
            }
            all.addAll(source.columns().get());
        }
        return Optional.of(all);
    }

    private void add(Range from, List<Source> sources) {
        boolean expected = true;
        for (int i = from.from(); i < from.to(); ) {
            if (expected && !text.isWord(i, Set.of("lateral", "only"))) {
                Source source = source(i, from.to());
                if (text.isSymbol(i, '(') && !startsQuery(i + 1) && !source.isNamed()) {
                    add(new Range(i + 1, text.partner(i)), sources);
                } else {
                    sources.add(source);
                }
                i = source.to();
                expected = false;
            } else {
                expected = expected || text.isSymbol(i, ',') || text.isWord(i, "join");
                i = text.next(i);
            }
        }
    }

    private boolean startsQuery(int i) {
        int at = i;
        while (text.isSymbol(at, '(')) {
            at++;
        }
        return text.isWord(at, QUERY_STARTS);
    }

    private Source source(int from, int limit) {
        int end = from;
        String name = null;
        Optional<List<TableColumn>> columns;
        if (text.isSymbol(from, '(')) {
            end = text.next(from);
            columns = startsQuery(from + 1) ? ofQuery(from + 1) : Optional.empty();
        } else if (text.isIdentifier(from)) {
            while (text.isIdentifier(end) && text.isSymbol(end + 1, '.')) {
                end += 2;
            }
            name = text.isIdentifier(end) ? text.folded(end) : null;
            columns = text.isSymbol(end + 1, '(') ? ofFunction(text.folded(end)) : ofTable(from, end);
            end = Math.min(limit, text.isSymbol(end + 1, '(') ? text.next(end + 1) : end + 1);
        } else {
            return new Source(from, from + 1, null, Optional.empty(), false, false);
        }
        return named(from, end, limit, name, columns);
    }

    private Source named(int from, int end, int limit, @Nullable String name, Optional<List<TableColumn>> columns) {
        int alias = text.isWord(end, "as") ? end + 1 : end;
        if (alias >= limit || !text.isIdentifier(alias) || text.isWord(alias, FromWords.NO_ALIAS)) {
            return new Source(from, end, name, columns, false, isTurned(end, limit));
        }
        int to = alias + 1;
        Optional<List<TableColumn>> known = columns;
        if (to < limit && text.isSymbol(to, '(')) {
            List<String> names = names(to);
            known = columns.map(given -> renamed(given, names)).or(() -> Optional.of(plain(names)));
            to = text.next(to);
        }
        return new Source(from, to, text.folded(alias), known, true, isTurned(to, limit));
    }

    private boolean isTurned(int i, int limit) {
        return i < limit && text.isWord(i, Set.of("pivot", "unpivot")) && text.isSymbol(i + 1, '(');
    }

    private static List<TableColumn> plain(List<String> names) {
        return names.stream().map(name -> new TableColumn(name, false)).toList();
    }

    private static List<TableColumn> renamed(List<TableColumn> columns, List<String> names) {
        List<TableColumn> renamed = new ArrayList<>();
        for (int i = 0; i < Math.max(columns.size(), names.size()); i++) {
            boolean isJson = i < columns.size() && columns.get(i).isJson();
            renamed.add(new TableColumn(
                    i < names.size() ? names.get(i) : columns.get(i).name(), isJson));
        }
        return renamed;
    }

    private static Optional<List<TableColumn>> ofFunction(String name) {
        return switch (name) {
            case "flatten" -> Optional.of(FLATTENED);
            case "split_to_table", "strtok_split_to_table" -> Optional.of(SPLIT);
            default -> Optional.empty();
        };
    }

    private Optional<List<TableColumn>> ofTable(int from, int last) {
        String name = text.folded(last);
        if (last == from) {
            List<CommonTable> common = commonTables.getOrDefault(name, List.of()).stream()
                    .filter(table -> !table.body().contains(from))
                    .toList();
            if (!common.isEmpty()) {
                return common.size() == 1 ? ofCommonTable(common.get(0)) : Optional.empty();
            }
            return tables.defaultSchema()
                    .flatMap(schema -> tables.columns(schema, name))
                    .or(() -> ofShortName(name));
        }
        return tables.columns(text.folded(last - 2), name);
    }

    /** {@code experiment__table} */
    private Optional<List<TableColumn>> ofShortName(String name) {
        int split = name.indexOf("__", 1);
        return split < 0 ? Optional.empty() : tables.columns(name.substring(0, split), name.substring(split + 2));
    }

    private Optional<List<TableColumn>> ofCommonTable(CommonTable table) {
        if (!table.columns().isEmpty()) {
            return Optional.of(plain(table.columns()));
        }
        return ofQuery(table.body().from() + 1);
    }

    private Optional<List<TableColumn>> ofQuery(int start) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        depth++;
        try {
            int i = start;
            while (text.isSymbol(i, '(')) {
                i++;
            }
            if (text.isWord(i, "with")) {
                i = mainSelect(i);
            }
            SelectBlock block = blocks.get(i);
            return block == null ? Optional.empty() : ofItems(block);
        } finally {
            depth--;
        }
    }

    private int mainSelect(int with) {
        int i = with;
        while (i < text.size() && !text.isClosing(i) && !text.isWord(i, "select")) {
            i = text.next(i);
        }
        return i;
    }

    private Optional<List<TableColumn>> ofItems(SelectBlock block) {
        List<TableColumn> columns = new ArrayList<>();
        Optional<List<TableColumn>> read = Optional.empty();
        for (SelectItem item : block.items()) {
            int star = item.star(text);
            if (star >= 0) {
                Optional<List<TableColumn>> all =
                        star + 1 == item.whole().to() ? ofStar(block, item) : Optional.empty();
                if (all.isEmpty()) {
                    return Optional.empty();
                }
                columns.addAll(all.get());
                continue;
            }
            String name = item.name(text).orElse("?column?");
            boolean isJson = false;
            if (item.isColumn(text)) {
                read = read.isPresent() ? read : columnsFor(block);
                String column = text.folded(item.expression().to() - 1);
                isJson = read.orElse(List.of()).stream()
                        .anyMatch(c -> c.isJson() && c.name().equals(column));
            }
            columns.add(new TableColumn(name, isJson || JsonFunctions.isCall(text, item.expression())));
        }
        return Optional.of(columns);
    }

    /** The columns a star stands for. */
    Optional<List<TableColumn>> ofStar(SelectBlock block, SelectItem item) {
        if (item.whole().from() == item.star(text)) {
            boolean merges = block.mergesColumns(text);
            return merges ? Optional.empty() : columnsFor(block);
        }
        String qualifier = text.folded(item.star(text) - 2);
        return of(block).stream()
                .filter(source -> qualifier.equals(source.name()))
                .findFirst()
                .flatMap(Source::columns);
    }
}
