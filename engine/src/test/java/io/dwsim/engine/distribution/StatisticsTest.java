package io.dwsim.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    /** The critical values of the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4. */
    @ParameterizedTest
    @CsvSource({
        "3.841, 1, 0.05",
        "6.635, 1, 0.01",
        "10.828, 1, 0.001",
        "18.307, 10, 0.05",
        "23.209, 10, 0.01",
        "4.865, 10, 0.90",
        "124.342, 100, 0.05",
        "149.449, 100, 0.001"
    })
    void agreesWithTablesOfChiSquare(double statistic, long degreesOfFreedom, double probability) {
        assertThat(Statistics.chiSquareTail(statistic, degreesOfFreedom))
                .isCloseTo(probability, withinPercentage(0.05));
    }

    @Test
    void knowsTheTailOfChiSquareToTheLastDigits() {
        // two degrees of freedom: exp(-x / 2)
        assertThat(Statistics.chiSquareTail(100, 2)).isCloseTo(Math.exp(-50), withinPercentage(1e-10));
        assertThat(Statistics.chiSquareTail(0.5, 2)).isCloseTo(Math.exp(-0.25), within(1e-14));
        assertThat(Statistics.chiSquareTail(0, 7)).isEqualTo(1);
    }

    /** Marsaglia, Tsang and Wang (2003): P(D(10) < 0.274) = 0.6284796154565043; the others are n = 1 and n = 5 by hand. */
    @ParameterizedTest
    @CsvSource({"10, 0.274, 0.3715203845434957", "1, 0.6, 0.8", "5, 0.3, 0.664", "10, 0.8, 2.208e-7"})
    void knowsTheKolmogorovDistributionOfSmallSamples(long size, double distance, double tail) {
        assertThat(Statistics.kolmogorovTail(distance, size)).isCloseTo(tail, within(tail * 1e-9));
    }

    /** Against an independent implementation with at least ten digits, that of Simard and L'Ecuyer (2011). */
    @ParameterizedTest
    @CsvSource({
        "100, 0.05, 0.9532159710635725, 1e-10",
        "100, 0.15, 0.019839242125641813, 1e-10",
        "100, 0.35, 1.865228719089831e-11, 1e-20",
        "140, 0.08, 0.31480749911643063, 1e-10",
        "141, 0.08, 0.31084170879264117, 1e-6",
        "1000, 0.02, 0.8108971656895577, 1e-6",
        "1000, 0.03, 0.3226902143914636, 1e-6",
        "1000, 0.07, 0.00010494206285958879, 1e-13",
        "10000, 0.025, 7.319405460271144e-6, 1e-14",
        "100000, 0.004, 0.08130148920222469, 1e-9",
        "100000, 0.01, 4.093278023549254e-9, 2e-12",
        "1000000, 0.0005, 0.9638386310076212, 1e-9"
    })
    void comesNearTheKolmogorovDistributionOfLargeSamples(long size, double distance, double tail, double error) {
        assertThat(Statistics.kolmogorovTail(distance, size)).isCloseTo(tail, within(error));
    }

    @Test
    void isSureAtTheEnds() {
        assertThat(Statistics.kolmogorovTail(0, 50)).isEqualTo(1);
        assertThat(Statistics.kolmogorovTail(0.01, 50)).isEqualTo(1);
        assertThat(Statistics.kolmogorovTail(1, 50)).isZero();
    }

    @Test
    void refusesWhatHasNoDistribution() {
        assertThatThrownBy(() -> Statistics.chiSquareTail(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistics.kolmogorovTail(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
