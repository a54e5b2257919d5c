package io.dwsim.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values of 18 digits, computed with 30 digits by an independent library for arbitrary precision. */
class SpecialFunctionsTest {

    @ParameterizedTest
    @CsvSource({
        "0.001, 6.90717888538385368",
        "0.5, 0.572364942924700087",
        "1, 0",
        "3.7, 1.42807232666538792",
        "100, 359.134205369575399",
        "1e6, 12815504.5691476117"
    })
    void knowsTheLogarithmOfTheGammaFunction(double x, double expected) {
        assertThat(SpecialFunctions.logGamma(x)).isCloseTo(expected, close(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "-10, 7.61985302416052607e-24",
        "-3, 0.00134989803163009453",
        "-1.96, 0.0249978951482204341",
        "-0.1, 0.460172162722971019",
        "0, 0.5",
        "0.5, 0.691462461274013104",
        "1, 0.841344746068542949",
        "2.5, 0.993790334674223865",
        "-Infinity, 0",
        "Infinity, 1"
    })
    void knowsTheNormalDistribution(double z, double expected) {
        assertThat(SpecialFunctions.normalCdf(z)).isCloseTo(expected, close(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.1, 0.654720846018577029",
        "2.5, 10, 0.00124973056303137541",
        "50, 40, 0.929664933340605046",
        "0.01, 0.001, 0.0614293474738710136",
        "500, 620, 2.8152332289542097e-7",
        "5000, 4900, 0.922055043773486086",
        "3, 0, 1"
    })
    void knowsTheIncompleteGammaFunction(double a, double x, double expected) {
        assertThat(SpecialFunctions.gammaTail(a, x)).isCloseTo(expected, close(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 5, 0.3, 0.579825",
        "0.5, 0.5, 0.25, 0.333333333333333333",
        "0.1, 3, 0.001, 0.578766033085735611",
        "50, 70, 0.45, 0.771761001752562362",
        "1000, 800, 0.56, 0.647256553387682687",
        "0.01, 0.02, 0.5, 0.666719461041272197",
        "3, 200, 0.05, 0.997853024192259222",
        "3, 4, 0, 0",
        "3, 4, 1, 1"
    })
    void knowsTheIncompleteBetaFunction(double a, double b, double x, double expected) {
        assertThat(SpecialFunctions.beta(x, a, b)).isCloseTo(expected, close(expected));
    }

    /** 12 significant digits. */
    private static Offset<Double> close(double expected) {
        return within(expected == 0 ? 1e-14 : Math.abs(expected) * 1e-12);
    }
}
