package io.dwsim.common.experiment;

import java.math.BigInteger;

/**
 * How many children each parent has, both ends inclusive.
 *
 * @param min from 0
 * @param max at least {@code min}, at least 1
 */
public record PerParent(int min, int max) {

    /** The children of that many parents when nobody asks for a number: halfway between least and most. */
    public BigInteger usualChildren(long parents) {
        return BigInteger.valueOf(parents)
                .multiply(BigInteger.valueOf((long) min + max))
                .shiftRight(1);
    }

    /** The least number of children of that many parents. */
    public BigInteger leastChildren(long parents) {
        return BigInteger.valueOf(parents).multiply(BigInteger.valueOf(min));
    }

    /** The greatest number of children of that many parents. */
    public BigInteger mostChildren(long parents) {
        return BigInteger.valueOf(parents).multiply(BigInteger.valueOf(max));
    }
}
