package io.dwsim.engine;

import java.util.HexFormat;

/**
 * What a set of rows holds, in 128 bits. Fingerprints of disjoint sets add up to that of their union, in any order.
 *
 * @param high the more significant half
 * @param low the other
 */
public record Fingerprint(long high, long low) {

    /** The fingerprint of no rows. */
    public static final Fingerprint ZERO = new Fingerprint(0, 0);

    private static final int HALF = 16;

    /** The fingerprint of both sets together (addition modulo 2^128). */
    public Fingerprint plus(Fingerprint other) {
        long lowSum = low + other.low;
        long carry = Long.compareUnsigned(lowSum, low) < 0 ? 1 : 0;
        return new Fingerprint(high + other.high + carry, lowSum);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is not 32 hexadecimal digits
     */
    public static Fingerprint parse(String text) {
        if (text.length() != 2 * HALF) {
            throw new IllegalArgumentException("not a fingerprint of 32 hexadecimal digits: '" + text + "'");
        }
        return new Fingerprint(
                HexFormat.fromHexDigitsToLong(text, 0, HALF), HexFormat.fromHexDigitsToLong(text, HALF, 2 * HALF));
    }

    /** 32 hexadecimal digits in lower case. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
