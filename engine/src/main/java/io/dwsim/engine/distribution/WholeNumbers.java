package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** A distribution over the whole numbers of one range. */
public interface WholeNumbers {

    /** Draws a number of the range. */
    long draw(CellRandom random);

    /** The probability that {@link #draw} gives at most this. */
    double cdf(long value);

    /** How much of the distribution lies in the range of itself; the rest is drawn as one of its ends. */
    double massWithin();
}
