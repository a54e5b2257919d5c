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
    private long first;
    private long second;

    public SipHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** Hashes bytes; the result is in {@link #first()} and {@link #second()}. */
    public void hash(byte[] bytes, int start, int length) {
        State state = new State(key0, key1);
        int whole = start + (length & ~7);
        for (int i = start; i < whole; i += 8) {
            state.absorb((long) LITTLE_ENDIAN.get(bytes, i));
        }
        finish(state, (long) length << 56 | rest(bytes, whole, length & 7));
    }

    /** Hashes a number as its eight bytes, least significant first. */
    public void hash(long value) {
        State state = new State(key0, key1);
        state.absorb(value);
        finish(state, 8L << 56);
    }

    /** Hashes two numbers as their sixteen bytes, each least significant first. */
    public void hash(long one, long other) {
        State state = new State(key0, key1);
        state.absorb(one);
        state.absorb(other);
        finish(state, 16L << 56);
    }

    /** The first eight bytes of the last result, little endian. */
    public long first() {
        return first;
    }

    /** The other eight bytes of the last result, little endian. */
    public long second() {
        return second;
    }

    /** Less than eight bytes as a number. */
    private static long rest(byte[] bytes, int start, int length) {
        if (start + 8 <= bytes.length) {
            return (long) LITTLE_ENDIAN.get(bytes, start) & (1L << 8 * length) - 1;
        }
        long rest = 0;
        for (int i = 0; i < length; i++) {
            rest |= (bytes[start + i] & 0xffL) << 8 * i;
        }
        return rest;
    }

    private void finish(State state, long tail) {
        state.absorb(tail);
        state.c ^= 0xee;
        state.rounds(4);
        first = state.result();
        state.b ^= 0xdd;
        state.rounds(4);
        second = state.result();
    }

    /** What a hash under way is; it never leaves a call, so the compiler keeps it in registers. */
    private static final class State {

        private long a;
        private long b;
        private long c;
        private long d;

        State(long key0, long key1) {
            a = key0 ^ 0x736f6d6570736575L;
            b = key1 ^ 0x646f72616e646f6dL ^ 0xee;
            c = key0 ^ 0x6c7967656e657261L;
            d = key1 ^ 0x7465646279746573L;
        }

        void absorb(long word) {
            d ^= word;
            rounds(2);
            a ^= word;
        }

        long result() {
            return a ^ b ^ c ^ d;
        }

        void rounds(int count) {
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
        }
    }
}
