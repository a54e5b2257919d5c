package io.dwsim.engine.expression.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoublesTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-2.5, -2.5",
        "100, 100",
        "1e14, 100000000000000",
        "1e15, 1e+15",
        "1.25e100, 1.25e+100",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "2e-323, 2e-323",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "-0.0, -0",
        "2e23, 2e+23"
    })
    void writesTheFewestDigits(double value, String text) {
        assertThat(Doubles.text(value)).isEqualTo(text);
    }

    @Property
    void readsBackWhatItWrites(@ForAll double value) {
        assertThat(Doubles.ofText(Doubles.text(value))).isEqualTo(value);
        assertThat(digits(Doubles.text(value))).isLessThanOrEqualTo(digits(Double.toString(value)));
    }

    private static int digits(String number) {
        String mantissa = number.replaceAll("[eE].*", "").replaceAll("[^0-9]", "");
        return mantissa.replaceAll("^0+", "").replaceAll("0+$", "").length();
    }

    @Test
    void roundsHalfAwayFromZero() {
        assertThat(Doubles.round(2.5)).isEqualTo(3);
        assertThat(Doubles.round(-2.5)).isEqualTo(-3);
        assertThat(Doubles.round(0.49999999999999994)).isZero();
        assertThat(Doubles.round(0x1p60)).isEqualTo(0x1p60);
        assertThat(Doubles.round(1.005, 2)).isEqualTo(1.01);
        assertThat(Doubles.round(1250.0, -2)).isEqualTo(1300.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "NaN", "Infinity", "1e999", "0x1p3", "1f", "1d", "--1", "1e"})
    void readsNumbersOnly(String text) {
        assertThatThrownBy(() -> Doubles.ofText(text))
                .isInstanceOf(ValueFault.class)
                .hasMessageContaining("is no number");
    }
}
