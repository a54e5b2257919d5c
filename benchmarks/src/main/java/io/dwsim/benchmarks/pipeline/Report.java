package io.dwsim.benchmarks.pipeline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures as two Markdown tables: beside their goals, and beside other ways to get the same rows. */
final class Report {

    /** The number of rows for which the goals are. */
    static final long GOAL_ROWS = 10_000_000;

    private final Results results;

    Report(Results results) {
        this.results = results;
    }

    void print(PrintStream out) {
        Machine machine = results.machine();
        out.printf(
                Locale.ROOT,
                "%d processors, Java %s, PostgreSQL %s, DuckDB %s, %s %s; %s; %,d rows%n%n",
                machine.processors(),
                machine.java(),
                results.readyRows().postgres(),
                results.duckdb().duckdb(),
                machine.os(),
                machine.architecture(),
                machine.date(),
                results.customers().rows());
        out.printf("| %-62s | %12s | %11s | %5s |%n", "dw-sim", "measured", "goal", "ratio");
        out.printf("|%s|%s:|%s:|%s:|%n", "-".repeat(64), "-".repeat(13), "-".repeat(12), "-".repeat(6));
        figures().forEach(figure -> out.println(figure.row()));
        out.printf("%n| %-62s | %12s | %11s | %15s |%n", "peer", "seconds", "rows/s", "dw-sim / peer");
        out.printf("|%s|%s:|%s:|%s:|%n", "-".repeat(64), "-".repeat(13), "-".repeat(12), "-".repeat(16));
        peers().forEach((peer, seconds) -> printPeer(out, peer, seconds));
        out.println();
    }

    private void printPeer(PrintStream out, String peer, double seconds) {
        LargeTable.Measured ours = results.customers();
        out.printf(
                Locale.ROOT,
                "| %-62s | %12.2f | %,11.0f | %15.3f |%n",
                peer,
                seconds,
                ours.rows() / seconds,
                ours.seconds() / seconds);
    }

    private List<Figure> figures() {
        LargeTable.Measured customers = results.customers();
        List<Figure> figures = new ArrayList<>(large(customers));
        figures.add(1, Figure.ratio("  as a multiple of DuckDB + COPY + keys", results.ratioToLimit(), goal(1.5)));
        RelatedTables.Measured related = results.relatedTables();
        figures.add(Figure.seconds("1,000,000 rows in 5 related tables", related.seconds(), 8.0));
        figures.add(Figure.gigabytes("  peak memory", related.peakMemory().total(), 2.0));
        ManyExperiments.Measured many = results.manyExperiments();
        figures.add(Figure.seconds("100 experiments of 1,000 rows, one after another", many.seconds(), 60.0));
        figures.add(Figure.seconds("  a run of one, median", many.medianRun(), 0.5));
        figures.add(
                Figure.seconds("start on an empty directory", results.starts().firstSeconds(), 15.0));
        figures.add(Figure.seconds("later start", results.starts().laterSeconds(), 10.0));
        LargeTable.Measured linear = results.linear();
        if (linear != null) {
            figures.addAll(large(linear));
            double perRow = linear.secondsPerRow() / customers.secondsPerRow();
            figures.add(Figure.ratio("  time per row, as a multiple of that of a tenth of the rows", perRow, 1.15));
        }
        return figures;
    }

    private static List<Figure> large(LargeTable.Measured table) {
        boolean goals = table.rows() == GOAL_ROWS;
        String what = String.format(Locale.ROOT, "%,d customers, generate to COMPLETED", table.rows());
        return List.of(
                Figure.seconds(what, table.seconds(), goals ? 45.0 : null),
                Figure.seconds("  of it generating (loading overlaps)", table.phase("GENERATING"), null),
                Figure.seconds("  of it loading what was left", table.phase("LOADING"), null),
                Figure.seconds("  of it publishing", table.phase("PUBLISHING"), null),
                Figure.gigabytes(
                        "  peak memory of all processes, queries included",
                        table.peakMemory().total(),
                        2.0),
                Figure.gigabytes("    the JVM's share then", table.peakMemory().jvm(), null),
                Figure.gigabytes(
                        "    PostgreSQL's share then", table.peakMemory().postgres(), null),
                Figure.seconds("  SELECT count(*), slowest of 3", table.slowestCount(), goals ? 5.0 : null),
                Figure.seconds("  GROUP BY city, slowest of 3", table.slowestGroupBy(), goals ? 5.0 : null));
    }

    /** Only for the number of rows it was set for. */
    private @Nullable Double goal(double most) {
        return results.customers().rows() == GOAL_ROWS ? most : null;
    }

    private Map<String, Double> peers() {
        long rows = results.customers().rows();
        NaiveWay.Measured naive = results.naive();
        String extrapolated =
                String.format(Locale.ROOT, "naive way: Datafaker, INSERT (extrapolated from %,d rows)", naive.rows());
        Map<String, Double> peers = new LinkedHashMap<>();
        peers.put("DuckDB writes an equivalent Parquet file", results.duckdb().seconds());
        peers.put("COPY from a ready binary file", results.readyRows().copySeconds());
        peers.put("primary key and unique index", results.readyRows().keysSeconds());
        peers.put("these three together", results.limit());
        peers.put(extrapolated, naive.extrapolatedTo(rows));
        return peers;
    }
}
