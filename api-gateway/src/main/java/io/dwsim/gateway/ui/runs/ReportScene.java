package io.dwsim.gateway.ui.runs;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.report.Report;
import io.dwsim.gateway.report.Report.Bucket;
import io.dwsim.gateway.report.Report.Check;
import io.dwsim.gateway.report.Report.ColumnReport;
import io.dwsim.gateway.report.Report.TableReport;
import io.dwsim.gateway.ui.layout.Figures;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What of a report is in words and pictures on its page. */
public final class ReportScene {

    /** The picture of a histogram, in units of its own. */
    private static final double WIDTH = 120;

    private static final double HEIGHT = 28;
    private static final double GAP = 1;
    private static final int MOST_TOP_VALUES = 3;
    private static final int MOST_DECIMALS = 6;
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final Figures FIGURES = new Figures();

    private final Report report;
    private final @Nullable String description;

    ReportScene(Report report, @Nullable String description) {
        this.report = report;
        this.description = description;
    }

    /** A column of a histogram. */
    public record Bar(String x, String y, String width, String height) {}

    /** What the experiment is for. */
    public @Nullable String description() {
        return description;
    }

    public long rows() {
        return report.tables().stream().mapToLong(TableReport::rows).sum();
    }

    /** What does not hold. */
    public List<Check> failed() {
        return report.checks().stream().filter(check -> !check.passed()).toList();
    }

    /** What was held against one table. */
    public List<Check> checks(String table) {
        return report.checks().stream()
                .filter(check -> check.table().equals(table))
                .toList();
    }

    /** A value as people write it; a dash where there is none. */
    public String text(@Nullable Object value) {
        if (value == null) {
            return "–";
        }
        JsonNode json = DwsimJson.mapper().readTree(DwsimJson.mapper().writeValueAsString(value));
        if (json.isNumber() && json.decimalValue().scale() > MOST_DECIMALS) {
            return json.decimalValue().round(DIGITS).toPlainString();
        }
        return json.isString() ? json.stringValue() : json.toString();
    }

    /** How likely it is to be as far off. */
    public String chance(@Nullable Double pValue) {
        return pValue == null ? "–" : String.format(Locale.ROOT, "%.2g", pValue);
    }

    /** The most frequent values with their shares. */
    public String top(ColumnReport column) {
        if (column.topValues().stream().allMatch(top -> top.count() == 1)) {
            return column.count() == 0 ? "–" : "none is there twice";
        }
        return String.join(
                ", ",
                column.topValues().stream()
                        .limit(MOST_TOP_VALUES)
                        .map(top ->
                                text(top.value()) + " (" + FIGURES.percent(share(top.count(), column.count())) + ")")
                        .toList());
    }

    /** The share of rows that have no value. */
    public String nulls(ColumnReport column) {
        return FIGURES.percent(share(column.nulls(), column.nulls() + column.count()));
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** The picture of a column's values. */
    public List<Bar> bars(ColumnReport column) {
        long most = column.histogram().stream().mapToLong(Bucket::count).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        double width = WIDTH / Math.max(1, column.histogram().size());
        for (int i = 0; i < column.histogram().size() && most > 0; i++) {
            double height = HEIGHT * column.histogram().get(i).count() / most;
            bars.add(new Bar(
                    number(i * width), number(HEIGHT - height), number(Math.max(GAP, width - GAP)), number(height)));
        }
        return bars;
    }

    /** The same in words. */
    public String shape(ColumnReport column) {
        return "Histogram of " + column.column() + " from " + text(column.min()) + " to " + text(column.max());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
