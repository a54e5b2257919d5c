package io.dwsim.sql.ddl;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.create.table.ColumnDefinition;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.table.ForeignKeyIndex;
import net.sf.jsqlparser.statement.create.table.Index;
import org.jspecify.annotations.Nullable;

/**
 * Parses canonical text, as a whole or, where that fails, column by column and key by key. What a column is and what its
 * keys are is taken from the parser's tree; texts that the canonical text does not carry, as types, from the reading.
 */
final class CanonicalParser {
    private static final int MOST_AT_ONCE = 500;

    private final TableWarnings warnings;
    private final QualifiedName table;

    final List<SourceColumn> columns = new ArrayList<>();
    final List<TableKey> keys = new ArrayList<>();

    CanonicalParser(QualifiedName table, Warnings warnings) {
        this.table = table;
        this.warnings = new TableWarnings(warnings, table.toString());
    }

    void parse(List<SourceColumn> read, List<TableKey> readKeys) {
        if (read.isEmpty() && readKeys.isEmpty()) {
            return;
        }
        if (PlainNames.has(table, read, readKeys)) {
            // what the parser would say, a hundred times slower
            columns.addAll(read);
            keys.addAll(readKeys);
            return;
        }
        parseAll(read, readKeys);
    }

    /** Asks the parser, whatever the names. */
    void parseAll(List<SourceColumn> read, List<TableKey> readKeys) {
        if (read.size() + readKeys.size() > MOST_AT_ONCE) {
            // the parser's lists are walked from their beginning for each element
            parts(read).forEach(part -> parse(part, List.of()));
            readKeys.forEach(this::parse);
            return;
        }
        CreateTable whole = tree(CanonicalText.of(table, read, readKeys));
        if (whole != null && fits(whole, read, readKeys)) {
            take(whole, read, readKeys);
            return;
        }
        for (SourceColumn column : read) {
            parse(column);
        }
        for (TableKey key : readKeys) {
            parse(key);
        }
    }

    private static List<List<SourceColumn>> parts(List<SourceColumn> read) {
        List<List<SourceColumn>> parts = new ArrayList<>();
        for (int i = 0; i < read.size(); i += MOST_AT_ONCE) {
            parts.add(read.subList(i, Math.min(read.size(), i + MOST_AT_ONCE)));
        }
        return parts;
    }

    private void parse(SourceColumn column) {
        CreateTable tree = tree(CanonicalText.of(table, List.of(column), List.of()));
        if (tree != null && fits(tree, List.of(column), List.of())) {
            take(tree, List.of(column), List.of());
        } else {
            warnings.add(column.line(), column.name(), "column_unreadable", "Cannot be read, so it becomes a text");
            columns.add(new SourceColumn(column.name(), column.line(), TypeReader.NONE, false, null, null, null));
        }
    }

    private void parse(TableKey key) {
        SourceColumn any = new SourceColumn("c", key.line(), TypeReader.NONE, false, null, null, null);
        CreateTable tree = tree(CanonicalText.of(table, List.of(any), List.of(key)));
        if (tree != null && fits(tree, List.of(any), List.of(key))) {
            keys.add(key(tree.getIndexes().get(0), key));
        } else {
            warnings.add(key.line(), null, "key_unreadable", "Cannot be read: " + key.columns());
        }
    }

    private static @Nullable CreateTable tree(String text) {
        try {
            // the parser itself: its utility class starts a thread for each statement
            return CCJSqlParserUtil.newParser(text)
                                    .withAllowComplexParsing(false)
                                    .Statement()
                            instanceof CreateTable tree
                    ? tree
                    : null;
        } catch (Exception | StackOverflowError e) {
            return null;
        }
    }

    private static boolean fits(CreateTable tree, List<SourceColumn> read, List<TableKey> readKeys) {
        int columns = tree.getColumnDefinitions() == null
                ? 0
                : tree.getColumnDefinitions().size();
        int keys = tree.getIndexes() == null ? 0 : tree.getIndexes().size();
        return columns == read.size() && keys == readKeys.size();
    }

    private void take(CreateTable tree, List<SourceColumn> read, List<TableKey> readKeys) {
        for (int i = 0; i < read.size(); i++) {
            columns.add(column(tree.getColumnDefinitions().get(i), read.get(i)));
        }
        for (int i = 0; i < readKeys.size(); i++) {
            keys.add(key(tree.getIndexes().get(i), readKeys.get(i)));
        }
    }

    private static SourceColumn column(ColumnDefinition tree, SourceColumn read) {
        List<String> clauses = tree.getColumnSpecs() == null ? List.of() : tree.getColumnSpecs();
        return new SourceColumn(
                name(tree.getColumnName()),
                read.line(),
                read.type(),
                clauses.contains("NOT"),
                clauses.contains("DEFAULT") ? read.defaultValue() : null,
                clauses.contains("AUTO_INCREMENT") ? read.identity() : null,
                read.comment());
    }

    private static TableKey key(Index tree, TableKey read) {
        List<String> columns =
                tree.getColumnsNames().stream().map(CanonicalParser::name).toList();
        if (!(tree instanceof ForeignKeyIndex reference)) {
            return new TableKey(read.kind(), read.line(), columns, null, List.of());
        }
        List<String> referenced = reference.getReferencedColumnNames() == null
                ? List.of()
                : reference.getReferencedColumnNames().stream()
                        .map(CanonicalParser::name)
                        .toList();
        return new TableKey(read.kind(), read.line(), columns, read.references(), referenced);
    }

    private static String name(String quoted) {
        return quoted.startsWith("\"") && quoted.length() > 1
                ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")
                : quoted;
    }
}
