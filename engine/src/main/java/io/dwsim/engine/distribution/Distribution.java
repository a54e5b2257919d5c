package io.dwsim.engine.distribution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A distribution as an experiment asks for it; what a column draws from is this over the range of its values.
 *
 * <p>{@link Normal}, {@link LogNormal} and {@link Exponential} are in the units of the column: what falls outside of its
 * range becomes the end of the range. {@link Beta} and {@link Uniform} are stretched over the range, whatever it is.
 * {@link Zipf} ranks the values from the least upwards.
 *
 * <p>A draw is a function of the {@link io.dwsim.engine.random.CellRandom} it is given and takes as many numbers from it
 * as it needs, so a cell's value depends on nothing but the cell. All of it is StrictMath.
 */
public sealed interface Distribution permits Continuous, Zipf {

    /** This distribution over whole numbers, both ends inclusive. */
    WholeNumbers wholeNumbers(long least, long greatest);

    /** This distribution over real numbers, both ends inclusive and finite. */
    RealNumbers realNumbers(double least, double greatest);

    /**
     * Makes a distribution of what an experiment says; all faults are found at once.
     *
     * @param type normal, lognormal, exponential, beta, zipf or uniform
     * @param parameters by name; a null is as good as none
     */
    static ParsedDistribution of(String type, Map<String, ? extends @Nullable Double> parameters) {
        return DistributionParser.parse(type, parameters);
    }
}
