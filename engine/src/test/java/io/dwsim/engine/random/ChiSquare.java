package io.dwsim.engine.random;

/** Pearson's chi-square test of equally likely categories. */
public final class ChiSquare {

    private ChiSquare() {}

    public static double of(int[] counts) {
        double total = 0;
        for (int count : counts) {
            total += count;
        }
        double expected = total / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    /** What is exceeded by chance once in some 100,000 times (the approximation of Wilson and Hilferty). */
    public static double limit(int degreesOfFreedom) {
        double z = 4.265;
        double n = degreesOfFreedom;
        double cube = 1 - 2 / (9 * n) + z * Math.sqrt(2 / (9 * n));
        return n * cube * cube * cube;
    }
}
