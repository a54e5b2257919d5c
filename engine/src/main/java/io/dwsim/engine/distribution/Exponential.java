package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** The exponential distribution with a positive rate, so that its mean is {@code 1 / lambda} units of the column. */
public record Exponential(double lambda) implements Continuous {

    @Override
    public double draw(CellRandom random) {
        return -StrictMath.log(1 - random.nextDouble()) / lambda;
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : -StrictMath.expm1(-lambda * x);
    }

    @Override
    public WholeNumbers wholeNumbers(long least, long greatest) {
        return new Clamped.Whole(this, least, greatest);
    }

    @Override
    public RealNumbers realNumbers(double least, double greatest) {
        return new Clamped.Real(this, least, greatest);
    }
}
