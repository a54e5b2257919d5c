package io.dwsim.engine.random;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * SipHash-2-4 with 128 bits of output (J.-P. Aumasson, D. J. Bernstein: "SipHash: a fast short-input PRF", 2012; the
 * 128-bit variant is that of the reference implementation). One instance keeps the last result and is used by one thread.
 */
public final class SipHash {

    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long key0;
    private final long key1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long first;
    private long second;

    public SipHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** Hashes bytes; the result is in {@link #first()} and {@link #second()}. */
    public void hash(byte[] bytes, int start, int length) {
        begin();
        int whole = start + (length & ~7);
        for (int i = start; i < whole; i += 8) {
            absorb((long) LITTLE_ENDIAN.get(bytes, i));
        }
        long tail = (long) length << 56;
        for (int i = 0; i < (length & 7); i++) {
            tail |= (bytes[whole + i] & 0xffL) << (8 * i);
        }
        finish(tail);
    }

    /** Hashes a number as its eight bytes, least significant first. */
    public void hash(long value) {
        begin();
        absorb(value);
        finish(8L << 56);
    }

    /** Hashes two numbers as their sixteen bytes, each least significant first. */
    public void hash(long one, long other) {
        begin();
        absorb(one);
        absorb(other);
        finish(16L << 56);
    }

    /** The first eight bytes of the last result, little endian. */
    public long first() {
        return first;
    }

    /** The other eight bytes of the last result, little endian. */
    public long second() {
        return second;
    }

    private void begin() {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    private void absorb(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void finish(long tail) {
        absorb(tail);
        v2 ^= 0xee;
        rounds(4);
        first = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        second = v0 ^ v1 ^ v2 ^ v3;
    }

    private void rounds(int count) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        for (int i = 0; i < count; i++) {
            a += b;
            b = Long.rotateLeft(b, 13) ^ a;
            a = Long.rotateLeft(a, 32);
            c += d;
            d = Long.rotateLeft(d, 16) ^ c;
            a += d;
            d = Long.rotateLeft(d, 21) ^ a;
            c += b;
            b = Long.rotateLeft(b, 17) ^ c;
            c = Long.rotateLeft(c, 32);
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
    }
}
