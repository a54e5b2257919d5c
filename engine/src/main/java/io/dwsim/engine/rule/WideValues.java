package io.dwsim.engine.rule;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;
import io.dwsim.engine.text.RandomUuid;
import java.math.BigInteger;

/** Values of 128 bits: long decimals and UUIDs. */
final class WideValues {

    /** As many values as one permutation deals out. */
    private static final BigInteger MOST_DEALT = BigInteger.ONE.shiftLeft(Long.SIZE - 2);

    /** How many numbers 128 bits have. */
    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(2 * Long.SIZE);

    private WideValues() {}

    static ValueRule.OfWide uuid(ColumnKey key) {
        CellRandom random = key.random(Purpose.VALUE);
        return (row, out) -> {
            random.at(row);
            out.set(RandomUuid.high(random.nextLong()), RandomUuid.low(random.nextLong()));
        };
    }

    static Dealt uniqueUuid(ColumnKey key) {
        long domain = 1L << RandomUuid.LOW_BITS;
        Permutation low = new Permutation(key.forPurpose(Purpose.ORDER), domain);
        CellRandom high = key.random(Purpose.VALUE);
        ValueRule.OfWide rule =
                (row, out) -> out.set(RandomUuid.high(high.at(row).nextLong()), RandomUuid.low(low.apply(row)));
        return new Dealt(rule, BigInteger.valueOf(domain));
    }

    static ValueRule.OfWide uniform(ColumnKey key, DecimalRange range) {
        CellRandom random = key.random(Purpose.VALUE);
        BigInteger size = range.size();
        if (size.equals(BigInteger.ONE)) {
            return (row, out) -> out.set(range.least());
        }
        int bits = size.subtract(BigInteger.ONE).bitLength();
        Wide drawn = new Wide();
        return (row, out) -> {
            random.at(row);
            BigInteger offset;
            do {
                drawn.set(
                        bits > Long.SIZE ? random.nextLong() >>> (2 * Long.SIZE - bits) : 0,
                        bits >= Long.SIZE ? random.nextLong() : random.nextLong() >>> (Long.SIZE - bits));
                offset = unsigned(drawn.value());
            } while (offset.compareTo(size) >= 0);
            out.set(range.least().add(offset));
        };
    }

    private static BigInteger unsigned(BigInteger number) {
        return number.signum() < 0 ? number.add(ALL) : number;
    }

    /** Of a range too wide for one permutation every n-th value is dealt out. */
    static Dealt unique(ColumnKey key, DecimalRange range) {
        BigInteger dealt = range.size().min(MOST_DEALT);
        BigInteger step = range.size().divide(dealt);
        Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), dealt.longValueExact());
        ValueRule.OfWide rule =
                (row, out) -> out.set(range.least().add(step.multiply(BigInteger.valueOf(order.apply(row)))));
        return new Dealt(rule, range.size());
    }
}
