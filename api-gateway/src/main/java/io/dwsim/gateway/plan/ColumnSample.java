package io.dwsim.gateway.plan;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.ColumnVector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some chunks of consecutive cells of one column, from which the size of the column in a file is worked out. */
final class ColumnSample {

    /** Rows of a page, after the first of which Parquet decides whether a dictionary pays. */
    private static final int PAGE_ROWS = 20_000;
    /** Bytes of a dictionary that has grown too large. */
    private static final int MOST_DICTIONARY_BYTES = 1 << 20;
    /** Files of fewer rows have all dictionaries that Parquet wants. */
    private static final int LEAST_SAMPLED_ROWS = 16_384;
    /** First rows of a larger file by which the generation worker chooses, and how many values they must have for that. */
    private static final int SAMPLED_ROWS = 2048;

    private static final int LEAST_VALUES = SAMPLED_ROWS / 2;
    /** The least share of values among them that were there before and make a dictionary worth it. */
    private static final double LEAST_AGAIN = 0.05;

    /** Headers, statistics and what the footer says about the column. */
    private static final int COLUMN_BYTES = 150;

    private static final int PAGE_BYTES = 40;

    private final PlainEncoding encoding;
    private final boolean takesDictionary;
    private final int chunkRows;
    private final boolean nullable;
    private final Compression compression = new Compression();
    private final Map<ByteBuffer, Integer> dictionary = new HashMap<>();
    private final List<Integer> indexes = new ArrayList<>();
    private long plainBytes;
    private long plainCompressed;
    private long dictionaryBytes;
    private long distinctInChunks;
    private int chunks;

    ColumnSample(Column column, int chunkRows) {
        this.encoding = PlainEncoding.of(column);
        this.takesDictionary = encoding.takesDictionary() && !seldomRepeats(column);
        this.chunkRows = chunkRows;
        this.nullable = column.isNullable();
    }

    /** Unique columns do not either, but that shows in the sample. */
    private static boolean seldomRepeats(Column column) {
        return switch (column.dataType().kind()) {
            case FLOATING, UUID, INSTANT, TIME_OF_DAY -> column.values() == null;
            default -> false;
        };
    }

    /** Takes a full chunk. */
    void add(ColumnVector vector) {
        ByteBuffer plain = encoding.buffer(vector, chunkRows);
        Map<ByteBuffer, Integer> ofChunk = new HashMap<>();
        for (int row = 0; row < chunkRows; row++) {
            if (!vector.isNull(row)) {
                int start = plain.position();
                encoding.append(vector, row, plain);
                ByteBuffer cell = plain.duplicate()
                        .position(start)
                        .limit(plain.position())
                        .slice();
                ofChunk.putIfAbsent(cell, 0);
                Integer known = dictionary.get(cell);
                if (known == null) {
                    known = dictionary.size();
                    dictionary.put(cell, known);
                    dictionaryBytes += cell.remaining();
                }
                indexes.add(known);
            }
        }
        distinctInChunks += ofChunk.size();
        plainBytes += plain.position();
        plainCompressed += compression.size(plain.array(), plain.position());
        chunks++;
    }

    /** Bytes of the column in a file of so many rows. */
    double bytes(double rows) {
        double share = indexes.size() / (double) (chunks * chunkRows);
        double values = rows * share;
        double bytes = COLUMN_BYTES + PAGE_BYTES * Math.ceil(rows / PAGE_ROWS);
        if (nullable) {
            bytes += rows * entropy(share) / Byte.SIZE;
        }
        if (values == 0 || plainBytes == 0) {
            return bytes;
        }
        double widthOfCell = plainBytes / (double) indexes.size();
        return bytes + (isDictionaryUsed(values, rows) ? indexed(values, rows) : plain(values * widthOfCell));
    }

    private double plain(double size) {
        return size * plainCompressed / plainBytes;
    }

    private boolean isDictionaryUsed(double values, double rows) {
        if (!takesDictionary || isVaried(rows, values / rows)) {
            return false;
        }
        double ofPage = Math.min(1, PAGE_ROWS / rows);
        double firstPage = values * ofPage;
        double distinct = distinct(rows * ofPage);
        double widthOfEntry = dictionaryBytes / (double) dictionary.size();
        boolean pays = distinct * widthOfEntry + firstPage * width(distinct) / Byte.SIZE
                < firstPage * plainBytes / indexes.size();
        return pays && distinct(rows) * widthOfEntry < MOST_DICTIONARY_BYTES;
    }

    /** Whether the worker finds so few values again among the first rows that it wants no dictionary. */
    private boolean isVaried(double rows, double share) {
        double again = 1 - distinctInChunks / (double) indexes.size();
        // of drawn values twice as many are there again, in proportion, in twice as many rows
        return encoding.isSampled()
                && rows >= LEAST_SAMPLED_ROWS
                && SAMPLED_ROWS * share >= LEAST_VALUES
                && again < LEAST_AGAIN * chunkRows / SAMPLED_ROWS;
    }

    private double indexed(double values, double rows) {
        double distinct = Math.max(1, distinct(rows));
        double entries = distinct * dictionaryBytes / dictionary.size();
        int width = width(distinct);
        boolean isKnown = distinct <= dictionary.size() * 1.1;
        double packed = values * width / Byte.SIZE;
        return plain(entries)
                + (isKnown ? packed * compression.ratioOfPacked(indexes, width(dictionary.size())) : packed);
    }

    /**
     * How many different values so many consecutive rows have. The chunks are taken for draws from all values there are:
     * the less their values overlap, the more there must be.
     */
    private double distinct(double rows) {
        double perChunk = distinctInChunks / (double) chunks;
        double draws = rows / chunkRows;
        if (draws <= 1) {
            return perChunk * draws;
        }
        double all = dictionary.size();
        if (chunks == 1) {
            return all;
        }
        // solved for the number of values by halving; the union of the chunks grows with it
        double least = all;
        double greatest = 1e18;
        for (int i = 0; i < 100; i++) {
            double middle = Math.sqrt(least * greatest);
            if (union(middle, perChunk, chunks) < all) {
                least = middle;
            } else {
                greatest = middle;
            }
        }
        return Math.max(all, union(greatest, perChunk, draws));
    }

    /** How many of a number of values are in at least one of some sets of the same size. */
    private static double union(double values, double setSize, double sets) {
        return -values * Math.expm1(sets * Math.log1p(-Math.min(setSize / values, 1 - 1e-12)));
    }

    private static int width(double distinct) {
        return distinct <= 1 ? 0 : (int) Math.ceil(Math.log(distinct) / Math.log(2));
    }

    /** Bits that tell whether there is a value. */
    private static double entropy(double share) {
        if (share <= 0 || share >= 1) {
            return 0;
        }
        return -(share * Math.log(share) + (1 - share) * Math.log(1 - share)) / Math.log(2);
    }
}
