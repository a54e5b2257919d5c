package io.dwsim.engine.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ChiSquare;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FanOutTest {

    record Case(long key, long parents, long min, long max, long total) {

        FanOut fanOut() {
            return FanOut.of(key, parents, min, max, total);
        }
    }

    @Provide
    Arbitrary<Case> smallCases() {
        return cases(Arbitraries.longs().between(0, 700), 12);
    }

    @Provide
    Arbitrary<Case> hugeCases() {
        return cases(Arbitraries.longs().between(1L << 30, 1L << 40), 1L << 22);
    }

    private static Arbitrary<Case> cases(Arbitrary<Long> parents, long most) {
        Arbitrary<Long> bound = Arbitraries.longs().between(0, most);
        return Combinators.combine(
                        Arbitraries.longs(),
                        parents,
                        bound,
                        bound,
                        Arbitraries.doubles().between(0, 1))
                .as((key, count, one, other, place) -> {
                    long min = Math.min(one, other);
                    long max = Math.max(one, other);
                    long least = count * min;
                    // a double of a huge number may be rounded up
                    long total = Math.min(count * max, least + (long) (place * (count * max - least)));
                    return new Case(key, count, min, max, total);
                });
    }

    @Property(tries = 500)
    void dealsEveryChildToOneParentInOrder(@ForAll("smallCases") Case given) {
        FanOut fanOut = given.fanOut();
        long next = 0;

        for (long parent = 0; parent < given.parents; parent++) {
            long children = fanOut.childrenOf(parent);
            assertThat(children).isBetween(given.min, given.max);
            assertThat(fanOut.firstChild(parent)).isEqualTo(next);
            for (long child = next; child < next + children; child++) {
                assertThat(fanOut.parentOf(child)).isEqualTo(parent);
            }
            next += children;
        }

        assertThat(next).isEqualTo(given.total).isEqualTo(fanOut.total());
    }

    @Property(tries = 100)
    void answersTheSameInAnyOrder(@ForAll("smallCases") Case given, @ForAll long order) {
        FanOut used = given.fanOut();
        CellRandom random = new CellRandom(order);

        for (int i = 0; i < 50 && given.total > 0; i++) {
            long child = random.below(given.total);
            long parent = random.below(given.parents);
            assertThat(used.parentOf(child)).isEqualTo(given.fanOut().parentOf(child));
            assertThat(used.childrenOf(parent)).isEqualTo(given.fanOut().childrenOf(parent));
            assertThat(used.firstChild(parent)).isEqualTo(given.fanOut().firstChild(parent));
        }
    }

    @Property(tries = 200)
    void holdsAnywhereAmongManyParents(@ForAll("hugeCases") Case given, @ForAll long order) {
        FanOut fanOut = given.fanOut();
        CellRandom random = new CellRandom(order);

        for (int i = 0; i < 20; i++) {
            long parent = random.below(given.parents - 1);
            long first = fanOut.firstChild(parent);
            long children = fanOut.childrenOf(parent);
            assertThat(children).isBetween(given.min, given.max);
            assertThat(fanOut.firstChild(parent + 1)).isEqualTo(first + children);
            if (children > 0) {
                assertThat(fanOut.parentOf(first)).isEqualTo(parent);
                assertThat(fanOut.parentOf(first + children - 1)).isEqualTo(parent);
            }
        }
        assertThat(fanOut.firstChild(0)).isZero();
        long last = given.parents - 1;
        assertThat(fanOut.firstChild(last) + fanOut.childrenOf(last)).isEqualTo(given.total);
    }

    @Test
    void givesUniformCountsWhenTheTotalIsInTheMiddle() {
        int parents = 128 * 400;
        FanOut fanOut = FanOut.of(11, parents, 2, 11, parents * 13L / 2);
        int[] counts = new int[10];

        for (int parent = 0; parent < parents; parent++) {
            counts[(int) fanOut.childrenOf(parent) - 2]++;
        }

        assertThat(ChiSquare.of(counts)).isLessThan(ChiSquare.limit(9));
    }

    @Test
    void givesGeometricCountsWhenTheTotalIsNearTheLeast() {
        int parents = 128 * 400;
        FanOut fanOut = FanOut.of(12, parents, 0, 1_000, parents * 3L);
        double squares = 0;
        int none = 0;

        for (int parent = 0; parent < parents; parent++) {
            long children = fanOut.childrenOf(parent);
            squares += children * children;
            none += children == 0 ? 1 : 0;
        }

        // geometric with mean 3: the second moment is 3 + 2 * 9, and a quarter have none
        assertThat(squares / parents).isBetween(19.5, 21.5);
        assertThat(none / (double) parents).isBetween(0.23, 0.27);
    }

    @Test
    void doesNotPreferPlacesOfABlock() {
        // one child for every block of 128 parents
        FanOut fanOut = FanOut.of(13, 128 * 12_800, 0, 4, 12_800);
        int[] places = new int[128];

        for (long child = 0; child < 12_800; child++) {
            places[(int) (fanOut.parentOf(child) % 128)]++;
        }

        assertThat(ChiSquare.of(places)).isLessThan(ChiSquare.limit(127));
    }

    @Property(tries = 100)
    void skipsBlocksWithoutChildren(@ForAll long key, @ForAll @LongRange(min = 1, max = 40) long total) {
        FanOut fanOut = FanOut.of(key, 100_000, 0, 3, total);
        long previous = -1;

        for (long child = 0; child < total; child++) {
            long parent = fanOut.parentOf(child);
            assertThat(parent).isGreaterThanOrEqualTo(previous);
            assertThat(child - fanOut.firstChild(parent)).isBetween(0L, fanOut.childrenOf(parent) - 1);
            previous = parent;
        }
    }

    @Test
    void worksAtTheEndsOfItsNumbers() {
        FanOut one = FanOut.of(1, 1, 0, Long.MAX_VALUE, Long.MAX_VALUE);
        FanOut wide = FanOut.of(1, 1L << 40, 0, Long.MAX_VALUE, 1L << 62);
        FanOut full = FanOut.of(1, 1L << 40, 0, 1L << 22, 1L << 62);

        assertThat(one.parentOf(Long.MAX_VALUE - 1)).isZero();
        assertThat(wide.firstChild(0)).isZero();
        assertThat(wide.parentOf((1L << 62) - 1)).isBetween((1L << 40) - 128, (1L << 40) - 1);
        assertThat(full.parentOf((1L << 62) - 1)).isEqualTo((1L << 40) - 1);
        assertThat(full.childrenOf(12_345_678_901L)).isEqualTo(1L << 22);
    }

    @Test
    void hasNothingToSayWithoutParentsOrChildren() {
        FanOut nobody = FanOut.of(1, 0, 1, 5, 0);
        FanOut childless = FanOut.of(1, 300, 0, 5, 0);

        assertThat(childless.childrenOf(299)).isZero();
        assertThatThrownBy(() -> nobody.childrenOf(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> childless.parentOf(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesWhatCannotBeMet() {
        assertThat(FanOut.isPossible(10, 1, 3, 9)).isFalse();
        assertThat(FanOut.isPossible(10, 1, 3, 31)).isFalse();
        assertThat(FanOut.isPossible(10, 3, 1, 20)).isFalse();
        assertThat(FanOut.isPossible(1L << 40, 0, Long.MAX_VALUE, 5)).isTrue();
        assertThatThrownBy(() -> FanOut.of(1, 10, 1, 3, 31))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("10 parents with 1 to 3 children each cannot have 31 children");
    }

    /** A change of these numbers changes generated values: it is a breaking change and a new engine version. */
    @Test
    void dealsTheSameForEver() {
        FanOut fanOut = FanOut.of(42, 1_000, 1, 9, 5_003);

        assertThat(LongStream.range(500, 512).map(fanOut::childrenOf).toArray())
                .containsExactly(7, 5, 2, 8, 3, 4, 4, 9, 1, 9, 4, 4);
        assertThat(FanOut.of(42, 1L << 40, 0, 9, 4L << 40).parentOf(3L << 40)).isEqualTo(824633720832L);
    }
}
