package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** A distribution with a density. */
public sealed interface Continuous extends Distribution permits Normal, LogNormal, Exponential, Beta, Uniform {

    /** Draws a number; it may be infinite where the parameters are extreme, but never is not a number. */
    double draw(CellRandom random);

    /** The probability of at most x. */
    double cdf(double x);

    /** The probability of a number from one to another. */
    default double massWithin(double least, double greatest) {
        return StrictMath.max(0, cdf(greatest) - cdf(least));
    }
}
