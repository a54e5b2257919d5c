package io.dwsim.engine.text;

/** Writes UUIDs of version 4 (RFC 9562). */
public final class RandomUuid {

    /** How many bits of the second number go into a UUID, one to one. */
    public static final int LOW_BITS = 62;

    private RandomUuid() {}

    /** Appends the UUID made of the low 60 bits of one number and the low 62 of another. */
    public static void append(long high, long low, Utf8Builder out) {
        out.appendRadix((high >>> 28) & 0xffff_ffffL, 16, 8);
        out.appendAscii('-');
        out.appendRadix((high >>> 12) & 0xffff, 16, 4);
        out.appendAscii('-');
        out.appendRadix(0x4000 | (high & 0xfff), 16, 4);
        out.appendAscii('-');
        out.appendRadix(0x8000 | ((low >>> 48) & 0x3fff), 16, 4);
        out.appendAscii('-');
        out.appendRadix(low & 0xffff_ffff_ffffL, 16, 12);
    }
}
