package io.dwsim.gateway.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the rows of one table are shared out among the rows of another that they refer to.
 *
 * @param orphans rows that refer to a parent that is not there
 * @param parents rows that can be referred to
 * @param groups the parents in groups that chance has put together
 * @param least children of the parent with the fewest
 * @param most children of the parent with the most
 */
record Children(long orphans, long parents, long matched, List<Group> groups, long least, long most) {

    /** Some parents with all their children. */
    record Group(long parents, long children) {}

    private record Row(int group, long children, long parents, long least, long most) {}

    private static final int ORPHANS = -1;

    /** Counts, in one scan of each table. */
    static Children read(
            ReportSession session,
            TableFacts child,
            List<String> columns,
            TableFacts parent,
            List<String> parentColumns,
            int groups)
            throws SQLException {
        String sql = "WITH c AS (SELECT " + keys("t", columns) + ", count(*) AS n FROM " + child.sql() + " AS t WHERE "
                + present("t", columns) + " GROUP BY " + ColumnSql.names("t", columns) + "), p AS (SELECT "
                + keys("t", parentColumns) + ", true AS present FROM " + parent.sql() + " AS t WHERE "
                + present("t", parentColumns) + ") SELECT CASE WHEN p.present THEN (hashtext(" + keyText(columns.size())
                + ") & 1048575) % " + groups + " ELSE " + ORPHANS
                + " END AS g, sum(coalesce(c.n, 0)), count(*), min(coalesce(c.n, 0)), max(coalesce(c.n, 0))"
                + " FROM p FULL JOIN c ON " + match(columns.size()) + " GROUP BY g";
        List<Row> rows = session.query(
                sql, row -> new Row(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        long orphans = 0;
        List<Row> found = new ArrayList<>();
        for (Row row : rows) {
            if (row.group() == ORPHANS) {
                orphans = row.children();
            } else {
                found.add(row);
            }
        }
        return new Children(
                orphans,
                found.stream().mapToLong(Row::parents).sum(),
                found.stream().mapToLong(Row::children).sum(),
                found.stream()
                        .map(row -> new Group(row.parents(), row.children()))
                        .toList(),
                found.stream().mapToLong(Row::least).min().orElse(0),
                found.stream().mapToLong(Row::most).max().orElse(0));
    }

    private static String keys(String alias, List<String> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> ColumnSql.name(alias, columns.get(i)) + " AS k" + i)
                .collect(Collectors.joining(", "));
    }

    private static String present(String alias, List<String> columns) {
        return columns.stream()
                .map(column -> ColumnSql.name(alias, column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
    }

    private static String keyText(int size) {
        return IntStream.range(0, size).mapToObj(i -> "p.k" + i).collect(Collectors.joining(", ", "ROW(", ")::text"));
    }

    private static String match(int size) {
        return IntStream.range(0, size).mapToObj(i -> "c.k" + i + " = p.k" + i).collect(Collectors.joining(" AND "));
    }
}
