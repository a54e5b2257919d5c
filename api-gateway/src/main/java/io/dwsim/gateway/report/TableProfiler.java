package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.gateway.report.Report.Bucket;
import io.dwsim.gateway.report.TableProfile.ColumnProfile;
import io.dwsim.gateway.report.TableProfile.Sample;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes a table out of one look at the warehouse: counted where that is quick, estimated where not. */
final class TableProfiler {

    /** Up to so many rows all is counted. */
    static final long COUNTED_ROWS = 100_000;

    private static final long SAMPLED_ROWS = 30_000;
    private static final int SHOWN_ROWS = 20;

    private final ReportSession session;
    private final String experimentName;
    private final String schema;
    private final Table table;
    private final String sql;

    TableProfiler(ReportSession session, String experimentName, Table table) {
        this.session = session;
        this.experimentName = experimentName;
        this.schema = SchemaNames.folded(experimentName);
        this.table = table;
        this.sql = SchemaNames.qualified(schema, table.name());
    }

    private record Bounds(@Nullable String min, @Nullable String max) {}

    TableProfile profile() throws SQLException {
        long bytes = session.single("SELECT pg_total_relation_size(?::regclass)", row -> row.getLong(1), sql);
        long counted = session.single(
                "SELECT count(*) FROM (SELECT FROM " + sql + " LIMIT " + (COUNTED_ROWS + 1) + ") AS first_rows",
                row -> row.getLong(1));
        return counted <= COUNTED_ROWS ? counted(bytes) : estimated(bytes);
    }

    private TableProfile counted(long bytes) throws SQLException {
        TableFacts facts = TableFacts.read(session, sql, table);
        List<ColumnProfile> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            ColumnFacts ofColumn = facts.column(column.name());
            columns.add(described(
                    ofColumn,
                    ofColumn.distinct(),
                    ShapeOfColumn.read(session, sql, ofColumn, List.of()).buckets(),
                    true));
        }
        return new TableProfile(experimentName, table.name(), facts.rows(), true, bytes, columns, sample());
    }

    private TableProfile estimated(long bytes) throws SQLException {
        long rows = Math.max(
                COUNTED_ROWS + 1,
                session.single(
                        "SELECT reltuples::bigint FROM pg_class WHERE oid = ?::regclass", row -> row.getLong(1), sql));
        // whole pages, the same ones every time
        String from = sql + " TABLESAMPLE SYSTEM (" + 100.0 * SAMPLED_ROWS / rows + ") REPEATABLE (0)";
        TableFacts facts = TableFacts.read(session, from, table);
        Map<String, Double> distinct = distinct();
        Set<String> indexed = indexed();
        List<ColumnProfile> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            String folded = SchemaNames.folded(column.name());
            ColumnFacts ofColumn = facts.column(column.name());
            if (indexed.contains(folded) && hasOrder(column)) {
                ofColumn = within(ofColumn, bounds(column));
            }
            double factor = facts.rows() == 0 ? 0 : (double) rows / facts.rows();
            List<Bucket> histogram = ShapeOfColumn.read(session, from, ofColumn, List.of()).buckets().stream()
                    .map(bucket -> new Bucket(bucket.from(), bucket.to(), Math.round(bucket.count() * factor)))
                    .toList();
            columns.add(described(ofColumn, distinct(distinct.get(folded), ofColumn, rows), histogram, false));
        }
        return new TableProfile(experimentName, table.name(), rows, false, bytes, columns, sample());
    }

    private static ColumnProfile described(ColumnFacts facts, long distinct, List<Bucket> histogram, boolean exact) {
        Column column = facts.column();
        return new ColumnProfile(
                column.name(),
                column.dataType(),
                column.isNullable(),
                facts.rows() == 0 ? 0 : (double) facts.nulls() / facts.rows(),
                distinct,
                ReportValue.json(column, facts.min()),
                ReportValue.json(column, facts.max()),
                histogram,
                exact);
    }

    /** As many as Postgres estimates: a number, or a share of the rows when negative. */
    private static long distinct(@Nullable Double estimate, ColumnFacts sampled, long rows) {
        if (estimate == null) {
            return sampled.distinct();
        }
        return Math.round(estimate < 0 ? -estimate * rows : estimate);
    }

    private Map<String, Double> distinct() throws SQLException {
        Map<String, Double> found = new HashMap<>();
        session.query(
                "SELECT attname, n_distinct FROM pg_stats WHERE schemaname = ? AND tablename = ?",
                row -> {
                    found.put(row.getString(1), row.getDouble(2));
                    return row;
                },
                schema,
                SchemaNames.folded(table.name()));
        return found;
    }

    /** Columns whose least and greatest values an index has at hand. */
    private Set<String> indexed() throws SQLException {
        return new HashSet<>(session.query(
                "SELECT a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam"
                        + " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]"
                        + " WHERE i.indrelid = ?::regclass AND i.indisvalid AND i.indpred IS NULL"
                        + " AND m.amname = 'btree'",
                row -> row.getString(1),
                sql));
    }

    /** Texts are compared otherwise than their index has them. */
    private static boolean hasOrder(Column column) {
        return switch (column.dataType().kind()) {
            case INTEGER, DECIMAL, FLOATING, DAY, TIME_OF_DAY, INSTANT -> true;
            case BOOLEAN, TEXT, UUID, JSON -> false;
        };
    }

    private Bounds bounds(Column column) throws SQLException {
        return session.single(
                "SELECT " + ColumnSql.extreme(column, false) + ", " + ColumnSql.extreme(column, true) + " FROM " + sql,
                row -> new Bounds(row.getString(1), row.getString(2)));
    }

    private static ColumnFacts within(ColumnFacts facts, Bounds bounds) {
        return new ColumnFacts(
                facts.column(),
                facts.rows(),
                facts.count(),
                bounds.min(),
                bounds.max(),
                facts.longest(),
                facts.distinct(),
                facts.topValues());
    }

    private Sample sample() throws SQLException {
        List<Column> columns = table.columns();
        String values = columns.stream()
                .map(column -> ColumnSql.shown(ColumnSql.name(column)))
                .collect(Collectors.joining(", "));
        List<List<@Nullable Object>> rows =
                session.query("SELECT " + values + " FROM " + sql + " LIMIT " + SHOWN_ROWS, row -> {
                    List<@Nullable Object> cells = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        cells.add(ReportValue.json(columns.get(i), row.getString(i + 1)));
                    }
                    return Collections.unmodifiableList(cells);
                });
        return new Sample(columns.stream().map(Column::name).toList(), rows);
    }
}
