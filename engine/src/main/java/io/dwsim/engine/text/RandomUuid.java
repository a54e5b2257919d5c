package io.dwsim.engine.text;

/** Writes UUIDs of version 4 (RFC 9562). */
public final class RandomUuid {

    /** How many bits of the second number go into a UUID, one to one. */
    public static final int LOW_BITS = 62;

    private RandomUuid() {}

    /** The more significant half of a UUID that has the low 60 bits of a number in it. */
    public static long high(long number) {
        return (number >>> 12 & 0xffff_ffff_ffffL) << 16 | 0x4000 | (number & 0xfff);
    }

    /** The other half of a UUID that has the low 62 bits of a number in it. */
    public static long low(long number) {
        return 1L << 63 | (number & (1L << LOW_BITS) - 1);
    }

    /** Appends the UUID of these halves. */
    public static void append(long high, long low, Utf8Builder out) {
        out.appendRadix(high >>> 32, 16, 8);
        out.appendAscii('-');
        out.appendRadix((high >>> 16) & 0xffff, 16, 4);
        out.appendAscii('-');
        out.appendRadix(high & 0xffff, 16, 4);
        out.appendAscii('-');
        out.appendRadix(low >>> 48, 16, 4);
        out.appendAscii('-');
        out.appendRadix(low & 0xffff_ffff_ffffL, 16, 12);
    }
}
