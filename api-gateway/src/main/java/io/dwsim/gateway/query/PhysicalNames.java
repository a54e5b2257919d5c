package io.dwsim.gateway.query;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.gateway.query.sqltext.TableReference;
import io.dwsim.gateway.query.sqltext.TableReferences;
import io.dwsim.sql.text.EditedSql;
import io.dwsim.sql.text.EditedSql.Edit;
import io.dwsim.sql.text.PostgresLexer;
import io.dwsim.sql.text.SqlToken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the names in a statement those of the warehouse and leaves everything else as the user wrote it:
 * {@code experiment__table} becomes the qualified table, under its old name as alias; names in a case Postgres would not
 * find become the folded ones.
 */
final class PhysicalNames {

    private final ExperimentCatalog catalog;
    private final @Nullable Experiment named;
    private final ShortNames shortNames;
    private final List<SqlToken> tokens;
    private final Map<Integer, Edit> edits = new TreeMap<>();
    private final UserSpellings spellings = new UserSpellings();

    /** A statement with physical names, and the spellings they replaced. */
    record Rewritten(EditedSql sql, UserSpellings spellings) {}

    private PhysicalNames(String sql, @Nullable Experiment named, ExperimentCatalog catalog) {
        this.catalog = catalog;
        this.named = named;
        this.shortNames = new ShortNames(catalog, named);
        this.tokens = PostgresLexer.tokens(sql);
    }

    /** Rewrites a statement; bare names are those of the named experiment, if there is one. */
    static Rewritten rewrite(String sql, @Nullable Experiment named, ExperimentCatalog catalog) {
        PhysicalNames names = new PhysicalNames(sql, named, catalog);
        names.replaceShortNames(sql);
        names.foldNames();
        return new Rewritten(EditedSql.of(sql, List.copyOf(names.edits.values())), names.spellings);
    }

    private void replaceShortNames(String sql) {
        if (tokens.stream().noneMatch(token -> token.isIdentifier() && shortNames.isOne(token.folded()))) {
            return;
        }
        Map<Integer, SqlToken> byStart = new HashMap<>();
        tokens.forEach(token -> byStart.put(token.start(), token));
        for (TableReference reference : TableReferences.in(sql, tokens)) {
            SqlToken token = byStart.get(reference.start());
            if (token != null && token.isIdentifier()) {
                shortNames.resolve(token.folded()).ifPresent(meaning -> {
                    String alias = reference.takesAlias() ? " AS " + SchemaNames.quoted(token.folded()) : "";
                    edit(token, meaning.sql() + alias);
                });
            }
        }
    }

    private void foldNames() {
        Set<String> known = null;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (edits.containsKey(token.start()) || !isMissedByPostgres(token)) {
                continue;
            }
            if (known == null) {
                known = knownNames();
            }
            String folded = token.folded();
            if (known.contains(folded) || shortNames.isOne(folded)) {
                edit(token, SchemaNames.quoted(folded));
                spellings.add(folded, token.text(), i > 0 && tokens.get(i - 1).isWord("as"));
            }
        }
    }

    /** Whether Postgres takes the name for another than its folded form: it folds no quoted name, and only ASCII. */
    private static boolean isMissedByPostgres(SqlToken token) {
        return switch (token.kind()) {
            case QUOTED -> !token.text().equals(token.folded());
            case WORD -> !asciiFolded(token.text()).equals(token.folded());
            case OPAQUE, NUMBER, SYMBOL -> false;
        };
    }

    private static String asciiFolded(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)))
                .collect(Collectors.joining());
    }

    /** Names of the experiments the statement mentions, and of their tables and columns. */
    private Set<String> knownNames() {
        Set<String> mentioned = new HashSet<>();
        for (SqlToken token : tokens) {
            if (token.isIdentifier()) {
                mentioned.add(token.folded());
                mentioned.addAll(shortNames.schemas(token.folded()));
            }
        }
        Set<String> names = new HashSet<>();
        catalog.all().stream()
                .filter(experiment -> mentioned.contains(SchemaNames.folded(experiment.name())))
                .forEach(experiment -> addNames(experiment, names));
        if (named != null) {
            addNames(named, names);
        }
        return names;
    }

    private static void addNames(Experiment experiment, Set<String> names) {
        names.add(SchemaNames.folded(experiment.name()));
        for (Table table : experiment.tables()) {
            names.add(SchemaNames.folded(table.name()));
            for (Column column : table.columns()) {
                names.add(SchemaNames.folded(column.name()));
            }
        }
    }

    private void edit(SqlToken token, String replacement) {
        edits.put(token.start(), new Edit(token.start(), token.end(), replacement));
    }
}
