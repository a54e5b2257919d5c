package io.dwsim.sql.ddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Makes one warning of those that say of a table's columns, one by one, that the same clause is not kept: a table with an
 * encoding for each column would drown every other warning.
 */
final class RepeatedClauses {
    private static final int MOST_LISTED = 100;
    private static final String ENCODE = "ENCODE ";
    private static final String CONSTRAINT = "CONSTRAINT ";

    private RepeatedClauses() {}

    /** Each at the place of its first. */
    static List<DdlWarning> merged(List<DdlWarning> warnings) {
        Map<List<Object>, List<DdlWarning>> groups = new LinkedHashMap<>();
        for (int i = 0; i < warnings.size(); i++) {
            DdlWarning warning = warnings.get(i);
            boolean mayRepeat = warning.table() != null && warning.code().equals("clause_ignored");
            List<Object> key = mayRepeat ? List.of(warning.table(), kind(warning)) : List.of(i);
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(warning);
        }
        return groups.values().stream().map(RepeatedClauses::one).toList();
    }

    private static DdlWarning one(List<DdlWarning> group) {
        DdlWarning first = group.get(0);
        if (group.size() == 1) {
            return first;
        }
        String kind = kind(first);
        String message;
        if (kind.equals(CONSTRAINT)) {
            message = TableWarnings.NOT_KEPT + "the names of constraints "
                    + listed(group.stream().map(RepeatedClauses::constraint).toList());
        } else {
            List<String> columns = group.stream()
                    .map(DdlWarning::column)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            String clause = kind.equals(ENCODE) ? TableWarnings.NOT_KEPT + "ENCODE" : first.message();
            message = columns.isEmpty() ? clause + ", " + group.size() + " times" : clause + " of " + listed(columns);
        }
        return new DdlWarning(first.line(), first.table(), null, first.code(), message);
    }

    private static String constraint(DdlWarning warning) {
        return warning.message().substring(TableWarnings.NOT_KEPT.length() + CONSTRAINT.length());
    }

    private static String listed(List<String> names) {
        String text = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return names.size() <= MOST_LISTED ? text : text + " and " + (names.size() - MOST_LISTED) + " more";
    }

    /** What repeats: the encodings, whatever they are, the names of constraints, or the same text. */
    private static String kind(DdlWarning warning) {
        String text =
                warning.message().substring(TableWarnings.NOT_KEPT.length()).toUpperCase(Locale.ROOT);
        return text.startsWith(ENCODE) ? ENCODE : text.startsWith(CONSTRAINT) ? CONSTRAINT : text;
    }
}
