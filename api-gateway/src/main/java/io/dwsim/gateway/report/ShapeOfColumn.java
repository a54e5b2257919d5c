package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.rule.Cut;
import io.dwsim.gateway.report.Report.Bucket;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the values of a column are spread, counted in one scan of the table or of a sample of it.
 *
 * @param buckets its histogram
 * @param cutCounts how many values lie before, between and behind the cuts
 */
record ShapeOfColumn(List<Bucket> buckets, long[] cutCounts) {

    private static final ShapeOfColumn NONE = new ShapeOfColumn(List.of(), new long[0]);

    /**
     * Counts.
     *
     * @param from the table as SQL text, with a sampling clause perhaps
     * @param cuts where else to count; may be none
     */
    static ShapeOfColumn read(ReportSession session, String from, ColumnFacts facts, List<Cut> cuts)
            throws SQLException {
        Optional<Histogram> found = Histogram.of(facts);
        if (found.isEmpty()) {
            return NONE;
        }
        Histogram histogram = found.get();
        long[] pieces = new long[histogram.pieces()];
        long[] cutCounts = new long[cuts.size() + 1];
        Column column = facts.column();
        session.query(
                "SELECT h, s, count(*) FROM (SELECT " + histogram.sql() + " AS h, " + place(column, cuts)
                        + " AS s FROM " + from + " WHERE " + ColumnSql.name(column)
                        + " IS NOT NULL) AS places GROUP BY h, s",
                row -> {
                    pieces[row.getInt(1)] += row.getLong(3);
                    cutCounts[row.getInt(2)] += row.getLong(3);
                    return row;
                });
        return new ShapeOfColumn(histogram.buckets(pieces), cutCounts);
    }

    private static String place(Column column, List<Cut> cuts) {
        if (cuts.isEmpty()) {
            return "0";
        }
        String type = ColumnSql.unitsType(column);
        String places = cuts.stream()
                .map(cut -> "'" + cut.below().toPlainString() + "'")
                .collect(Collectors.joining(", "));
        return "width_bucket(" + ColumnSql.units(column) + ", ARRAY[" + places + "]::" + type + "[])";
    }
}
