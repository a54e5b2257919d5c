package io.dwsim.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dwsim.engine.random.CellRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipfRanksTest {

    @ParameterizedTest
    @CsvSource({"0.5, 10", "1, 10", "2, 10", "0.01, 10", "1.0000001, 10", "1, 1000", "3.5, 6", "0.99, 1"})
    void drawsRanksAsOftenAsTheirWeights(double exponent, int ranks) {
        ZipfRanks zipf = new ZipfRanks(exponent, ranks);
        CellRandom random = new CellRandom(2026);
        int[] counts = new int[ranks];
        for (int row = 0; row < 100_000; row++) {
            counts[(int) zipf.draw(random.at(row)) - 1]++;
        }
        double sum = 0;
        for (int k = 1; k <= ranks; k++) {
            sum += Math.pow(k, -exponent);
        }

        double chiSquare = 0;
        for (int k = 1; k <= ranks; k++) {
            double expected = 100_000 * Math.pow(k, -exponent) / sum;
            chiSquare += (counts[k - 1] - expected) * (counts[k - 1] - expected) / expected;
        }

        assertThat(Statistics.chiSquareTail(chiSquare, Math.max(1, ranks - 1))).isGreaterThan(0.001);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9999999999, 1, 1.0000000001, 1.3, 2, 7})
    void sumsWeightsAsIfOneByOne(double exponent) {
        ZipfRanks zipf = new ZipfRanks(exponent, 20_000);
        double whole = 0;
        for (int k = 20_000; k >= 1; k--) {
            whole += Math.pow(k, -exponent);
        }
        double sum = 0;
        for (int k = 1; k <= 20_000; k++) {
            sum += Math.pow(k, -exponent);
            if (k < 100 || k % 1_000 == 0) {
                assertThat(zipf.cdf(k)).isCloseTo(sum / whole, within(1e-12));
            }
        }
    }

    @Test
    void knowsItsDistributionForMoreRanksThanCanBeAdded() {
        // harmonic numbers: H(n) is ln n + 0.5772156649015329 + 1 / (2 n)
        double harmonic = Math.log(1e9) + 0.5772156649015329;
        // the sum of all k^-2 is pi^2 / 6
        double basel = Math.PI * Math.PI / 6;

        assertThat(new ZipfRanks(1, 1_000_000_000).cdf(1)).isCloseTo(1 / harmonic, within(1e-10));
        assertThat(new ZipfRanks(2, 1L << 62).cdf(2)).isCloseTo(1.25 / basel, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1000000000",
        "1, 1000000000",
        "1.5, 1000000000",
        "0.5, 4611686018427387904",
        "1, 4611686018427387904",
        "2, 4611686018427387904",
        "1, 9223372036854775807",
        "0.001, 9223372036854775807"
    })
    void drawsFromAsManyRanksAsThereAre(double exponent, long ranks) {
        ZipfRanks zipf = new ZipfRanks(exponent, ranks);
        CellRandom random = new CellRandom(9);
        long median = 1;
        while (zipf.cdf(median) < 0.5) {
            median *= 2;
        }
        double share = zipf.cdf(median);
        int below = 0;

        for (int row = 0; row < 20_000; row++) {
            long rank = zipf.draw(random.at(row));
            assertThat(rank).isBetween(1L, ranks);
            below += rank <= median ? 1 : 0;
        }

        assertThat(below / 20_000.0).isCloseTo(share, within(0.015));
    }

    @Property(tries = 300)
    void staysInItsRange(
            @ForAll long key, @ForAll @DoubleRange(min = -6, max = 308) double logExponent, @ForAll long anyRanks) {
        long ranks = Math.max(1, anyRanks & Long.MAX_VALUE);
        ZipfRanks zipf = new ZipfRanks(Math.pow(10, logExponent), ranks);

        assertThat(zipf.draw(new CellRandom(key))).isBetween(1L, ranks);
        assertThat(zipf.cdf(ranks)).isEqualTo(1);
        assertThat(zipf.cdf(0)).isZero();
    }

    @Test
    void drawsTheFirstRankOnlyWhenTheExponentIsGreat() {
        CellRandom random = new CellRandom(9);
        for (double exponent : new double[] {60, 100, 1e300}) {
            ZipfRanks zipf = new ZipfRanks(exponent, 1_000);
            for (int row = 0; row < 10_000; row++) {
                assertThat(zipf.draw(random.at(row))).isEqualTo(1);
            }
        }
    }

    @Test
    void refusesWhatHasNoRanks() {
        assertThatThrownBy(() -> new ZipfRanks(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ZipfRanks(Double.NaN, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ZipfRanks(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A change of these numbers changes generated values: it is a breaking change and a new engine version. */
    @Test
    void drawsTheSameForEver() {
        CellRandom random = new CellRandom(42);

        assertThat(new ZipfRanks(1, 1_000_000).draw(random.at(7))).isEqualTo(2455);
        assertThat(new ZipfRanks(0.7, 1L << 62).draw(random.at(7))).isEqualTo(763212913055500544L);
        assertThat(new ZipfRanks(1.4, 1L << 62).draw(random.at(7))).isEqualTo(5);
    }
}
