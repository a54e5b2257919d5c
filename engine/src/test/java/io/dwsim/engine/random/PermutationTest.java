package io.dwsim.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PermutationTest {

    @Provide
    Arbitrary<Integer> smallSizes() {
        Integer[] edges = IntStream.rangeClosed(0, 12)
                .flatMap(bits -> IntStream.of((1 << bits) - 1, 1 << bits, (1 << bits) + 1))
                .filter(size -> size > 0)
                .boxed()
                .toArray(Integer[]::new);
        return Arbitraries.oneOf(Arbitraries.of(edges), Arbitraries.integers().between(1, 5_000));
    }

    @Provide
    Arbitrary<Long> largeSizes() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1L << 40, Long.MAX_VALUE),
                Arbitraries.of(1L << 60, (1L << 60) - 1, (1L << 60) + 1, 1L << 63, (1L << 63) + 1, -1L, 0L));
    }

    @Property(tries = 300)
    void reachesEveryElementOfASmallDomainOnce(@ForAll long key, @ForAll("smallSizes") int size) {
        Permutation permutation = new Permutation(key, size);
        BitSet seen = new BitSet(size);

        for (int i = 0; i < size; i++) {
            seen.set((int) permutation.apply(i));
        }

        assertThat(seen.cardinality()).isEqualTo(size);
        assertThat(seen.length()).isEqualTo(size);
    }

    @Property(tries = 300)
    void isUndoneByItsInverse(@ForAll long key, @ForAll("largeSizes") long size, @ForAll long anything) {
        long index = size == 0 ? anything : Long.remainderUnsigned(anything, size);
        Permutation permutation = new Permutation(key, size);

        long value = permutation.apply(index);

        assertThat(size == 0 || Long.compareUnsigned(value, size) < 0).isTrue();
        assertThat(permutation.invert(value)).isEqualTo(index);
    }

    @Property(tries = 50)
    void repeatsNothingAmongManyOfALargeDomain(@ForAll long key, @ForAll("largeSizes") long size) {
        Permutation permutation = new Permutation(key, size);
        Set<Long> seen = new HashSet<>();

        for (long i = 0; i < 10_000; i++) {
            seen.add(permutation.apply(i));
        }

        assertThat(seen).hasSize(10_000);
    }

    @Test
    void spreadsTheFirstRowsOverTheWholeDomain() {
        long size = 1L << 60;
        Permutation permutation = new Permutation(7, size);

        long inUpperHalf = LongStream.range(0, 10_000)
                .filter(i -> permutation.apply(i) >= size / 2)
                .count();

        assertThat(inUpperHalf).isBetween(4_800L, 5_200L);
    }

    @Test
    void makesEveryOrderOfThreeElements() {
        Map<List<Long>, Integer> orders = new HashMap<>();

        for (long key = 0; key < 6_000; key++) {
            Permutation permutation = new Permutation(key, 3);
            orders.merge(List.of(permutation.apply(0), permutation.apply(1), permutation.apply(2)), 1, Integer::sum);
        }

        assertThat(orders).hasSize(6);
        assertThat(orders.values()).allMatch(count -> count > 600);
    }

    @Test
    void refusesAnIndexOutsideItsDomain() {
        assertThatThrownBy(() -> new Permutation(1, 10).apply(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("10 is not below 10");
    }
}
