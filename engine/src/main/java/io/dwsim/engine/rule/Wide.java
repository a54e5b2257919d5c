package io.dwsim.engine.rule;

import java.math.BigInteger;

/** A number of 128 bits in two's complement, to be filled again and again: long decimals, and UUIDs. */
public final class Wide {

    private static final BigInteger LOW_MASK =
            BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    private long high;
    private long low;

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    public void set(long newHigh, long newLow) {
        high = newHigh;
        low = newLow;
    }

    /**
     * Takes a number.
     *
     * @throws ArithmeticException when it does not fit
     */
    public void set(BigInteger number) {
        high = number.shiftRight(Long.SIZE).longValueExact();
        low = number.and(LOW_MASK).longValue();
    }

    /** The number as such. */
    public BigInteger value() {
        return value(high, low);
    }

    /** The number of these two halves. */
    public static BigInteger value(long high, long low) {
        return BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .add(BigInteger.valueOf(low).and(LOW_MASK));
    }
}
