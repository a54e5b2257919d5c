package io.dwsim.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dwsim.engine.random.CellRandom;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContinuousTest {

    private static final int DRAWS = 100_000;

    static Stream<Arguments> distributions() {
        double spread = Math.expm1(0.36) * Math.exp(2 + 0.36);
        return Stream.of(
                Arguments.of(new Normal(100, 15), 100, 225),
                Arguments.of(new LogNormal(1, 0.6), Math.exp(1.18), spread),
                Arguments.of(new Exponential(0.25), 4, 16),
                Arguments.of(new Uniform(), 0.5, 1.0 / 12),
                Arguments.of(new Beta(2, 5), 2.0 / 7, 10.0 / 49 / 8),
                Arguments.of(new Beta(0.5, 0.5), 0.5, 1.0 / 8),
                Arguments.of(new Beta(0.05, 0.2), 0.2, 0.01 / 0.0625 / 1.25),
                Arguments.of(new Beta(1, 1), 0.5, 1.0 / 12),
                Arguments.of(new Beta(300, 7), 300.0 / 307, 2_100.0 / 307 / 307 / 308));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void drawsWhatItsDistributionFunctionSays(Continuous distribution, double mean, double variance) {
        CellRandom random = new CellRandom(2026);
        double[] draws = new double[DRAWS];
        for (int row = 0; row < DRAWS; row++) {
            draws[row] = distribution.draw(random.at(row));
        }
        double average = DoubleStream.of(draws).average().orElseThrow();
        double squares = DoubleStream.of(draws)
                .map(draw -> (draw - average) * (draw - average))
                .average()
                .orElseThrow();

        assertThat(average).isCloseTo(mean, within(4 * Math.sqrt(variance / DRAWS)));
        assertThat(squares / variance).isBetween(0.96, 1.04);
        assertThat(Statistics.kolmogorovTail(distance(draws, distribution), DRAWS))
                .isGreaterThan(0.001);
    }

    @Test
    void tellsDistributionsApart() {
        CellRandom random = new CellRandom(2026);
        double[] draws = new double[DRAWS];
        for (int row = 0; row < DRAWS; row++) {
            draws[row] = random.at(row).nextGaussian();
        }

        assertThat(Statistics.kolmogorovTail(distance(draws, new Normal(0, 1.03)), DRAWS))
                .isLessThan(0.001);
        assertThat(Statistics.kolmogorovTail(distance(draws, new Normal(0.02, 1)), DRAWS))
                .isLessThan(0.001);
    }

    @Property(tries = 200)
    void drawsBetaWithAnyShapes(
            @ForAll long key,
            @ForAll @DoubleRange(min = -9, max = 9) double logAlpha,
            @ForAll @DoubleRange(min = -9, max = 9) double logBeta) {
        Beta beta = new Beta(Math.pow(10, logAlpha), Math.pow(10, logBeta));

        assertThat(beta.draw(new CellRandom(key))).isBetween(0.0, 1.0);
        assertThat(beta.cdf(0.3)).isBetween(0.0, 1.0);
    }

    @Test
    void knowsItsMassWithinARange() {
        assertThat(new Normal(10, 2).massWithin(8, 12)).isCloseTo(0.682689492137086, within(1e-12));
        assertThat(new LogNormal(0, 1).massWithin(-5, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(new Exponential(2).massWithin(0, 0.5)).isCloseTo(0.632120558828558, within(1e-12));
        assertThat(new Beta(2, 5).massWithin(0, 0.3)).isCloseTo(0.579825, within(1e-12));
        assertThat(new Normal(1e300, 1).massWithin(0, 100)).isZero();
    }

    /** A change of these numbers changes generated values: it is a breaking change and a new engine version. */
    @Test
    void drawsTheSameForEver() {
        CellRandom random = new CellRandom(42);

        assertThat(new Normal(100, 15).draw(random.at(7))).isEqualTo(88.993529924853);
        assertThat(new LogNormal(1, 0.6).draw(random.at(7))).isEqualTo(1.7502194796147976);
        assertThat(new Exponential(0.25).draw(random.at(7))).isEqualTo(2.1585800851365855);
        assertThat(new Beta(2, 5).draw(random.at(7))).isEqualTo(0.25305078585213525);
        assertThat(new Beta(0.5, 0.1).draw(random.at(7))).isEqualTo(0.9977391908921973);
        assertThat(new Uniform().draw(random.at(7))).isEqualTo(0.4170448476793506);
    }

    private static double distance(double[] draws, Continuous distribution) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = distribution.cdf(sorted[i]);
            distance = Math.max(distance, expected - (double) i / sorted.length);
            distance = Math.max(distance, (i + 1.0) / sorted.length - expected);
        }
        return distance;
    }
}
