package io.dwsim.engine.correlation;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.text.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is suggested for the columns of one table. */
final class Suggestions {

    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_]+");

    /** Columns or an entity to derive a column from, and what for. */
    record Suggestion(List<String> from, String purpose) {}

    private final Table table;
    private final Map<String, Suggestion> byColumn = new HashMap<>();

    Suggestions(Table table) {
        this.table = table;
    }

    /** The faker rule of a column, by the first of its names; empty when it has none. */
    static String rule(Column column) {
        return Optional.ofNullable(column.fakerRule())
                .flatMap(Vocabulary::canonicalName)
                .orElse("");
    }

    boolean isEmpty() {
        return byColumn.isEmpty();
    }

    Optional<Suggestion> of(Column column) {
        return Optional.ofNullable(byColumn.get(column.name()));
    }

    /** Whether nobody has said yet where the values of a column come from, other than by a faker rule. */
    boolean isFree(Column column) {
        return column.derivedFrom() == null
                && !byColumn.containsKey(column.name())
                && column.foreignKey() == null
                && column.values() == null
                && column.pattern() == null
                && column.expression() == null
                && column.distribution() == null
                && table.uniqueGroups().stream().noneMatch(group -> group.contains(column.name()))
                && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column.name()));
    }

    /** Suggests something for a free column, unless that would lead back to it. */
    void add(Column column, List<String> from, String purpose) {
        if (from.stream().noneMatch(source -> leadsTo(source, column.name()))) {
            byColumn.put(column.name(), new Suggestion(from, purpose));
        }
    }

    /** Whether a column is computed, at whatever distance, from another. */
    private boolean leadsTo(String from, String wanted) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (next.equals(wanted)) {
                return true;
            }
            if (seen.add(next)) {
                table.column(next).ifPresent(column -> open.addAll(sources(column)));
            }
        }
        return false;
    }

    private List<String> sources(Column column) {
        if (column.expression() != null) {
            // more words than columns, which does no harm
            return NO_NAME.splitAsStream(column.expression()).toList();
        }
        return of(column).map(Suggestion::from).orElse(column.derivation());
    }
}
