package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** Every value of the range as likely as the other: what a column does that asks for nothing. From 0 to 1 by itself. */
public record Uniform() implements Continuous {

    @Override
    public double draw(CellRandom random) {
        return random.closedUnit();
    }

    @Override
    public double cdf(double x) {
        return StrictMath.min(1, StrictMath.max(0, x));
    }

    @Override
    public WholeNumbers wholeNumbers(long least, long greatest) {
        return new Scaled.EvenWhole(least, greatest);
    }

    @Override
    public RealNumbers realNumbers(double least, double greatest) {
        return new Scaled.Real(this, least, greatest);
    }
}
