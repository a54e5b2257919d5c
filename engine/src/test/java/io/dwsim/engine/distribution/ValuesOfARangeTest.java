package io.dwsim.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ChiSquare;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesOfARangeTest {

    static List<Distribution> distributions() {
        return List.of(
                new Normal(5, 3),
                new LogNormal(1, 0.6),
                new Exponential(0.25),
                new Beta(2, 5),
                new Beta(0.3, 0.2),
                new Uniform(),
                new Zipf(1, null),
                new Zipf(0.5, 7L),
                new Zipf(2, 1_000_000L));
    }

    @Provide
    Arbitrary<Distribution> anyDistribution() {
        return Arbitraries.of(distributions());
    }

    @Property(tries = 1_000)
    void staysWithinWholeNumbers(
            @ForAll("anyDistribution") Distribution distribution,
            @ForAll long key,
            @ForAll long one,
            @ForAll long other) {
        long least = Math.min(one, other);
        long greatest = Math.max(one, other);
        WholeNumbers numbers = distribution.wholeNumbers(least, greatest);

        assertThat(numbers.draw(new CellRandom(key))).isBetween(least, greatest);
        assertThat(numbers.cdf(greatest)).isEqualTo(1);
        assertThat(least == Long.MIN_VALUE ? 0 : numbers.cdf(least - 1)).isZero();
        assertThat(numbers.cdf(least + (greatest - least) / 2)).isBetween(0.0, 1.0);
        assertThat(numbers.massWithin()).isBetween(0.0, 1.0);
    }

    @Property(tries = 1_000)
    void staysWithinRealNumbers(
            @ForAll("anyDistribution") Distribution distribution,
            @ForAll long key,
            @ForAll double one,
            @ForAll double other) {
        double least = Math.min(one, other);
        double greatest = Math.max(one, other);
        RealNumbers numbers = distribution.realNumbers(least, greatest);

        assertThat(numbers.draw(new CellRandom(key))).isBetween(least, greatest);
        assertThat(numbers.cdf(greatest)).isEqualTo(1);
        assertThat(numbers.cdf(Math.nextDown(least))).isZero();
        assertThat(numbers.cdf(least / 2 + greatest / 2)).isBetween(0.0, 1.0);
        assertThat(numbers.massWithin()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void drawsWholeNumbersAsOftenAsItSays(Distribution distribution) {
        WholeNumbers numbers = distribution.wholeNumbers(2, 11);
        CellRandom random = new CellRandom(77);
        int[] counts = new int[10];
        for (int row = 0; row < 50_000; row++) {
            counts[(int) numbers.draw(random.at(row)) - 2]++;
        }

        double chiSquare = 0;
        int categories = 0;
        for (int value = 2; value <= 11; value++) {
            double expected = 50_000 * (numbers.cdf(value) - numbers.cdf(value - 1));
            int count = counts[value - 2];
            assertThat(expected > 0 || count == 0).isTrue();
            chiSquare += expected > 0 ? (count - expected) * (count - expected) / expected : 0;
            categories += expected > 0 ? 1 : 0;
        }
        assertThat(Statistics.chiSquareTail(chiSquare, categories - 1)).isGreaterThan(0.001);
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void drawsRealNumbersAsOftenAsItSays(Distribution distribution) {
        RealNumbers numbers = distribution.realNumbers(-1.5, 11.5);
        CellRandom random = new CellRandom(78);
        double[] draws = new double[20_000];
        for (int row = 0; row < draws.length; row++) {
            draws[row] = numbers.draw(random.at(row));
        }

        for (double value : new double[] {-1.5, -1, 0, 0.5, 1, 2, 4, 6, 9, 11.4, draws[0], draws[1], draws[2]}) {
            double share = LongStream.range(0, draws.length)
                            .filter(row -> draws[(int) row] <= value)
                            .count()
                    / 20_000.0;
            assertThat(numbers.cdf(value)).isCloseTo(share, within(0.015));
        }
    }

    @Test
    void turnsWhatIsOutsideIntoTheEnds() {
        WholeNumbers numbers = new Normal(0, 10).wholeNumbers(-5, 5);
        CellRandom random = new CellRandom(79);
        long ends = LongStream.range(0, 20_000)
                .map(row -> numbers.draw(random.at(row)))
                .filter(value -> Math.abs(value) == 5)
                .count();

        assertThat(numbers.massWithin()).isCloseTo(0.417681, within(1e-6));
        // beyond 4.5 are 65.3 percent
        assertThat(ends / 20_000.0).isCloseTo(0.6527, within(0.015));
        assertThat(new Exponential(1).realNumbers(5, 10).massWithin()).isLessThan(0.01);
    }

    @Test
    void ranksFromTheLeastUpwards() {
        WholeNumbers whole = new Zipf(1, 3L).wholeNumbers(10, 1_000);
        RealNumbers real = new Zipf(1, 3L).realNumbers(10, 20);
        CellRandom random = new CellRandom(80);

        assertThat(LongStream.range(0, 1_000).map(row -> whole.draw(random.at(row))))
                .containsOnly(10L, 11L, 12L);
        assertThat(LongStream.range(0, 1_000).mapToDouble(row -> real.draw(random.at(row))))
                .containsOnly(10.0, 15.0, 20.0);
        assertThat(whole.cdf(10)).isCloseTo(6.0 / 11, within(1e-14));
        assertThat(real.cdf(14.9)).isCloseTo(6.0 / 11, within(1e-14));
        assertThat(real.cdf(15)).isCloseTo(9.0 / 11, within(1e-14));
    }

    @Test
    void takesAThousandStepsOfRealNumbersForRanks() {
        RealNumbers numbers = new Zipf(0.5, null).realNumbers(0, 1_000_000);
        CellRandom random = new CellRandom(81);

        for (int row = 0; row < 1_000; row++) {
            assertThat(numbers.draw(random.at(row)) / 1_000)
                    .isCloseTo(Math.rint(numbers.draw(random.at(row)) / 1_000), within(1e-9));
        }
    }

    @Test
    void drawsUniformWholeNumbersExactly() {
        // three quarters of 2^64: a double has no place for them
        WholeNumbers numbers = new Uniform().wholeNumbers(Long.MIN_VALUE, (1L << 62) - 1);
        CellRandom random = new CellRandom(82);
        int[] thirds = new int[3];
        int odd = 0;

        for (int row = 0; row < 30_000; row++) {
            long offset = numbers.draw(random.at(row)) - Long.MIN_VALUE;
            thirds[(int) (offset >>> 62)]++;
            odd += (int) (offset & 1);
        }

        assertThat(ChiSquare.of(thirds)).isLessThan(ChiSquare.limit(2));
        assertThat(odd).isBetween(14_600, 15_400);
    }

    @Test
    void stretchesBetaOverAllNumbersOfALong() {
        WholeNumbers numbers = new Beta(1, 1).wholeNumbers(Long.MIN_VALUE, Long.MAX_VALUE);
        CellRandom random = new CellRandom(83);
        int[] quarters = new int[4];

        for (int row = 0; row < 20_000; row++) {
            quarters[(int) (numbers.draw(random.at(row)) >> 62) + 2]++;
        }

        assertThat(ChiSquare.of(quarters)).isLessThan(ChiSquare.limit(3));
        assertThat(numbers.cdf(-1)).isCloseTo(0.5, within(1e-12));
    }
}
