package io.dwsim.gateway.query.sqltext;

import io.dwsim.sql.text.FromClause;
import io.dwsim.sql.text.SqlToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds table references by the tokens around them, for statements whose syntax the parser does not know. */
final class ClauseScan {

    private static final Set<String> BEFORE_TABLE = Set.of("from", "join", "only", "table");
    /** Words of statements that end a FROM clause like those that follow one. */
    private static final Set<String> STATEMENT_WORDS = Set.of("select", "values", "returning", "set");

    /** Words of statements that follow a table like those of a FROM clause. */
    private static final Set<String> AFTER_TARGET = Set.of("returning", "set");

    private static final Set<String> FROM_IN_ARGUMENTS = Set.of("extract", "trim", "substring", "overlay");

    private final List<SqlToken> tokens;
    private final Set<String> commonTables;

    private ClauseScan(List<SqlToken> tokens) {
        this.tokens = tokens;
        this.commonTables = commonTables(tokens);
    }

    static List<TableReference> references(List<SqlToken> tokens) {
        return new ClauseScan(tokens).scan();
    }

    private List<TableReference> scan() {
        List<TableReference> references = new ArrayList<>();
        Deque<Boolean> outerFrom = new ArrayDeque<>();
        Deque<Integer> open = new ArrayDeque<>();
        boolean inFrom = false;
        boolean expectsTable = false;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean expected = expectsTable;
            expectsTable = false;
            if (token.isSymbol('(')) {
                outerFrom.push(inFrom);
                open.push(i);
                inFrom = expected;
                expectsTable = expected;
            } else if (token.isSymbol(')')) {
                inFrom = !outerFrom.isEmpty() && outerFrom.pop();
                open.poll();
            } else if (token.isSymbol(',')) {
                expectsTable = inFrom;
            } else if (token.isWord("from") && !startsClause(i, open)) {
                continue;
            } else if (token.kind() == SqlToken.Kind.WORD && BEFORE_TABLE.contains(token.folded())) {
                expectsTable = true;
                inFrom |= token.isWord("from");
            } else if (token.kind() == SqlToken.Kind.WORD && endsFrom(token.folded())) {
                inFrom = false;
            } else if (expected && token.isIdentifier() && isTable(i)) {
                references.add(new TableReference(token.start(), takesAlias(i)));
            }
        }
        return references;
    }

    /** Whether a FROM begins a clause, unlike those of IS DISTINCT FROM and EXTRACT(YEAR FROM …). */
    private boolean startsClause(int i, Deque<Integer> open) {
        if (i > 0 && tokens.get(i - 1).isWord("distinct")) {
            return false;
        }
        Integer parenthesis = open.peek();
        return parenthesis == null
                || parenthesis == 0
                || !FROM_IN_ARGUMENTS.contains(tokens.get(parenthesis - 1).folded());
    }

    private boolean isTable(int i) {
        return !isSymbolAt(i + 1, '.')
                && !isSymbolAt(i + 1, '(')
                && !commonTables.contains(tokens.get(i).folded());
    }

    private boolean takesAlias(int i) {
        if (i > 0 && tokens.get(i - 1).isWord("table")) {
            return false;
        }
        if (i + 1 == tokens.size()) {
            return true;
        }
        SqlToken next = tokens.get(i + 1);
        return !next.isIdentifier() || (next.kind() == SqlToken.Kind.WORD && isNoAlias(next.folded()));
    }

    private static boolean endsFrom(String word) {
        return FromClause.FOLLOWERS.contains(word) || STATEMENT_WORDS.contains(word);
    }

    private static boolean isNoAlias(String word) {
        return FromClause.NO_ALIAS.contains(word) || AFTER_TARGET.contains(word);
    }

    private boolean isSymbolAt(int i, char symbol) {
        return i < tokens.size() && tokens.get(i).isSymbol(symbol);
    }

    /** Names in front of {@code AS (} or {@code (columns) AS (}, with or without MATERIALIZED. */
    private static Set<String> commonTables(List<SqlToken> tokens) {
        Set<String> names = new HashSet<>();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord("as") && opensQuery(tokens, i + 1)) {
                int name = beforeColumns(tokens, i - 1);
                if (name >= 0 && tokens.get(name).isIdentifier()) {
                    names.add(tokens.get(name).folded());
                }
            }
        }
        return names;
    }

    private static boolean opensQuery(List<SqlToken> tokens, int from) {
        int i = from;
        while (i < tokens.size()
                && (tokens.get(i).isWord("not") || tokens.get(i).isWord("materialized"))) {
            i++;
        }
        return i < tokens.size() && tokens.get(i).isSymbol('(');
    }

    private static int beforeColumns(List<SqlToken> tokens, int last) {
        int i = last;
        if (!tokens.get(i).isSymbol(')')) {
            return i;
        }
        while (i >= 0 && !tokens.get(i).isSymbol('(')) {
            i--;
        }
        return i - 1;
    }
}
