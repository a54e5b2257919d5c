package io.dwsim.gateway.report;

import io.dwsim.engine.distribution.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How likely counts are to be as far from what was expected as they are, when the expectation holds. */
final class Chance {

    /** Below that, the chi-square distribution is too far from that of the statistic. */
    private static final double LEAST_EXPECTED = 20;

    private Chance() {}

    /**
     * Pearson's chi-square test. Categories of which too few are expected are taken together with their neighbours.
     *
     * @param probabilities of the categories; they add up to 1
     * @param counts what was found of each
     * @return empty when there are too few to say anything
     */
    static OptionalDouble ofCounts(double[] probabilities, long[] counts) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        List<double[]> groups = new ArrayList<>();
        double[] open = {0, 0};
        for (int i = 0; i < counts.length; i++) {
            open[0] += probabilities[i] * total;
            open[1] += counts[i];
            if (open[0] >= LEAST_EXPECTED) {
                groups.add(open);
                open = new double[] {0, 0};
            }
        }
        if (!groups.isEmpty()) {
            double[] last = groups.get(groups.size() - 1);
            last[0] += open[0];
            last[1] += open[1];
        }
        if (groups.size() < 2) {
            return OptionalDouble.empty();
        }
        double statistic = 0;
        for (double[] group : groups) {
            double distance = group[1] - group[0];
            statistic += distance * distance / group[0];
        }
        return OptionalDouble.of(Statistics.chiSquareTail(statistic, groups.size() - 1L));
    }

    /** The chance of a number of hits that lies as far from the expected one on either side (exact binomial test). */
    static double ofHits(long hits, long trials, double probability) {
        return Math.min(1, 2 * Math.min(ofAtMost(hits, trials, probability), ofAtLeast(hits, trials, probability)));
    }

    /** The chance of so many hits or more. */
    static double ofAtLeast(long hits, long trials, double probability) {
        return hits <= 0 ? 1 : ofAtMost(trials - hits, trials, 1 - probability);
    }

    /** The chance of so many hits or fewer. */
    static double ofAtMost(long hits, long trials, double probability) {
        if (hits >= trials || probability <= 0) {
            return 1;
        }
        if (hits < 0 || probability >= 1) {
            return 0;
        }
        if (hits > trials * probability) {
            // the other tail is the short one
            return 1 - tail(trials - hits - 1, trials, 1 - probability);
        }
        return tail(hits, trials, probability);
    }

    /** The sum from below the mean downwards, whose terms shrink all the way. */
    private static double tail(long hits, long trials, double probability) {
        double term = 1;
        double sum = 1;
        for (long k = hits; k > 0 && term > sum * 1e-17; k--) {
            term *= k * (1 - probability) / ((trials - k + 1) * probability);
            sum += term;
        }
        return Math.min(1, sum * Math.exp(logOfExactly(hits, trials, probability)));
    }

    private static double logOfExactly(long hits, long trials, double probability) {
        return logFactorial(trials)
                - logFactorial(hits)
                - logFactorial(trials - hits)
                + hits * Math.log(probability)
                + (trials - hits) * Math.log1p(-probability);
    }

    /** Stirling's series; small numbers are multiplied out. */
    private static double logFactorial(long n) {
        if (n < 16) {
            double product = 1;
            for (long i = 2; i <= n; i++) {
                product *= i;
            }
            return Math.log(product);
        }
        double x = n;
        return (x + 0.5) * Math.log(x)
                - x
                + 0.5 * Math.log(2 * Math.PI)
                + 1 / (12 * x)
                - 1 / (360 * x * x * x)
                + 1 / (1260 * x * x * x * x * x);
    }
}
