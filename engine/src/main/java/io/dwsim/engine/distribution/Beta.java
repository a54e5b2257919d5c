package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/**
 * The beta distribution from 0 to 1, stretched over the range of the column, with two positive shapes. It is drawn as
 * X / (X + Y) of two gamma variates (G. Marsaglia, W. W. Tsang: "A simple method for generating gamma variables", 2000),
 * by their logarithms, as those of small shapes are often too small for a double.
 */
public record Beta(double alpha, double beta) implements Continuous {

    @Override
    public double draw(CellRandom random) {
        double logX = logGammaVariate(random, alpha);
        double logY = logGammaVariate(random, beta);
        return 1 / (1 + StrictMath.exp(logY - logX));
    }

    @Override
    public double cdf(double x) {
        return SpecialFunctions.beta(x, alpha, beta);
    }

    @Override
    public WholeNumbers wholeNumbers(long least, long greatest) {
        return new Scaled.Whole(this, least, greatest);
    }

    @Override
    public RealNumbers realNumbers(double least, double greatest) {
        return new Scaled.Real(this, least, greatest);
    }

    private static double logGammaVariate(CellRandom random, double shape) {
        if (shape < 1) {
            double power = StrictMath.log(1 - random.nextDouble()) / shape;
            return logGammaVariate(random, shape + 1) + power;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = 1 - random.nextDouble();
                if (StrictMath.log(u) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                    return StrictMath.log(d * v);
                }
            }
        }
    }
}
