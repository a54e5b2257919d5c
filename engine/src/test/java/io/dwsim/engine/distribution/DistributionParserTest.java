package io.dwsim.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.engine.distribution.ParsedDistribution.Fault;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionParserTest {

    @Test
    void readsEveryType() {
        assertThat(read("normal", Map.of("mean", -5.0, "stddev", 2.0))).isEqualTo(new Normal(-5, 2));
        assertThat(read("lognormal", Map.of("mean", 1.0, "stddev", 0.5))).isEqualTo(new LogNormal(1, 0.5));
        assertThat(read("exponential", Map.of("lambda", 0.1))).isEqualTo(new Exponential(0.1));
        assertThat(read("beta", Map.of("alpha", 2.0, "beta", 5.0))).isEqualTo(new Beta(2, 5));
        assertThat(read("zipf", Map.of("exponent", 1.2, "n", 100.0))).isEqualTo(new Zipf(1.2, 100L));
        assertThat(read("zipf", Map.of())).isEqualTo(new Zipf(1, null));
        assertThat(read("uniform", Map.of())).isEqualTo(new Uniform());
    }

    @Test
    void knowsOtherNames() {
        assertThat(read("Gaussian", Map.of("mu", 1.0, "sigma", 2.0))).isEqualTo(new Normal(1, 2));
        assertThat(read("LOG_NORMAL", Map.of("mu", 1.0, "std", 2.0))).isEqualTo(new LogNormal(1, 2));
        assertThat(read("Exponential", Map.of("rate", 3.0))).isEqualTo(new Exponential(3));
        assertThat(read("beta", Map.of("a", 1.0, "b", 2.0))).isEqualTo(new Beta(1, 2));
        assertThat(read(" ZIPF ", Map.of("s", 2.0))).isEqualTo(new Zipf(2, null));
    }

    @Test
    void takesANullForNothing() {
        assertThat(read("zipf", Collections.singletonMap("n", null))).isEqualTo(new Zipf(1, null));
    }

    @Test
    void namesTheTypesThereAre() {
        ParsedDistribution parsed = Distribution.of("norml", Map.of("mean", 1.0));

        assertThat(parsed.distribution()).isNull();
        assertThat(parsed.faults())
                .containsExactly(new Fault(
                        null,
                        "there is no distribution 'norml'; there are normal, lognormal, exponential, beta, zipf and uniform",
                        "norml"));
    }

    @Test
    void findsAllFaultsAtOnce() {
        ParsedDistribution parsed =
                Distribution.of("normal", Map.of("stddev", -1.0, "varience", 4.0, "mu", Double.POSITIVE_INFINITY));

        assertThat(parsed.distribution()).isNull();
        assertThat(parsed.faults())
                .containsExactlyInAnyOrder(
                        new Fault(
                                "stddev",
                                "'stddev' of normal is -1.0, but has to be a finite number greater than 0",
                                -1.0),
                        new Fault("varience", "normal has no parameter 'varience'; it has mean and stddev", 4.0),
                        new Fault(
                                "mu",
                                "'mu' of normal is Infinity, but has to be a finite number",
                                Double.POSITIVE_INFINITY));
    }

    @Test
    void missesWhatIsNeeded() {
        assertThat(Distribution.of("beta", Map.of("a", 1.0)).faults())
                .containsExactly(new Fault("beta", "beta needs the parameter 'beta'", null));
        assertThat(Distribution.of("lognormal", Map.of()).faults())
                .extracting(Fault::parameter)
                .containsExactly("mean", "stddev");
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
        assertThat(Distribution.of("exponential", Map.of("rate", 1.0, "lambda", 2.0))
                        .faults())
                .containsExactly(new Fault("rate", "'lambda' and 'rate' mean the same parameter", 1.0));
    }

    @Test
    void saysThatUniformHasNoParameters() {
        assertThat(Distribution.of("uniform", Map.of("max", 2.0)).faults())
                .extracting(Fault::message)
                .containsExactly("uniform has no parameter 'max'; it has none, and its range is that of the column");
    }

    @ParameterizedTest
    @CsvSource({
        "exponential, lambda, 0",
        "exponential, lambda, -2",
        "exponential, lambda, NaN",
        "exponential, lambda, Infinity",
        "zipf, exponent, 0",
        "zipf, exponent, -1",
        "zipf, n, 0",
        "zipf, n, 2.5",
        "zipf, n, NaN"
    })
    void refusesWhatIsNotInItsLimits(String type, String parameter, double value) {
        List<Fault> faults = Distribution.of(type, Map.of(parameter, value)).faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.parameter()).isEqualTo(parameter);
            assertThat(fault.value()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "1, 1e10", "1e-10, 1", "NaN, 1"})
    void refusesShapesOfBetaThatAreNone(double alpha, double beta) {
        assertThat(Distribution.of("beta", Map.of("alpha", alpha, "beta", beta)).faults())
                .hasSize(1);
    }

    private static Distribution read(String type, Map<String, Double> parameters) {
        ParsedDistribution parsed = Distribution.of(type, parameters);
        assertThat(parsed.faults()).isEmpty();
        assertThat(parsed.distribution()).isNotNull();
        return parsed.distribution();
    }
}
