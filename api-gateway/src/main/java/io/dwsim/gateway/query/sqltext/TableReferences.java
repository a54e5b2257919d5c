package io.dwsim.gateway.query.sqltext;

import io.dwsim.sql.text.SqlToken;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the tables a statement names without a schema, which are neither common table expressions nor aliases. */
public final class TableReferences {

    private TableReferences() {}

    /**
     * All of them in order. The syntax tree decides; where there is none, or where it is blind (sub-queries in LIMIT, for
     * example), the neighbours of the token do.
     */
    public static Collection<TableReference> in(String sql, List<SqlToken> tokens) {
        Map<Integer, TableReference> found = new TreeMap<>();
        ClauseScan.references(tokens).forEach(reference -> found.put(reference.start(), reference));
        SyntaxTree.parse(sql, tokens).ifPresent(tree -> {
            found.keySet().removeAll(tree.seenTables());
            tree.references().forEach(reference -> found.put(reference.start(), reference));
        });
        return found.values();
    }
}
