package io.dwsim.load.copy;

import java.math.BigInteger;

/**
 * PostgreSQL's binary form of {@code numeric}: groups of four decimal digits, aligned at the point (function {@code
 * numeric_send} of the server's sources). For one scale and one thread.
 */
final class NumericFormat {

    private static final int GROUP_DIGITS = 4;
    private static final int GROUP = 10_000;
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    private static final BigInteger LONG_GROUP = BigInteger.valueOf(GROUP);
    /** As many as 38 digits can have, with a group cut by the point. */
    private static final int MOST_GROUPS = 12;

    private final int scale;
    private final long unit;
    private final short[] groups = new short[MOST_GROUPS];

    /** @param scale digits after the point, 0 to 38 */
    NumericFormat(int scale) {
        this.scale = scale;
        unit = scale <= 18 ? power(scale) : 0;
    }

    /** Writes a number of units of the scale. */
    void write(long units, CopyRows to) {
        if (unit == 0 || units == Long.MIN_VALUE) {
            write(BigInteger.valueOf(units), to);
            return;
        }
        long magnitude = Math.abs(units);
        long whole = magnitude / unit;
        long fraction = magnitude % unit;
        int wholeGroups = 0;
        for (long rest = whole; rest > 0; rest /= GROUP) {
            wholeGroups++;
        }
        for (int i = wholeGroups - 1; i >= 0; i--) {
            groups[i] = (short) (whole % GROUP);
            whole /= GROUP;
        }
        int count = wholeGroups;
        long below = unit;
        for (int digits = scale; digits > 0; digits -= GROUP_DIGITS) {
            if (digits >= GROUP_DIGITS) {
                below /= GROUP;
                groups[count++] = (short) (fraction / below);
                fraction %= below;
            } else {
                groups[count++] = (short) (fraction * power(GROUP_DIGITS - digits));
            }
        }
        put(units < 0, wholeGroups, count, to);
    }

    /** Writes a number of units of the scale. */
    void write(BigInteger units, CopyRows to) {
        int padding = (GROUP_DIGITS - scale % GROUP_DIGITS) % GROUP_DIGITS;
        BigInteger rest = units.abs().multiply(BigInteger.valueOf(power(padding)));
        int count = 0;
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(LONG_GROUP);
            groups[count++] = parts[1].shortValueExact();
            rest = parts[0];
        }
        for (int i = 0, j = count - 1; i < j; i++, j--) {
            short swapped = groups[i];
            groups[i] = groups[j];
            groups[j] = swapped;
        }
        put(units.signum() < 0, count - (scale + padding) / GROUP_DIGITS, count, to);
    }

    /** @param wholeGroups groups before the point; negative when the first groups after it are zero and left out */
    private void put(boolean negative, int wholeGroups, int count, CopyRows to) {
        int first = 0;
        while (first < count && groups[first] == 0) {
            first++;
        }
        int end = count;
        while (end > first && groups[end - 1] == 0) {
            end--;
        }
        to.beginBytes(Short.BYTES * (4 + end - first));
        to.putShort(end - first);
        to.putShort(end == first ? 0 : wholeGroups - first - 1);
        to.putShort(negative && end > first ? NEGATIVE : POSITIVE);
        to.putShort(scale);
        for (int i = first; i < end; i++) {
            to.putShort(groups[i]);
        }
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
