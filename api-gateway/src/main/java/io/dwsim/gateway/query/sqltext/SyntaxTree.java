package io.dwsim.gateway.query.sqltext;

import io.dwsim.sql.text.SqlToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableStatement;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What JSqlParser makes of a statement, as far as its tables go. */
final class SyntaxTree {

    private static final Logger LOG = LoggerFactory.getLogger(SyntaxTree.class);
    private static final long PARSE_MILLIS = 2_000;
    private static final int LONGEST_PARSED = 100_000;

    private final Map<Integer, Optional<TableReference>> tables = new TreeMap<>();

    private SyntaxTree() {}

    /** The tree, or nothing when the parser does not understand the statement in a reasonable time. */
    static Optional<SyntaxTree> parse(String sql, List<SqlToken> tokens) {
        if (sql.length() > LONGEST_PARSED) {
            return Optional.empty();
        }
        try {
            Statement statement =
                    CCJSqlParserUtil.parse(oneLine(sql, tokens), parser -> parser.withTimeOut(PARSE_MILLIS));
            SyntaxTree tree = new SyntaxTree();
            tree.new Walk().getTables(statement);
            return Optional.of(tree);
        } catch (JSQLParserException | RuntimeException e) {
            // the visitor throws UnsupportedOperationException for statements without tables, among others
            LOG.debug("No syntax tree", e);
            return Optional.empty();
        }
    }

    /** Where the parser saw a table, common table expressions included. */
    Set<Integer> seenTables() {
        return tables.keySet();
    }

    List<TableReference> references() {
        return tables.values().stream().flatMap(Optional::stream).toList();
    }

    /**
     * The statement with every token at its offset, but on one line, without comments and with strings blotted out: so
     * the parser's columns are offsets, and neither blank lines nor odd literals disturb it.
     */
    static String oneLine(String sql, List<SqlToken> tokens) {
        StringBuilder line = new StringBuilder(" ".repeat(sql.length()));
        for (SqlToken token : tokens) {
            if (token.kind() == SqlToken.Kind.OPAQUE) {
                int inside = Math.max(0, token.end() - token.start() - 2);
                line.replace(token.start(), token.end(), "'" + "x".repeat(inside) + "'");
            } else {
                String text = sql.substring(token.start(), token.end());
                line.replace(token.start(), token.end(), text.replaceAll("\\s", " "));
            }
        }
        return line.toString();
    }

    /** Walks the tree with the names of the common table expressions that are visible where it is. */
    private final class Walk extends TablesNamesFinder<Void> {

        private final Deque<Set<String>> visible = new ArrayDeque<>();

        Walk() {
            init(true);
            visible.push(new HashSet<>());
        }

        @Override
        public <S> Void visit(Table table, S context) {
            add(table, table.getAlias() == null);
            return super.visit(table, context);
        }

        @Override
        public <S> Void visit(TableStatement statement, S context) {
            add(statement.getTable(), false);
            return super.visit(statement, context);
        }

        @Override
        public <S> Void visit(WithItem<?> item, S context) {
            if (item.isRecursive()) {
                visible.element().add(folded(item.getAliasName()));
            }
            super.visit(item, context);
            visible.element().add(folded(item.getAliasName()));
            return null;
        }

        @Override
        public <S> Void visit(PlainSelect select, S context) {
            return inScope(select, () -> super.visit(select, context));
        }

        @Override
        public <S> Void visit(SetOperationList select, S context) {
            return inScope(select, () -> super.visit(select, context));
        }

        @Override
        public <S> Void visit(ParenthesedSelect select, S context) {
            return inScope(select, () -> super.visit(select, context));
        }

        private Void inScope(Select select, Supplier<Void> visit) {
            Set<String> scope = new HashSet<>(visible.element());
            if (select.getWithItemsList() != null
                    && select.getWithItemsList().stream().anyMatch(WithItem::isRecursive)) {
                select.getWithItemsList().forEach(item -> scope.add(folded(item.getAliasName())));
            }
            visible.push(scope);
            try {
                return visit.get();
            } finally {
                visible.pop();
            }
        }

        private void add(Table table, boolean takesAlias) {
            Node node = table.getASTNode();
            if (node == null || table.getSchemaName() != null) {
                return;
            }
            int start = node.jjtGetFirstToken().beginColumn - 1;
            boolean isCommon = visible.element().contains(folded(table.getName()));
            // some branches are walked twice; the first time the names are those that are visible there
            tables.putIfAbsent(start, isCommon ? Optional.empty() : Optional.of(new TableReference(start, takesAlias)));
        }
    }

    private static String folded(String name) {
        String bare =
                name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
        return bare.toLowerCase(Locale.ROOT);
    }
}
