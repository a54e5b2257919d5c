package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** Numbers whose natural logarithm is normal with this mean and this positive standard deviation. */
public record LogNormal(double mean, double stddev) implements Continuous {

    @Override
    public double draw(CellRandom random) {
        return StrictMath.exp(mean + stddev * random.nextGaussian());
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : SpecialFunctions.normalCdf((StrictMath.log(x) - mean) / stddev);
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
