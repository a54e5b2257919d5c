package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.DateBound;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Purpose;
import java.util.List;

/** Days and moments at or after others of their row: most of them soon after, the latest {@value #MOST_DAYS} days. */
final class LaterMoments {

    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final int MOST_DAYS = 90;

    private final boolean isDay;
    private final List<Cells> sources;
    private final CellRandom random;
    private final ValueRule.OfLong own;
    private final long least;
    private final long greatest;
    private final long last;

    private LaterMoments(ColumnKey key, Column column, List<CompiledColumn> sources, ValueRule.OfLong own) {
        this.isDay = column.dataType() == DataType.DATE;
        this.sources = sources.stream().map(Cells::new).toList();
        this.random = key.random(Purpose.VALUE);
        this.own = own;
        LongRange range = LongRange.of(column);
        this.least = column.dateStart() == null ? Long.MIN_VALUE : range.least();
        this.greatest = range.greatest();
        DateBound end = DateBound.of(DateBound.LAST_DAY);
        this.last = isDay ? end.day().toEpochDay() : end.lastMicros();
    }

    /** @param own the values of rows whose sources are all NULL */
    static ValueRule.OfLong after(ColumnKey key, Column column, List<CompiledColumn> sources, ValueRule.OfLong own) {
        return new LaterMoments(key, column, sources, own)::at;
    }

    private long at(long row) {
        long start = Long.MIN_VALUE;
        boolean isKnown = false;
        for (Cells source : sources) {
            if (source.moveTo(row)) {
                isKnown = true;
                start = StrictMath.max(start, moment(source));
            }
        }
        if (!isKnown) {
            return own.at(row);
        }
        start = StrictMath.max(start, least);
        // a source beyond the end of the range counts for more than the range
        long end = start <= greatest ? greatest : last;
        long most = isDay ? MOST_DAYS : MOST_DAYS * MICROS_PER_DAY;
        long span = StrictMath.max(0, StrictMath.min(most, end - start));
        double place = random.at(row).nextDouble();
        return start + StrictMath.min(span, (long) (place * place * place * (span + 1)));
    }

    /** The first day or moment that is not before the source's. */
    private long moment(Cells source) {
        long value = source.longValue();
        boolean isSourceDay = source.column().dataType() == DataType.DATE;
        if (isDay == isSourceDay) {
            return value;
        }
        return isDay ? -Math.floorDiv(-value, MICROS_PER_DAY) : value * MICROS_PER_DAY;
    }
}
