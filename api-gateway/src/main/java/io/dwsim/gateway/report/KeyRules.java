package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that keys of a table are unique. */
final class KeyRules {

    private final Checks checks;

    KeyRules(Checks checks) {
        this.checks = checks;
    }

    void check(ReportSession session, TableFacts facts) throws SQLException {
        Table table = facts.table();
        List<String> primary = table.primaryKey();
        if (!primary.isEmpty()) {
            boolean single = primary.size() == 1;
            long duplicates = single ? facts.column(primary.get(0)).duplicates() : duplicates(session, facts, primary);
            long nulls = primary.stream()
                    .mapToLong(column -> facts.column(column).nulls())
                    .sum();
            checks.none(
                    table.name(),
                    String.join(", ", primary),
                    "primary_key",
                    duplicates + nulls,
                    "rows without a key of their own");
        }
        for (List<String> key : table.compositeKeys()) {
            if (!key.equals(primary)) {
                checks.none(
                        table.name(),
                        String.join(", ", key),
                        "composite_keys",
                        duplicates(session, facts, key),
                        "combinations that are there already");
            }
        }
    }

    private static long duplicates(ReportSession session, TableFacts facts, List<String> key) throws SQLException {
        String columns = ColumnSql.names("t", key);
        String present = key.stream()
                .map(column -> ColumnSql.name("t", column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        return session.single(
                "SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM " + facts.sql() + " AS t WHERE "
                        + present + " GROUP BY " + columns + " HAVING count(*) > 1) AS g",
                row -> row.getLong(1));
    }
}
