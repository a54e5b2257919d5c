package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** The normal distribution, in the units of the column; the standard deviation is positive. */
public record Normal(double mean, double stddev) implements Continuous {

    @Override
    public double draw(CellRandom random) {
        return mean + stddev * random.nextGaussian();
    }

    @Override
    public double cdf(double x) {
        return SpecialFunctions.normalCdf((x - mean) / stddev);
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
