package io.dwsim.engine.random;

/**
 * A keyed permutation of 0 .. size-1, computed and never stored: a Feistel network over the least power of two that
 * holds the domain, applied again and again until it falls inside ("cycle walking"; J. Black, P. Rogaway: "Ciphers with
 * arbitrary finite domains", CT-RSA 2002). Fewer than two applications on average, as the power of two is less than twice
 * the size.
 */
public final class Permutation {

    private static final int ROUNDS = 8;

    private final long size;
    private final int rightBits;
    private final long leftMask;
    private final long rightMask;
    private final long[] roundKeys = new long[ROUNDS];

    /** @param size number of elements as an unsigned number; 0 stands for 2^64 */
    public Permutation(long key, long size) {
        this.size = size;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
        int leftBits = (bits + 1) / 2;
        rightBits = bits / 2;
        leftMask = (1L << leftBits) - 1;
        rightMask = (1L << rightBits) - 1;
        CellRandom random = new CellRandom(key);
        for (int i = 0; i < ROUNDS; i++) {
            roundKeys[i] = random.nextLong();
        }
    }

    /** Where an index goes; both are unsigned and less than the size. */
    public long apply(long index) {
        requireInside(index);
        long value = index;
        do {
            value = encrypt(value);
        } while (isOutside(value));
        return value;
    }

    /** The index that goes to a value. */
    public long invert(long value) {
        requireInside(value);
        long index = value;
        do {
            index = decrypt(index);
        } while (isOutside(index));
        return index;
    }

    private long encrypt(long value) {
        long left = (value >>> rightBits) & leftMask;
        long right = value & rightMask;
        for (int i = 0; i < ROUNDS; i += 2) {
            left ^= CellRandom.mix(right + roundKeys[i]) & leftMask;
            right ^= CellRandom.mix(left + roundKeys[i + 1]) & rightMask;
        }
        return left << rightBits | right;
    }

    private long decrypt(long value) {
        long left = (value >>> rightBits) & leftMask;
        long right = value & rightMask;
        for (int i = ROUNDS - 2; i >= 0; i -= 2) {
            right ^= CellRandom.mix(left + roundKeys[i + 1]) & rightMask;
            left ^= CellRandom.mix(right + roundKeys[i]) & leftMask;
        }
        return left << rightBits | right;
    }

    private boolean isOutside(long value) {
        return size != 0 && Long.compareUnsigned(value, size) >= 0;
    }

    private void requireInside(long index) {
        if (isOutside(index)) {
            throw new IllegalArgumentException(
                    Long.toUnsignedString(index) + " is not below " + Long.toUnsignedString(size));
        }
    }
}
