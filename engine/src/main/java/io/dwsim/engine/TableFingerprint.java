package io.dwsim.engine;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.SipHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Adds up the fingerprint of rows of one table. A row's hash is made of its cells' hashes, each keyed by the column's name
 * and type; neither the order of columns nor of rows nor where batches end makes a difference. Used by one thread.
 */
public final class TableFingerprint {

    private static final long KEY = 0x6477_7369_6d2d_6670L; // "dwsim-fp"

    private final List<ColumnHash> columns;
    /** The sums of the cells' hashes of each row of a batch, in two halves. */
    private long[] highs = {};

    private long[] lows = {};
    private long high;
    private long low;

    public TableFingerprint(List<Column> columns) {
        this.columns = columns.stream().map(ColumnHash::of).toList();
    }

    /** The fingerprint of one batch. */
    public static Fingerprint of(List<Column> columns, ColumnBatch batch) {
        TableFingerprint fingerprint = new TableFingerprint(columns);
        fingerprint.add(batch);
        return fingerprint.value();
    }

    /** Adds the rows of a batch whose columns are those of the constructor, in their order. */
    public void add(ColumnBatch batch) {
        int size = batch.size();
        if (size > highs.length) {
            highs = new long[size];
            lows = new long[size];
        }
        Arrays.fill(highs, 0, size, 0);
        Arrays.fill(lows, 0, size, 0);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).addTo(batch.column(i), size, highs, lows);
        }
        for (int row = 0; row < size; row++) {
            // a sum of sums would not notice cells that change places between rows, so rows are mixed first
            long first = highs[row];
            long second = lows[row];
            first ^= CellRandom.mix(second + KEY);
            second ^= CellRandom.mix(first);
            first ^= CellRandom.mix(second);
            second ^= CellRandom.mix(first);
            long sum = low + second;
            high += first + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            low = sum;
        }
    }

    /** The fingerprint of all rows so far. */
    public Fingerprint value() {
        return new Fingerprint(high, low);
    }

    /** Hashes cells of one column: numbers by their bits, booleans as 0 and 1, text as UTF-8. */
    private record ColumnHash(SipHash value, SipHash nothing) {

        static ColumnHash of(Column column) {
            SipHash key = new SipHash(KEY, KEY);
            byte[] identity = (column.dataType().name() + ' ' + column.name()).getBytes(StandardCharsets.UTF_8);
            key.hash(identity, 0, identity.length);
            SipHash nothing = new SipHash(key.second(), key.first());
            nothing.hash(0);
            return new ColumnHash(new SipHash(key.first(), key.second()), nothing);
        }

        void addTo(ColumnVector vector, int rows, long[] highs, long[] lows) {
            for (int row = 0; row < rows; row++) {
                SipHash cell = cell(vector, row);
                long sum = lows[row] + cell.second();
                highs[row] += cell.first() + (Long.compareUnsigned(sum, cell.second()) < 0 ? 1 : 0);
                lows[row] = sum;
            }
        }

        private SipHash cell(ColumnVector vector, int row) {
            if (vector.isNull(row)) {
                return nothing;
            }
            if (vector instanceof LongVector longs) {
                value.hash(longs.value(row));
            } else if (vector instanceof TextVector text) {
                value.hash(text.bytes(), text.start(row), text.length(row));
            } else if (vector instanceof DoubleVector doubles) {
                // the addition makes 0.0 of -0.0, which a database may not tell apart
                value.hash(Double.doubleToLongBits(doubles.value(row) + 0.0));
            } else if (vector instanceof WideVector wide) {
                value.hash(wide.high(row), wide.low(row));
            } else if (vector instanceof BooleanVector booleans) {
                value.hash(booleans.value(row) ? 1 : 0);
            }
            return value;
        }
    }
}
