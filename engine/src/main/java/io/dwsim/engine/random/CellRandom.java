package io.dwsim.engine.random;

import java.util.random.RandomGenerator;

/**
 * A counter-based random generator: the n-th number of a row is a pure function of (key, row, n). It is SplitMix64 (G.
 * Steele, D. Lea, C. Flood: "Fast splittable pseudorandom number generators", 2014) started at a hash of key and row.
 *
 * <p>Every derived method is written out here, so that values do not change with the JDK.
 */
public final class CellRandom implements RandomGenerator {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private final long key;
    private long state;

    public CellRandom(long key) {
        this.key = key;
        at(0);
    }

    /** Goes to the start of a row's numbers. */
    public CellRandom at(long row) {
        state = start(key, row);
        return this;
    }

    /** Goes to the numbers that follow from a state, whatever the key. */
    public void restart(long newState) {
        state = newState;
    }

    @Override
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /**
     * A number from 0 to {@code size - 1}, each exactly as likely as the other (D. Lemire: "Fast random integer
     * generation in an interval", 2019).
     *
     * @param size as an unsigned number; 0 stands for 2^64
     */
    public long below(long size) {
        long draw = nextLong();
        if (size == 0) {
            return draw;
        }
        long low = draw * size;
        if (Long.compareUnsigned(low, size) < 0) {
            long threshold = Long.remainderUnsigned(-size, size);
            while (Long.compareUnsigned(low, threshold) < 0) {
                draw = nextLong();
                low = draw * size;
            }
        }
        return multiplyHighUnsigned(draw, size);
    }

    /** A number from 0 to {@code size - 1} for a size of at least 1. */
    public int below(int size) {
        return (int) below((long) size);
    }

    /** A number from 0 (inclusive) to 1 (exclusive). */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** A number from 0 to 1, both inclusive. */
    public double closedUnit() {
        return (nextLong() >>> 11) / (0x1.0p53 - 1);
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    @Override
    public int nextInt(int bound) {
        return (int) nextLong(bound);
    }

    @Override
    public int nextInt(int origin, int bound) {
        return (int) nextLong(origin, bound);
    }

    @Override
    public long nextLong(long bound) {
        return nextLong(0, bound);
    }

    @Override
    public long nextLong(long origin, long bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("no number from " + origin + " to below " + bound);
        }
        return origin + below(bound - origin);
    }

    @Override
    public double nextDouble(double bound) {
        return nextDouble() * bound;
    }

    @Override
    public double nextDouble(double origin, double bound) {
        return origin + nextDouble() * (bound - origin);
    }

    @Override
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1.0p-24f;
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (nextLong() >>> 56);
        }
    }

    /** A draw of the normal distribution, by the method of Box and Muller. */
    @Override
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
    }

    private static long start(long key, long row) {
        long z = key + row * GAMMA;
        // the "moremur" finalizer; another one than for the draws, so that streams of rows never shift into each other
        z = (z ^ (z >>> 27)) * 0x3c79ac492ba7b653L;
        z = (z ^ (z >>> 33)) * 0x1c69b3f74ac4ae35L;
        return z ^ (z >>> 27);
    }

    /** Stafford's thirteenth 64-bit finalizer, the one of SplitMix64; a bijection. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long multiplyHighUnsigned(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
