package io.dwsim.sql.query;

import io.dwsim.sql.query.SelectBlock.Clause;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the experiment in names of more parts. A database says nothing here; a schema is an experiment of that name, else
 * the one the query is about. So {@code db.shop.orders} and {@code db.public.orders} are both the orders of the shop.
 */
final class TableNames implements Rewrite {

    private static final Set<String> OF_POSTGRES = Set.of("information_schema", "pg_catalog");

    private final QueryTables tables;

    TableNames(QueryTables tables) {
        this.tables = tables;
    }

    /** A name with its parts; an empty part, as in {@code db..table}, is left out. */
    private record Name(Range tokens, List<Integer> parts, boolean hasStar) {}

    @Override
    public void find(SqlText text, Edits edits) {
        Set<Integer> ofTables = tablePositions(text);
        for (int i = 0; i < text.size(); i++) {
            if (text.isIdentifier(i) && !text.isSymbol(i - 1, '.') && text.isSymbol(i + 1, '.')) {
                Name name = nameAt(text, i);
                if (text.isSymbol(name.tokens().to(), '(')) {
                    function(text, name);
                } else if (ofTables.contains(i)) {
                    table(text, name, edits);
                } else {
                    column(text, name, edits);
                }
                i = name.tokens().to() - 1;
            }
        }
    }

    private static Set<Integer> tablePositions(SqlText text) {
        Set<Integer> positions = new HashSet<>();
        for (SelectBlock block : SelectBlock.in(text)) {
            block.body(Clause.FROM).ifPresent(from -> addPositions(text, from, positions));
        }
        for (int i = 0; i < text.size(); i++) {
            if (text.isWord(i, "table") && text.isIdentifier(i + 1)) {
                positions.add(i + 1);
            }
        }
        return positions;
    }

    private static void addPositions(SqlText text, Range from, Set<Integer> positions) {
        boolean expected = true;
        for (int i = from.from(); i < from.to(); i++) {
            if (expected && text.isSymbol(i, '(')) {
                if (!text.isWord(i + 1, Set.of("select", "with", "values"))) {
                    addPositions(text, new Range(i + 1, text.partner(i)), positions);
                }
                expected = false;
                i = text.partner(i);
            } else if (text.isOpening(i)) {
                i = text.partner(i);
            } else if (text.isSymbol(i, ',') || text.isWord(i, "join")) {
                expected = true;
            } else if (!text.isWord(i, Set.of("lateral", "only"))) {
                if (expected) {
                    positions.add(i);
                }
                expected = false;
            }
        }
    }

    private static Name nameAt(SqlText text, int first) {
        List<Integer> parts = new ArrayList<>(List.of(first));
        int i = first;
        while (text.isSymbol(i + 1, '.')) {
            int dot = text.isSymbol(i + 2, '.') ? i + 2 : i + 1;
            if (text.isIdentifier(dot + 1)) {
                parts.add(dot + 1);
                i = dot + 1;
            } else {
                return new Name(new Range(first, i + 1), parts, text.isSymbol(dot + 1, '*'));
            }
        }
        return new Name(new Range(first, i + 1), parts, false);
    }

    private static void function(SqlText text, Name name) {
        if (name.parts().size() > 2) {
            throw text.unsupported(
                    name.tokens().from(),
                    "The function " + text.text(name.tokens()),
                    "Functions of your own are not simulated: write out what it computes.");
        }
    }

    private void table(SqlText text, Name name, Edits edits) {
        int size = name.parts().size();
        boolean isWhole = name.tokens().length() == 2 * size - 1;
        int table = name.parts().get(size - 1);
        if (size == 1) {
            return;
        }
        String schema = text.folded(name.parts().get(size - 2));
        if (OF_POSTGRES.contains(schema) || (isWhole && tables.isSchema(schema))) {
            if (size > 2) {
                edits.remove(new Range(name.tokens().from(), name.parts().get(size - 2)));
            }
            return;
        }
        String database = text.folded(name.parts().get(0));
        Optional<String> meant = tables.isSchema(database) ? Optional.of(database) : tables.defaultSchema();
        if (meant.isEmpty()) {
            if (size == 2 && isWhole) {
                return;
            }
            throw text.unsupported(
                    name.tokens().from(),
                    "The name " + text.text(name.tokens()),
                    "Neither its schema nor its database is an experiment: give experiment_name, or write experiment.table.");
        }
        edits.add(edits.group().replace(new Range(name.tokens().from(), table), Stars.quoted(meant.get()) + "."));
    }

    /** A column behind the name of its table with schema and database: the table's own name is enough. */
    private void column(SqlText text, Name name, Edits edits) {
        int kept = name.hasStar() ? 1 : 2;
        int size = name.parts().size();
        boolean isOfSchema =
                size == kept + 1 && tables.isSchema(text.folded(name.parts().get(0)));
        boolean isWhole = name.tokens().length() == 2 * size - 1;
        if (size > kept && size <= kept + 2 && !(isOfSchema && isWhole)) {
            edits.remove(new Range(name.tokens().from(), name.parts().get(size - kept)));
        }
    }

    /** {@code IDENTIFIER('db.schema.table')}, and the same as a table function. */
    static Rewrite identifiers() {
        return (text, edits) -> {
            for (int i = 0; i < text.size(); i++) {
                if (text.isCall(i, "identifier")) {
                    if (!text.isKind(i + 2, Kind.OPAQUE) || text.partner(i + 1) != i + 3) {
                        throw text.unsupported(i, "IDENTIFIER of a variable", "Write the name itself.");
                    }
                    String literal = text.at(i + 2).text();
                    edits.add(edits.group().replace(new Range(i, i + 4), literal.substring(1, literal.length() - 1)));
                }
            }
        };
    }
}
