package io.dwsim.cli.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes keywords, tables, columns and the shell's own commands. */
final class SqlCompleter implements Completer {
    private static final List<String> KEYWORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP BY",
            "ORDER BY",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "JOIN",
            "LEFT JOIN",
            "ON",
            "USING",
            "AND",
            "OR",
            "NOT",
            "IN",
            "IS NULL",
            "IS NOT NULL",
            "LIKE",
            "BETWEEN",
            "EXISTS",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "AS",
            "DISTINCT",
            "COUNT(",
            "SUM(",
            "AVG(",
            "MIN(",
            "MAX(",
            "CAST(",
            "COALESCE(",
            "WITH",
            "RECURSIVE",
            "UNION ALL",
            "EXPLAIN",
            "ASC",
            "DESC");

    private final Catalog catalog;
    private final Supplier<Optional<String>> experiment;

    SqlCompleter(Catalog catalog, Supplier<Optional<String>> experiment) {
        this.catalog = catalog;
        this.experiment = experiment;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        candidates(line.line().substring(0, line.cursor()), line.word())
                .forEach((text, group) -> candidates.add(new Candidate(text, text, group, null, null, null, true)));
    }

    /** What the last word may become, and what kind of thing each is. */
    Map<String, String> candidates(String before, String word) {
        Map<String, String> found = new LinkedHashMap<>();
        if (before.stripLeading().startsWith("\\")) {
            if (!before.strip().contains(" ") && before.equals(before.stripTrailing())) {
                Meta.NAMES.forEach(name -> found.put(name, "commands"));
            } else if (before.stripLeading().startsWith(Meta.CONNECT)) {
                catalog.experiments().forEach(name -> found.put(name, "experiments"));
            } else {
                catalog.tables(experiment.get()).keySet().forEach(name -> found.put(name, "tables"));
            }
            return found;
        }
        Map<String, List<String>> tables = catalog.tables(experiment.get());
        tables.keySet().forEach(table -> found.put(table, "tables"));
        tables.values().forEach(columns -> columns.forEach(column -> found.putIfAbsent(column, "columns")));
        boolean upper = word.isEmpty() || Character.isUpperCase(word.charAt(0));
        KEYWORDS.forEach(keyword -> found.putIfAbsent(upper ? keyword : keyword.toLowerCase(Locale.ROOT), "keywords"));
        return found;
    }
}
