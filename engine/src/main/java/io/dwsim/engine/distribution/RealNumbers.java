package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** A distribution over the real numbers of one range. */
public interface RealNumbers {

    /** Draws a number of the range. */
    double draw(CellRandom random);

    /** The probability that {@link #draw} gives at most this. */
    double cdf(double value);

    /** How much of the distribution lies in the range of itself; the rest is drawn as one of its ends. */
    double massWithin();
}
