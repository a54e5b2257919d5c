package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/**
 * Ranks from 1 to n, that of k with a probability proportional to {@code k^-exponent}, for any positive exponent and as
 * many ranks as a long can count, without a table (W. Hörmann, G. Derflinger: "Rejection-inversion to generate variates
 * from monotone discrete distributions", 1996). Ranks beyond 2^53 come in the steps of a double.
 */
public final class ZipfRanks {

    /** From here on no other rank than the first is ever drawn. */
    private static final double MAX_EXPONENT = 64;

    /** Terms that are added one by one before the sum becomes an integral. */
    private static final int FIRST_TERMS = 32;
    /** B(2k) / (2k)! of the formula of Euler and Maclaurin. */
    private static final double[] CORRECTIONS = {1.0 / 12, -1.0 / 720, 1.0 / 30_240, -1.0 / 1_209_600, 1.0 / 47_900_160
    };

    private final double exponent;
    private final long ranks;
    private final double atFirst;
    private final double atLast;
    private final double shortcut;
    private final double sum;

    /**
     * @param exponent positive
     * @param ranks at least 1
     */
    public ZipfRanks(double exponent, long ranks) {
        if (!(exponent > 0) || ranks < 1) {
            throw new IllegalArgumentException(ranks + " ranks with exponent " + exponent);
        }
        this.exponent = StrictMath.min(exponent, MAX_EXPONENT);
        this.ranks = ranks;
        atFirst = integral(1.5) - 1;
        atLast = integral(ranks + 0.5);
        shortcut = 2 - inverse(integral(2.5) - weight(2));
        sum = sum(ranks);
    }

    /** How many ranks there are. */
    public long ranks() {
        return ranks;
    }

    /** Draws a rank from 1 to {@link #ranks()}. */
    public long draw(CellRandom random) {
        while (true) {
            double area = atLast + random.nextDouble() * (atFirst - atLast);
            double x = inverse(area);
            long rank = StrictMath.min(StrictMath.max(StrictMath.round(x), 1), ranks);
            if (rank - x <= shortcut || area >= integral(rank + 0.5) - weight((double) rank)) {
                return rank;
            }
        }
    }

    /** The probability of a rank of at most this. */
    public double cdf(long rank) {
        return rank < 1 ? 0 : rank >= ranks ? 1 : StrictMath.min(1, sum(rank) / sum);
    }

    /** The sum of the weights from 1 to a rank. */
    private double sum(long last) {
        double total = 0;
        long direct = StrictMath.min(last, FIRST_TERMS - 1);
        for (long k = direct; k >= 1; k--) {
            total += weight((double) k);
        }
        if (last == direct) {
            return total;
        }
        double first = FIRST_TERMS;
        double end = (double) last;
        total += integral(end) - integral(first) + (weight(first) + weight(end)) / 2;
        double factor = exponent;
        for (int i = 0; i < CORRECTIONS.length; i++) {
            double power = -exponent - 2 * i - 1;
            total += CORRECTIONS[i] * factor * (StrictMath.pow(first, power) - StrictMath.pow(end, power));
            factor *= (exponent + 2 * i + 1) * (exponent + 2 * i + 2);
        }
        return total;
    }

    private double weight(double x) {
        return StrictMath.exp(-exponent * StrictMath.log(x));
    }

    /** The integral of the weight from 1 to x, also where the exponent is 1 or next to it. */
    private double integral(double x) {
        double log = StrictMath.log(x);
        double t = (1 - exponent) * log;
        double slope = StrictMath.abs(t) > 1e-8 ? StrictMath.expm1(t) / t : 1 + t / 2;
        return slope * log;
    }

    /** Where the integral has a value. */
    private double inverse(double area) {
        double t = StrictMath.max(area * (1 - exponent), -1);
        double slope = StrictMath.abs(t) > 1e-8 ? StrictMath.log1p(t) / t : 1 - t / 2;
        return StrictMath.exp(slope * area);
    }
}
