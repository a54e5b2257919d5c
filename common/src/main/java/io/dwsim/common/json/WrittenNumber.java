package io.dwsim.common.json;

import java.math.BigDecimal;

/** Numbers as they are written, of which a few characters such as {@code 1e999999999} can stand for too many digits. */
public final class WrittenNumber {

    /** What is wrong with a number that is too long, as the second half of a sentence about it. */
    public static final String TOO_LONG = "must be a number of at most 1000 digits when they are all written out";

    private static final int MOST_DIGITS = 1_000;

    private WrittenNumber() {}

    /** Whether a number has so many digits, on one side of the point or the other, that computing with it takes long. */
    public static boolean isTooLong(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }
}
