package io.dwsim.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CellRandomTest {

    /** A change of these numbers changes every generated value: it is a breaking change and a new engine version. */
    @Test
    void drawsTheSameNumbersForEver() {
        ColumnKey key = new ColumnKey(42, "customers", "email");

        assertThat(key.forPurpose(Purpose.VALUE)).isEqualTo(1119543506918057915L);
        assertThat(key.random(Purpose.VALUE).at(7).nextLong()).isEqualTo(-5978988280663483850L);
    }

    @Test
    void hasKeysThatDifferInEveryPart() {
        ColumnKey key = new ColumnKey(1, "ab", "c");

        assertThat(key.forPurpose(Purpose.VALUE))
                .isNotEqualTo(key.forPurpose(Purpose.NULLS))
                .isNotEqualTo(new ColumnKey(2, "ab", "c").forPurpose(Purpose.VALUE))
                .isNotEqualTo(new ColumnKey(1, "a", "bc").forPurpose(Purpose.VALUE))
                .isNotEqualTo(new ColumnKey(1, "c", "ab").forPurpose(Purpose.VALUE));
    }

    @Property
    void givesARowTheSameNumbersWhateverWasDrawnBefore(@ForAll long key, @ForAll long row, @ForAll long other) {
        CellRandom fresh = new CellRandom(key);
        CellRandom used = new CellRandom(key);
        used.at(other).nextLong();

        assertThat(used.at(row).nextLong()).isEqualTo(fresh.at(row).nextLong());
        assertThat(used.nextLong()).isEqualTo(fresh.nextLong());
    }

    @Property
    void staysBelowItsBound(@ForAll long key, @ForAll long size) {
        long value = new CellRandom(key).below(size);

        assertThat(size == 0 || Long.compareUnsigned(value, size) < 0).isTrue();
    }

    @Property(tries = 20)
    void drawsEveryNumberEquallyOften(@ForAll @IntRange(min = 2, max = 50) int size) {
        CellRandom random = new CellRandom(size);
        int draws = 20_000;
        int[] counts = new int[size];

        for (int row = 0; row < draws; row++) {
            counts[random.at(row).below(size)]++;
        }

        assertThat(ChiSquare.of(counts)).isLessThan(ChiSquare.limit(size - 1));
    }

    @Test
    void isUnbiasedForSizesThatAreNoPowerOfTwo() {
        // three quarters of 2^64: without rejection one third of the values would come twice as often
        long size = 3L << 62;
        CellRandom random = new CellRandom(5);
        int[] thirds = new int[3];

        for (int row = 0; row < 30_000; row++) {
            thirds[(int) (random.at(row).below(size) >>> 62)]++;
        }

        assertThat(ChiSquare.of(thirds)).isLessThan(ChiSquare.limit(2));
    }

    @Test
    void drawsFractionsFromTheirWholeRange() {
        CellRandom random = new CellRandom(3);
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < 50_000; row++) {
            random.at(row);
            double unit = random.nextDouble();
            assertThat(unit).isGreaterThanOrEqualTo(0).isLessThan(1);
            assertThat(random.closedUnit()).isBetween(0.0, 1.0);
            assertThat(random.nextFloat()).isBetween(0f, Math.nextDown(1f));
            assertThat(random.nextDouble(2, 3)).isBetween(2.0, 3.0);
            assertThat(random.nextDouble(3)).isBetween(0.0, 3.0);
            double normal = random.nextGaussian();
            sum += normal;
            squares += normal * normal;
        }
        assertThat(sum / 50_000).isBetween(-0.02, 0.02);
        assertThat(squares / 50_000).isBetween(0.97, 1.03);
    }

    @Test
    void drawsWholeNumbersBetweenBounds() {
        CellRandom random = new CellRandom(3);
        boolean[] seen = new boolean[3];
        byte[] bytes = new byte[64];
        for (int row = 0; row < 100; row++) {
            random.at(row);
            seen[random.nextInt(5, 8) - 5] = true;
            assertThat(random.nextInt(1)).isZero();
            assertThat(random.nextLong(-3, -1)).isBetween(-3L, -2L);
        }
        random.nextBytes(bytes);

        assertThat(seen).containsOnly(true);
        assertThat(bytes).isNotEqualTo(new byte[64]);
        assertThatThrownBy(() -> random.nextLong(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
