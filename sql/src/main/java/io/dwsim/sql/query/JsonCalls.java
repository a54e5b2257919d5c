package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import java.util.List;
import java.util.Set;

/** Functions that make documents of any number of values of any type: Postgres takes them as one array. */
final class JsonCalls implements Rewrite {

    private static final String ARRAY = "jsonb_build_array";
    private static final Set<String> OF_ARRAY =
            Set.of("object_construct", "object_construct_keep_null", "array_construct_compact", "hash");
    private static final Set<String> OF_ROW = Set.of("object_construct", "object_construct_keep_null");

    private final QueryTables tables;

    JsonCalls(QueryTables tables) {
        this.tables = tables;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isCall(i, "array_construct")) {
                edits.replace(i, ARRAY);
            } else if (text.isCall(i, OF_ARRAY)) {
                construct(text, i, edits);
            }
        }
    }

    private void construct(SqlText text, int function, Edits edits) {
        int open = function + 1;
        List<Range> arguments = text.arguments(open);
        boolean isRow = arguments.size() == 1 && text.isSymbol(arguments.get(0).to() - 1, '*');
        if (isRow && text.isWord(function, OF_ROW)) {
            String row = row(text, function, arguments.get(0));
            edits.add(edits.group()
                    .replace(
                            new Range(function, text.partner(open) + 1),
                            "object_construct_row(to_jsonb(" + row + "))"));
        } else if (!arguments.isEmpty() && !isRow && !text.isWord(open + 1, ARRAY)) {
            edits.add(edits.group().insertAfter(open, ARRAY + "(").insertBefore(text.partner(open), ")"));
        }
    }

    private String row(SqlText text, int function, Range star) {
        if (star.length() == 3) {
            return text.text(new Range(star.from(), star.from() + 1));
        }
        Sources sources = new Sources(text, tables);
        List<Sources.Source> read = sources.around(function).map(sources::of).orElse(List.of());
        String name = read.size() == 1 ? read.get(0).name() : null;
        if (name == null) {
            throw text.unsupported(function, "OBJECT_CONSTRUCT(*) of these tables", "List the keys and values.");
        }
        return Stars.quoted(name);
    }
}
