package io.dwsim.sql.query;

import io.dwsim.sql.query.QueryTables.TableColumn;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** VALUES in FROM without parentheses, and {@code $1} for the first of their columns. */
final class PositionalColumns implements Rewrite {

    private final QueryTables tables;

    PositionalColumns(QueryTables tables) {
        this.tables = tables;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 1; i < text.size(); i++) {
            if (text.isWord(i, "values") && text.isWord(i - 1, Set.of("from", "join")) && text.isSymbol(i + 1, '(')) {
                int end = text.next(i + 1);
                while (text.isSymbol(end, ',') && text.isSymbol(end + 1, '(')) {
                    end = text.next(end + 1);
                }
                edits.add(edits.group().insertBefore(i, "(").insertAfter(end - 1, ")"));
            }
        }
        if (edits.isEmpty()) {
            positions(text, edits);
        }
    }

    private void positions(SqlText text, Edits edits) {
        Sources sources = null;
        for (int i = 0; i + 1 < text.size(); i++) {
            boolean isPosition = text.isSymbol(i, '$')
                    && text.isKind(i + 1, Kind.NUMBER)
                    && text.at(i).end() == text.at(i + 1).start();
            if (isPosition) {
                sources = sources == null ? new Sources(text, tables) : sources;
                edits.add(edits.group().replace(new Range(i, i + 2), column(text, i, sources)));
            }
        }
    }

    private static String column(SqlText text, int dollar, Sources sources) {
        String qualifier =
                text.isSymbol(dollar - 1, '.') && text.isIdentifier(dollar - 2) ? text.folded(dollar - 2) : null;
        List<Sources.Source> all = sources.around(dollar).map(sources::of).orElse(List.of()).stream()
                .filter(source -> qualifier == null || qualifier.equals(source.name()))
                .toList();
        String digits = text.at(dollar + 1).text();
        int position =
                digits.length() > 4 || !digits.chars().allMatch(Character::isDigit) ? 0 : Integer.parseInt(digits);
        if (all.size() == 1 && position > 0) {
            Sources.Source source = all.get(0);
            Optional<List<TableColumn>> columns = source.columns();
            if (columns.isPresent() && position <= columns.get().size()) {
                return Stars.quoted(columns.get().get(position - 1).name());
            }
            if (columns.isEmpty() && text.isSymbol(source.from(), '(') && text.isWord(source.from() + 1, "values")) {
                return "column" + position;
            }
        }
        throw text.unsupported(
                dollar, "The column $" + digits, "Name the column: there are no files and stages to read from.");
    }
}
