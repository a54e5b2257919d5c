package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.text.EditedSql;
import io.dwsim.sql.text.EditedSql.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a query of Redshift or Snowflake one of Postgres. The user's text is kept; only what Postgres has no grammar for is
 * replaced, token by token. Functions are left as they are, since the warehouse has those of the dialect. A text that is not
 * understood is left to Postgres to complain about.
 */
public final class QueryTranslator {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_MADE = 1_000_000;
    private static final int MOST_ROUNDS = 500;

    private final Dialect dialect;
    private final QueryTables tables;
    private final List<EditedSql> steps = new ArrayList<>();
    private String text;

    private QueryTranslator(String text, Dialect dialect, QueryTables tables) {
        this.text = text;
        this.dialect = dialect;
        this.tables = tables;
    }

    /**
     * Translates a query.
     *
     * @throws UnsupportedConstruct where it has something that cannot be run here
     */
    public static TranslatedQuery translate(String sql, Dialect dialect, QueryTables tables) {
        if (dialect == Dialect.POSTGRES) {
            return new TranslatedQuery(sql, List.of());
        }
        if (sql.length() > LONGEST) {
            throw new UnsupportedConstruct(
                    "A text of more than " + LONGEST + " characters in a dialect",
                    "Write it for Postgres, or shorter.",
                    0);
        }
        QueryTranslator translator = new QueryTranslator(sql, dialect, tables);
        translator.translate();
        return new TranslatedQuery(translator.text, translator.steps);
    }

    private void translate() {
        apply(DialectLexis.edits(text, dialect));
        if (!new SqlText(text).isBalanced()) {
            return;
        }
        for (Rewrite rewrite : rewrites()) {
            repeat(rewrite);
        }
    }

    private List<Rewrite> rewrites() {
        List<Rewrite> rewrites =
                new ArrayList<>(List.of(new Refusals(dialect), new TrailingCommas(), new QuotedNames(dialect)));
        if (dialect == Dialect.SNOWFLAKE) {
            rewrites.add(TableNames.identifiers());
            rewrites.add(new Literals());
        }
        rewrites.add(new TableNames(tables));
        if (dialect == Dialect.SNOWFLAKE) {
            rewrites.add(new PositionalColumns(tables));
            rewrites.add(new TableFunctions(tables));
        }
        rewrites.addAll(List.of(
                new Top(),
                new Stars(tables, false),
                new Pivots(dialect, tables),
                new Stars(tables, true),
                new AliasReuse(dialect, tables),
                new GroupByAll(),
                new OrderedAggregates(dialect),
                new Windows(dialect)));
        if (dialect == Dialect.SNOWFLAKE) {
            rewrites.addAll(List.of(
                    new JsonCalls(tables), new VariantPaths(tables), new Patterns(), new TryCasts(), new Samples()));
        }
        rewrites.addAll(List.of(
                new Aggregates(),
                new TextArguments(),
                new Qualify(tables),
                new Decode(),
                new DateParts(dialect),
                new TypeNames(dialect),
                new Words(dialect)));
        return rewrites;
    }

    private void repeat(Rewrite rewrite) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SqlText read = new SqlText(text);
            Edits edits = new Edits(read);
            try {
                rewrite.find(read, edits);
            } catch (UnsupportedConstruct e) {
                throw new UnsupportedConstruct(e.construct(), e.alternative(), originalOffset(e.offset()));
            }
            if (edits.isEmpty()) {
                return;
            }
            apply(edits.inOrder());
        }
        throw tooLong();
    }

    private void apply(List<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        long made = text.length();
        for (Edit edit : edits) {
            made += edit.pieces().stream()
                    .mapToLong(piece -> piece.text().length() + piece.to() - piece.from())
                    .sum();
        }
        if (made > LONGEST_MADE) {
            throw tooLong();
        }
        EditedSql step = EditedSql.of(text, edits);
        steps.add(step);
        text = step.text();
    }

    private int originalOffset(int offset) {
        return new TranslatedQuery(text, steps).originalOffset(offset);
    }

    private static UnsupportedConstruct tooLong() {
        return new UnsupportedConstruct(
                "A query that grows over a million characters in Postgres",
                "Use sub-queries in place of repeated names.",
                0);
    }
}
