package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code TABLE(f(…))} in FROM, and GENERATOR with the sequences that count its rows. */
final class TableFunctions implements Rewrite {

    private static final Set<String> KNOWN = Set.of("flatten", "split_to_table", "strtok_split_to_table");
    private static final Set<String> SEQUENCES = Set.of("seq1", "seq2", "seq4", "seq8");
    private static final String ROW = "dwsim_row";

    private final QueryTables tables;

    TableFunctions(QueryTables tables) {
        this.tables = tables;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isCall(i, "table")) {
                table(text, i, edits);
            } else if (text.isCall(i, SEQUENCES)) {
                edits.add(edits.group().replace(new Range(i, text.next(i + 1)), rowNumber(text, i)));
            }
        }
    }

    private static void table(SqlText text, int table, Edits edits) {
        int function = table + 2;
        int close = text.partner(table + 1);
        String written = text.text(new Range(function, close));
        if (text.isCall(function, "generator") && text.next(function + 1) == close) {
            generator(text, table, edits);
        } else if (text.isCall(function, KNOWN) && text.next(function + 1) == close) {
            edits.add(edits.group().remove(new Range(table, table + 2)).replace(new Range(close, close + 1), ""));
        } else if (text.isCall(function, "result_scan")) {
            throw text.unsupported(table, "RESULT_SCAN", "Write the earlier query as a common table (WITH).");
        } else {
            int end = written.indexOf('(');
            throw text.unsupported(
                    table,
                    "TABLE(" + (end < 0 ? written : written.substring(0, end) + "(…)") + ")",
                    "Of table functions there are FLATTEN, SPLIT_TO_TABLE and GENERATOR; a table is named without TABLE().");
        }
    }

    private static void generator(SqlText text, int table, Edits edits) {
        int function = table + 2;
        List<Range> arguments = text.arguments(function + 1);
        boolean counts = arguments.size() == 1
                && text.isWord(arguments.get(0).from(), "rowcount")
                && text.isSymbols(arguments.get(0).from() + 1, '=', '>');
        if (!counts) {
            throw text.unsupported(
                    function, "GENERATOR without ROWCOUNT", "Say how many rows: GENERATOR(ROWCOUNT => 100).");
        }
        Range count = new Range(arguments.get(0).from() + 3, arguments.get(0).to());
        int behind = text.next(table + 1);
        int alias = text.isWord(behind, "as") ? behind + 1 : behind;
        boolean isNamed = text.isIdentifier(alias) && !text.isWord(alias, FromWords.NO_ALIAS);
        Edits.Group group = edits.group()
                .replace(
                        new Range(table, behind),
                        List.of(
                                Piece.text("generate_series(0, ("),
                                text.copy(count),
                                Piece.text(") - 1)" + (isNamed ? "" : " AS dwsim_generator(" + ROW + ")"))));
        if (isNamed) {
            group.insertAfter(alias, "(" + ROW + ")");
        }
        edits.add(group);
    }

    /** The number of the row, from 0: counted by the generator the block reads from, or else by its rows. */
    private String rowNumber(SqlText text, int sequence) {
        Sources sources = new Sources(text, tables);
        List<Sources.Source> read = sources.around(sequence).map(sources::of).orElse(List.of());
        List<String> generators = new ArrayList<>();
        for (Sources.Source source : read) {
            generator(text, source).ifPresent(generators::add);
        }
        if (generators.isEmpty()) {
            return "(row_number() OVER () - 1)";
        }
        if (read.size() > 1) {
            String name = text.folded(sequence).toUpperCase(Locale.ROOT);
            throw text.unsupported(
                    sequence,
                    name + " over a join",
                    "Use ROW_NUMBER() OVER (ORDER BY …) - 1, which says in which order.");
        }
        return generators.get(0) + "." + ROW;
    }

    private static Optional<String> generator(SqlText text, Sources.Source source) {
        boolean isTable = text.isCall(source.from(), "table") && text.isCall(source.from() + 2, "generator");
        boolean isSeries = text.isCall(source.from(), "generate_series")
                && text.isSymbol(source.to() - 1, ')')
                && text.isWord(source.to() - 2, ROW);
        if (!isTable && !isSeries) {
            return Optional.empty();
        }
        int alias = isSeries ? source.to() - 4 : source.to() - 1;
        boolean isNamed =
                source.isNamed() && text.isIdentifier(alias) && text.at(alias).kind() != Kind.SYMBOL;
        return Optional.of(isNamed ? text.text(new Range(alias, alias + 1)) : "dwsim_generator");
    }
}
