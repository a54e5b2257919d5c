package io.dwsim.engine.distribution;

import org.jspecify.annotations.Nullable;

/**
 * The distribution of Zipf: the least value of the range is the likeliest, and the value of rank k is {@code k^exponent}
 * times less likely. Whole numbers from the least upwards; real numbers in even steps from the least to the greatest.
 *
 * @param exponent positive
 * @param ranks how many values there are, at least 1; null for all whole numbers of the range, or for a thousand steps of
 *     real numbers. Never more than the whole numbers of the range
 */
public record Zipf(double exponent, @Nullable Long ranks) implements Distribution {

    private static final long REAL_RANKS = 1_001;

    @Override
    public WholeNumbers wholeNumbers(long least, long greatest) {
        long width = greatest - least;
        long most = width < 0 || width == Long.MAX_VALUE ? Long.MAX_VALUE : width + 1;
        long count = ranks == null ? most : StrictMath.min(ranks, most);
        return new Ranked.Whole(new ZipfRanks(exponent, count), least);
    }

    @Override
    public RealNumbers realNumbers(double least, double greatest) {
        return new Ranked.Real(new ZipfRanks(exponent, ranks == null ? REAL_RANKS : ranks), least, greatest);
    }
}
