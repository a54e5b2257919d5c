package io.dwsim.engine.fanout;

import io.dwsim.engine.random.CellRandom;
import java.math.BigInteger;
import java.util.Objects;

/**
 * The children of parents: each parent has from {@code min} to {@code max} of them, all together exactly a given total,
 * and those of a parent are rows one after the other, in the order of the parents.
 *
 * <p>Nothing is stored by parent. Parents are taken in blocks of {@value #BLOCK}; the blocks before parent {@code p} have
 * {@code floor(total * p / parents)} children, which leaves no block more or fewer than its parents may have. So the block
 * of any parent or child is one division away, and only that block is dealt out. Within a block, its children beyond the
 * minimum are first dealt evenly; then pairs of parents throw theirs together and divide them anew, each division that
 * the bounds allow as likely as the other, with another partner each time (the pairs of a hypercube). Such an exchange
 * keeps the total and the bounds, and it leaves "every way of dealing is equally likely" as it is, which therefore is
 * what the counts come near: uniform from min to max when the total is in the middle, geometric when it is near an end.
 * All of it is whole numbers.
 *
 * <p>The last block is kept, so going through neighbours is cheap. One instance is used by one thread.
 */
public final class FanOut {

    static final int BLOCK = 128;
    /** Each brings the variance of the counts a third of the way to where it ends: 98 percent after ten. */
    private static final int EXCHANGES = 10;

    private final long parents;
    private final long min;
    private final long max;
    private final long total;
    private final CellRandom random;

    private long openBlock = -1;
    /** Children before those of the open block. */
    private long blockStart;
    /** Children of the open block before each of its parents, and all of them at the end. */
    private final long[] before = new long[BLOCK + 1];

    private int openParents;
    /** Where the last search in the open block ended. */
    private int cursor;

    private FanOut(long key, long parents, long min, long max, long total) {
        this.parents = parents;
        this.min = min;
        this.max = max;
        this.total = total;
        this.random = new CellRandom(key);
    }

    /**
     * A fan-out with a given number of children.
     *
     * @throws IllegalArgumentException when the total {@linkplain #isPossible cannot be met}
     */
    public static FanOut of(long key, long parents, long min, long max, long total) {
        if (!isPossible(parents, min, max, total)) {
            throw new IllegalArgumentException(parents + " parents with " + min + " to " + max
                    + " children each cannot have " + total + " children");
        }
        return new FanOut(key, parents, min, max, total);
    }

    /** Whether so many parents, each with {@code min} to {@code max} children, can have a total of children. */
    public static boolean isPossible(long parents, long min, long max, long total) {
        return parents >= 0
                && min >= 0
                && min <= max
                && product(parents, min).compareTo(BigInteger.valueOf(total)) <= 0
                && product(parents, max).compareTo(BigInteger.valueOf(total)) >= 0;
    }

    /** How many children there are. */
    public long total() {
        return total;
    }

    /** The parent of a child, as a row number from 0. */
    public long parentOf(long child) {
        Objects.checkIndex(child, total);
        if (openBlock < 0 || child < blockStart || child - blockStart >= before[openParents]) {
            open(blockOf(child));
        }
        long place = child - blockStart;
        if (place < before[cursor]) {
            cursor = 0;
        }
        while (before[cursor + 1] <= place) {
            cursor++;
        }
        return openBlock * BLOCK + cursor;
    }

    /** The first child of a parent; where it has none, the first of those that follow it. */
    public long firstChild(long parent) {
        int place = openAt(parent);
        return blockStart + before[place];
    }

    /** How many children a parent has. */
    public long childrenOf(long parent) {
        int place = openAt(parent);
        return before[place + 1] - before[place];
    }

    private int openAt(long parent) {
        Objects.checkIndex(parent, parents);
        long block = parent / BLOCK;
        if (block != openBlock) {
            open(block);
        }
        return (int) (parent % BLOCK);
    }

    /** The last block that starts at or before a child; blocks without children never are the last. */
    private long blockOf(long child) {
        return ofProduct(child + 1, parents, 1, total) / BLOCK;
    }

    private void open(long block) {
        long firstParent = block * BLOCK;
        int size = (int) StrictMath.min(BLOCK, parents - firstParent);
        blockStart = ofProduct(total, firstParent, 0, parents);
        long children = ofProduct(total, firstParent + size, 0, parents) - blockStart;
        deal(block, size, children - min * size);
        openBlock = block;
        openParents = size;
        cursor = 0;
    }

    /** Fills {@link #before} for a block with so many children beyond the minimum of its parents. */
    private void deal(long block, int size, long beyond) {
        long[] counts = before;
        long each = beyond / size;
        int rest = (int) (beyond % size);
        for (int i = 0; i < size; i++) {
            counts[i] = each + (rest * (i + 1) / size - rest * i / size);
        }
        exchange(random.at(block), counts, size, max - min);
        long sum = 0;
        for (int i = 0; i < size; i++) {
            long count = counts[i] + min;
            before[i] = sum;
            sum += count;
        }
        before[size] = sum;
    }

    private static void exchange(CellRandom random, long[] counts, int size, long limit) {
        int strides = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
        for (int turn = 0; turn < EXCHANGES && strides > 0; turn++) {
            int stride = 1 << (turn % strides);
            for (int first = 0; first + stride < size; first += 2 * stride) {
                int end = StrictMath.min(first + stride, size - stride);
                for (int i = first; i < end; i++) {
                    long both = counts[i] + counts[i + stride];
                    long least = StrictMath.max(0, both - limit);
                    long ways = StrictMath.min(both, limit) - least + 1;
                    if (ways > 1) {
                        counts[i] = least + random.below(ways);
                        counts[i + stride] = both - counts[i];
                    }
                }
            }
        }
    }

    /** {@code floor((a * b - less) / divisor)} for a product as large as 126 bits and a result of 63. */
    private static long ofProduct(long a, long b, int less, long divisor) {
        long low = a * b;
        if (StrictMath.multiplyHigh(a, b) == 0 && low >= 0) {
            return (low - less) / divisor;
        }
        return product(a, b)
                .subtract(BigInteger.valueOf(less))
                .divide(BigInteger.valueOf(divisor))
                .longValueExact();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
