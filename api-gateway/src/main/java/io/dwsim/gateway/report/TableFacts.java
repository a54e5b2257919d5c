package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType.Kind;
import io.dwsim.common.experiment.Table;
import io.dwsim.gateway.report.Report.TopValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a table: exact, in one scan for all columns and one for the different values of each.
 *
 * @param sql the table as SQL text
 */
record TableFacts(Table table, String sql, long rows, Map<String, ColumnFacts> columns) {

    /** Columns of one scan, so that its answer stays within what Postgres can answer with. */
    private static final int COLUMNS_AT_ONCE = 250;

    private static final int FIGURES = 4;
    private static final int TOP_VALUES = 10;

    private record Extremes(
            long rows,
            long count,
            @Nullable String min,
            @Nullable String max,
            long longest) {}

    ColumnFacts column(String name) {
        ColumnFacts facts = columns.get(name);
        if (facts == null) {
            throw new IllegalArgumentException("table '" + table.name() + "' has no column '" + name + "'");
        }
        return facts;
    }

    /**
     * Reads.
     *
     * @param sql the table as SQL text, with a sampling clause perhaps
     */
    static TableFacts read(ReportSession session, String sql, Table table) throws SQLException {
        List<ColumnFacts> facts = new ArrayList<>();
        for (int first = 0; first < table.columns().size(); first += COLUMNS_AT_ONCE) {
            List<Column> some = table.columns()
                    .subList(
                            first,
                            Math.min(first + COLUMNS_AT_ONCE, table.columns().size()));
            List<Extremes> extremes = extremes(session, sql, some);
            for (int i = 0; i < some.size(); i++) {
                facts.add(withValues(session, sql, some.get(i), extremes.get(i)));
            }
        }
        return new TableFacts(
                table,
                sql,
                facts.get(0).rows(),
                facts.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                column -> column.column().name(), Function.identity())));
    }

    private static List<Extremes> extremes(ReportSession session, String sql, List<Column> columns)
            throws SQLException {
        String figures = columns.stream()
                .map(column -> "count(" + ColumnSql.name(column) + "), " + ColumnSql.extreme(column, false) + ", "
                        + ColumnSql.extreme(column, true) + ", " + longest(column))
                .collect(Collectors.joining(", "));
        return session.single("SELECT count(*), " + figures + " FROM " + sql, row -> {
            List<Extremes> found = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                found.add(extremes(row, 2 + FIGURES * i));
            }
            return found;
        });
    }

    private static String longest(Column column) {
        return column.dataType().kind() == Kind.TEXT
                ? "coalesce(max(char_length(" + ColumnSql.name(column) + "::text)), 0)"
                : "0";
    }

    private static Extremes extremes(ResultSet row, int first) throws SQLException {
        return new Extremes(
                row.getLong(1),
                row.getLong(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getLong(first + 3));
    }

    private static ColumnFacts withValues(ReportSession session, String sql, Column column, Extremes extremes)
            throws SQLException {
        long[] distinct = {0};
        List<TopValue> top = session.query(
                "WITH g AS MATERIALIZED (SELECT " + ColumnSql.comparable(column) + " AS v, count(*) AS n FROM " + sql
                        + " WHERE " + ColumnSql.name(column) + " IS NOT NULL GROUP BY 1) SELECT "
                        + ColumnSql.shown("v") + ", n, (SELECT count(*) FROM g) FROM g ORDER BY n DESC, v LIMIT "
                        + TOP_VALUES,
                row -> {
                    distinct[0] = row.getLong(3);
                    return new TopValue(ReportValue.json(column, row.getString(1)), row.getLong(2));
                });
        return new ColumnFacts(
                column,
                extremes.rows(),
                extremes.count(),
                extremes.min(),
                extremes.max(),
                extremes.longest(),
                distinct[0],
                top);
    }
}
