package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType.Kind;
import io.dwsim.gateway.report.Report.Bucket;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pieces of equal width between the least and the greatest value of a column, all in units.
 *
 * @param pieces at least 1
 * @param step the distance of neighbouring values; 0 where they lie dense
 */
record Histogram(Column column, BigDecimal least, BigDecimal greatest, BigDecimal width, int pieces, BigDecimal step) {

    private static final int PIECES = 20;
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);

    /** The pieces for what was found; empty when the column is no number and no time, or has no finite values. */
    static Optional<Histogram> of(ColumnFacts facts) {
        Column column = facts.column();
        return ReportValue.units(column, facts.min())
                .flatMap(least -> ReportValue.units(column, facts.max()).map(greatest -> of(column, least, greatest)));
    }

    private static Histogram of(Column column, BigDecimal least, BigDecimal greatest) {
        if (column.dataType().kind() == Kind.FLOATING) {
            BigDecimal width = greatest.subtract(least).divide(BigDecimal.valueOf(PIECES), DIGITS);
            return width.signum() == 0
                    ? new Histogram(column, least, greatest, BigDecimal.ONE, 1, BigDecimal.ZERO)
                    : new Histogram(column, least, greatest, width, PIECES, BigDecimal.ZERO);
        }
        int scale = column.scale() == null ? 0 : column.scale();
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal values = greatest.subtract(least).movePointRight(scale).add(BigDecimal.ONE);
        BigDecimal perPiece = values.divide(BigDecimal.valueOf(PIECES), 0, RoundingMode.CEILING);
        int pieces = values.divide(perPiece, 0, RoundingMode.CEILING).intValueExact();
        return new Histogram(column, least, greatest, perPiece.movePointLeft(scale), pieces, step);
    }

    /** SQL for the piece a value is in, from 0. */
    String sql() {
        return "greatest(0, least(" + (pieces - 1) + ", floor((" + ColumnSql.units(column) + "::numeric - ("
                + least.toPlainString() + ")) / " + width.toPlainString() + ")))::int";
    }

    /** The pieces with what was counted of each. */
    List<Bucket> buckets(long[] counts) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            BigDecimal from = least.add(width.multiply(BigDecimal.valueOf(i)));
            BigDecimal to = i == pieces - 1 ? greatest : from.add(width).subtract(step);
            buckets.add(new Bucket(ReportValue.ofUnits(column, from), ReportValue.ofUnits(column, to), counts[i]));
        }
        return buckets;
    }
}
