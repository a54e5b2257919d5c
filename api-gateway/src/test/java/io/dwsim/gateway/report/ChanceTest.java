package io.dwsim.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ChanceTest {

    /** Summed from the definition in exact steps, for numbers small enough. */
    private static double atMost(long hits, long trials, double probability) {
        double term = Math.pow(1 - probability, trials);
        double sum = term;
        for (long k = 1; k <= hits; k++) {
            term *= (trials - k + 1) * probability / (k * (1 - probability));
            sum += term;
        }
        return sum;
    }

    @Test
    void tailsAreThoseOfTheBinomialDistribution() {
        for (long trials : new long[] {1, 7, 40, 200}) {
            for (double probability : new double[] {0.01, 0.3, 0.5, 0.9}) {
                LongStream.rangeClosed(0, trials).forEach(hits -> {
                    assertThat(Chance.ofAtMost(hits, trials, probability))
                            .isCloseTo(atMost(hits, trials, probability), within(1e-9));
                    assertThat(Chance.ofAtLeast(hits, trials, probability))
                            .isCloseTo(hits == 0 ? 1 : 1 - atMost(hits - 1, trials, probability), within(1e-9));
                });
            }
        }
    }

    @Test
    void farTailsKeepTheirSize() {
        // 1 / 2^100
        assertThat(Chance.ofAtLeast(100, 100, 0.5)).isCloseTo(7.888609052210118e-31, Percentage.withPercentage(1e-6));
        // by exact fractions; the normal approximation gives 1e-12
        assertThat(Chance.ofAtLeast(8, 1000, 0.001)).isCloseTo(1.0031870614756392e-5, Percentage.withPercentage(1e-6));
        assertThat(Chance.ofHits(100_000_000, 1_000_000_000, 0.1)).isGreaterThan(0.9);
        assertThat(Chance.ofHits(100_100_000, 1_000_000_000, 0.1)).isLessThan(1e-20);
    }

    @Test
    void whatIsCertainLeavesNothingToChance() {
        assertThat(Chance.ofHits(0, 10, 0)).isEqualTo(1);
        assertThat(Chance.ofHits(1, 10, 0)).isZero();
        assertThat(Chance.ofHits(10, 10, 1)).isEqualTo(1);
        assertThat(Chance.ofHits(9, 10, 1)).isZero();
        assertThat(Chance.ofHits(0, 0, 0.5)).isEqualTo(1);
    }

    @Test
    void countsAreHeldAgainstTheirProbabilities() {
        double[] dice = {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0};
        assertThat(Chance.ofCounts(dice, new long[] {100, 100, 100, 100, 100, 100}))
                .hasValue(1);
        assertThat(Chance.ofCounts(dice, new long[] {150, 90, 90, 90, 90, 90}).orElseThrow())
                .isLessThan(1e-4)
                .isGreaterThan(1e-7);
        assertThat(Chance.ofCounts(dice, new long[] {10, 0, 0, 0, 0, 0})).isEmpty();
        // the rare kind is taken together with its neighbour
        assertThat(Chance.ofCounts(new double[] {0.5, 0.4995, 0.0005}, new long[] {500, 498, 2})
                        .orElseThrow())
                .isGreaterThan(0.9);
    }
}
