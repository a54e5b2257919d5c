package io.dwsim.engine.distribution;

/** How likely data is to be as far from what was expected as it is, when the expectation holds. */
public final class Statistics {

    /** Up to here the exact distribution is computed. */
    private static final int SMALL_SAMPLE = 140;
    /** Up to here the exact distribution of one side is computed. */
    private static final int MEDIUM_SAMPLE = 10_000;
    /** From this square of the scaled distance on, a deviation to both sides at once is too unlikely to count. */
    private static final double FAR = 4;

    private Statistics() {}

    /**
     * The probability that Pearson's chi-square statistic is at least so large: the upper tail of the chi-square
     * distribution.
     *
     * @param degreesOfFreedom at least 1
     */
    public static double chiSquareTail(double statistic, long degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException(degreesOfFreedom + " degrees of freedom");
        }
        return SpecialFunctions.gammaTail(degreesOfFreedom / 2.0, statistic / 2);
    }

    /**
     * The probability that the greatest distance between the empirical distribution function of a sample and its
     * continuous distribution function is at least so large (Kolmogorov and Smirnov, two-sided).
     *
     * <p>Samples of up to {@value #SMALL_SAMPLE} by the exact method of G. Marsaglia, W. W. Tsang and J. Wang
     * ("Evaluating Kolmogorov's distribution", 2003), larger ones by the series of W. Pelz and I. J. Good
     * ("Approximating the lower tail-areas of the Kolmogorov-Smirnov one-sample statistic", 1976), whose error is below
     * 10^-6; great distances as twice the probability of one side, exactly up to {@value #MEDIUM_SAMPLE} (Z. W. Birnbaum,
     * F. H. Tingey, 1951), then after U. R. Maag and G. Dicaire (1971), which is right within a thousandth of the value.
     *
     * @param size of the sample, at least 1
     */
    public static double kolmogorovTail(double distance, long size) {
        if (size < 1) {
            throw new IllegalArgumentException("a sample of " + size);
        }
        if (distance <= 0.5 / size) {
            return 1;
        }
        if (distance >= 1) {
            return 0;
        }
        double scaled = size * distance * distance;
        double tail;
        if (scaled < FAR) {
            tail = size <= SMALL_SAMPLE
                    ? 1 - exactKolmogorov((int) size, distance)
                    : 1 - approximateKolmogorov(size, StrictMath.sqrt(scaled));
        } else if (size <= MEDIUM_SAMPLE) {
            tail = 2 * oneSided((int) size, distance);
        } else {
            double corrected = StrictMath.sqrt(scaled) + 1 / (6 * StrictMath.sqrt((double) size));
            tail = 2 * StrictMath.exp(-2 * corrected * corrected);
        }
        return StrictMath.min(1, StrictMath.max(0, tail));
    }

    private static double exactKolmogorov(int n, double distance) {
        int k = (int) (n * distance) + 1;
        int m = 2 * k - 1;
        double h = k - n * distance;
        double[][] step = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                step[i][j] = i - j + 1 < 0 ? 0 : 1;
            }
        }
        for (int i = 0; i < m; i++) {
            step[i][0] -= StrictMath.pow(h, i + 1);
            step[m - 1][i] -= StrictMath.pow(h, m - i);
        }
        step[m - 1][0] += 2 * h - 1 > 0 ? StrictMath.pow(2 * h - 1, m) : 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= StrictMath.min(i, m - 1); j++) {
                for (int divisor = 1; divisor <= i - j + 1; divisor++) {
                    step[i][j] /= divisor;
                }
            }
        }
        // one row of the power is enough; each factor i / n keeps it near 1
        double[] row = new double[m];
        row[k - 1] = 1;
        for (int i = 1; i <= n; i++) {
            double[] product = new double[m];
            for (int from = 0; from < m; from++) {
                for (int to = 0; to < m; to++) {
                    product[to] += row[from] * step[from][to];
                }
            }
            for (int to = 0; to < m; to++) {
                product[to] *= (double) i / n;
            }
            row = product;
        }
        return row[k - 1];
    }

    /** The exact probability of so great a distance to one given side. */
    private static double oneSided(int n, double distance) {
        double sum = 0;
        for (int j = 0; j <= n * (1 - distance); j++) {
            double place = distance + (double) j / n;
            double ways = SpecialFunctions.logGamma(n + 1.0)
                    - SpecialFunctions.logGamma(j + 1.0)
                    - SpecialFunctions.logGamma(n - j + 1.0);
            double rest = n == j ? 0 : (n - j) * StrictMath.log(StrictMath.max(0, 1 - place));
            sum += StrictMath.exp(ways + rest + (j - 1) * StrictMath.log(place));
        }
        return distance * sum;
    }

    private static double approximateKolmogorov(long n, double z) {
        double pi2 = StrictMath.PI * StrictMath.PI;
        double z2 = z * z;
        double z4 = z2 * z2;
        double z6 = z4 * z2;
        double[] halves = new double[4];
        double[] wholes = new double[2];
        for (int k = 0; k < 40; k++) {
            double half = pi2 * (k + 0.5) * (k + 0.5);
            double weight = 2 * StrictMath.exp(-half / (2 * z2));
            halves[0] += weight;
            halves[1] += weight * (half - z2);
            halves[2] += weight * (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * half + (1 - 2 * z2) * half * half);
            halves[3] += weight
                    * (-30 * z6
                            - 90 * z4 * z4
                            + (135 * z4 - 96 * z6) * half
                            + (212 * z4 - 60 * z2) * half * half
                            + (5 - 30 * z2) * half * half * half);
            double whole = pi2 * k * k;
            double other = 2 * StrictMath.exp(-whole / (2 * z2));
            wholes[0] += other * whole;
            wholes[1] += other * whole * (3 * z2 - whole);
        }
        double root = StrictMath.sqrt((double) n);
        double sum = halves[0] / z
                + halves[1] / (6 * z4 * root)
                + (halves[2] / (72 * z6 * z) - wholes[0] / (36 * z2 * z)) / n
                + (halves[3] / (6480 * z6 * z4) + wholes[1] / (216 * z6)) / (n * root);
        return StrictMath.sqrt(StrictMath.PI / 2) * sum;
    }
}
