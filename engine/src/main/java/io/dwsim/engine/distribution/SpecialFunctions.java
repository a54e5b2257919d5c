package io.dwsim.engine.distribution;

/**
 * The functions that distributions are made of, the same on every platform. Relative errors are below 10^-12 where the
 * parameters are below 10^6, and grow with them.
 */
final class SpecialFunctions {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    /** Coefficients of Stirling's series, B(2k) / (2k (2k - 1)) (Abramowitz and Stegun: 6.1.40). */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400
    };

    private static final double LEAST_FOR_STIRLING = 15;
    private static final double SMALL = 1e-300;
    private static final double PRECISION = 1e-15;

    private SpecialFunctions() {}

    /** The logarithm of the gamma function of a positive number. */
    static double logGamma(double x) {
        double product = 1;
        double shifted = x;
        while (shifted < LEAST_FOR_STIRLING) {
            product *= shifted;
            shifted++;
        }
        return (shifted - 0.5) * StrictMath.log(shifted)
                - shifted
                + HALF_LOG_TWO_PI
                + stirlingSeries(shifted)
                - StrictMath.log(product);
    }

    /** The standard normal distribution function. */
    static double normalCdf(double z) {
        if (StrictMath.abs(z) > 40) {
            return z < 0 ? 0 : 1;
        }
        double tail = gammaTail(0.5, z * z / 2) / 2;
        return z < 0 ? tail : 1 - tail;
    }

    /**
     * The regularised upper incomplete gamma function Q(a, x): its series below a + 1, the continued fraction beyond
     * (Abramowitz and Stegun: 6.5.29 and 6.5.31).
     */
    static double gammaTail(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        return bounded(x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x));
    }

    private static double gammaSeries(double a, double x) {
        double term = 1;
        double sum = 1;
        for (double n = 1; term > sum * PRECISION / 100; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum * poisson(a, x);
    }

    private static double gammaFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / SMALL;
        double d = 1 / b;
        double fraction = d;
        double factor = 0;
        for (double n = 1; StrictMath.abs(factor - 1) > PRECISION && n < 1e6; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / nonZero(numerator * d + b);
            c = nonZero(b + numerator / c);
            factor = d * c;
            fraction *= factor;
        }
        return fraction * a * poisson(a, x);
    }

    /**
     * The regularised incomplete beta function I(x; a, b) by its continued fraction (Abramowitz and Stegun: 26.5.8),
     * evaluated after Lentz (1976).
     */
    static double beta(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        return bounded(x < (a + 1) / (a + b + 2) ? betaFraction(x, 1 - x, a, b) : 1 - betaFraction(1 - x, x, b, a));
    }

    private static double betaFraction(double x, double y, double a, double b) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        double factor = 0;
        for (double m = 1; StrictMath.abs(factor - 1) > PRECISION && m < 1e6; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            factor = d * c;
            fraction *= factor;
        }
        return fraction * binomial(a, b, x, y) * (b / (a + b));
    }

    /** {@code x^a e^-x / gamma(a + 1)}, without large terms that cancel (C. Loader: "Fast and accurate computation of
     * binomial probabilities", 2000). */
    private static double poisson(double a, double x) {
        double exponent = -stirlingError(a) - deviance(a, x);
        return StrictMath.exp(exponent) / StrictMath.sqrt(2 * StrictMath.PI * a);
    }

    /** {@code x^a y^b gamma(a + b + 1) / (gamma(a + 1) gamma(b + 1))} for y = 1 - x, by the same method. */
    private static double binomial(double a, double b, double x, double y) {
        double n = a + b;
        double exponent =
                stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
        return StrictMath.exp(exponent) * StrictMath.sqrt(n / a / b / (2 * StrictMath.PI));
    }

    /** The logarithm of gamma(x + 1), less its approximation by Stirling. */
    private static double stirlingError(double x) {
        if (x >= LEAST_FOR_STIRLING) {
            return stirlingSeries(x);
        }
        return logGamma(x + 1) - (x + 0.5) * StrictMath.log(x) + x - HALF_LOG_TWO_PI;
    }

    private static double stirlingSeries(double x) {
        double square = 1 / (x * x);
        double sum = 0;
        for (int i = STIRLING.length - 1; i >= 0; i--) {
            sum = sum * square + STIRLING[i];
        }
        return sum / x;
    }

    /** {@code x log(x / mean) + mean - x}. */
    private static double deviance(double x, double mean) {
        double ratio = (x - mean) / (x + mean);
        if (StrictMath.abs(ratio) > 0.1) {
            return x * StrictMath.log(x / mean) + mean - x;
        }
        double sum = (x - mean) * ratio;
        double power = 2 * x * ratio;
        double square = ratio * ratio;
        double next = sum;
        for (int i = 3; i < 60; i += 2) {
            power *= square;
            next = sum + power / i;
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return next;
    }

    /** A probability without the errors that put it outside of 0 to 1. */
    private static double bounded(double probability) {
        return StrictMath.min(1, StrictMath.max(0, probability));
    }

    private static double nonZero(double x) {
        return StrictMath.abs(x) < SMALL ? SMALL : x;
    }
}
