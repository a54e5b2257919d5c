package io.dwsim.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

    private static final long MICROS_A_DAY = 86_400_000_000L;

    @Test
    void roundsHalfAwayFromZeroIntoWholeNumbersAndDecimals() {
        assertThat(SampleRow.value("2.5", ExpressionType.INTEGER)).isEqualTo(3L);
        assertThat(SampleRow.value("-2.5", ExpressionType.SMALLINT)).isEqualTo(-3L);
        assertThat(SampleRow.value("2.5e0", ExpressionType.BIGINT)).isEqualTo(3L);
        assertThat(SampleRow.value("unit_price * tax", ExpressionType.decimal(10, 2)))
                .isEqualTo(new BigDecimal("3.80"));
        assertThat(SampleRow.value("quantity", ExpressionType.decimal(10, 2))).isEqualTo(new BigDecimal("7.00"));
        assertThat(SampleRow.value("rate", ExpressionType.decimal(10, 2))).isEqualTo(new BigDecimal("0.10"));
        assertThat(SampleRow.value("1.005e0", ExpressionType.decimal(10, 2))).isEqualTo(new BigDecimal("1.01"));
    }

    @Test
    void turnsAnyNumberIntoFloatingPoint() {
        assertThat(SampleRow.value("unit_price", ExpressionType.DOUBLE)).isEqualTo(19.99);
        assertThat(SampleRow.value("quantity", ExpressionType.DOUBLE)).isEqualTo(7.0);
        assertThat(SampleRow.value("0.1", ExpressionType.REAL)).isEqualTo((double) 0.1f);
    }

    @Test
    void convertsBetweenDatesAndTimestamps() {
        long day = LocalDate.of(2024, 2, 28).toEpochDay();

        assertThat(SampleRow.value("order_date", ExpressionType.TIMESTAMP)).isEqualTo(day * MICROS_A_DAY);
        assertThat(SampleRow.value("order_date", ExpressionType.TIMESTAMPTZ)).isEqualTo(day * MICROS_A_DAY);
        assertThat(SampleRow.value("created_at", ExpressionType.DATE)).isEqualTo(day);
        assertThat(SampleRow.value("created_at", ExpressionType.TIME)).isEqualTo(49_510_250_000L);
        assertThat(SampleRow.value("'2024-02-28'", ExpressionType.DATE)).isEqualTo(day);
        assertThat(SampleRow.value("date('1969-12-31') + hours(23)", ExpressionType.DATE))
                .isEqualTo(-1L);
    }

    @Test
    void keepsTextsJsonAndUuids() {
        assertThat(SampleRow.value("document", ExpressionType.JSON)).isEqualTo("{\"a\":1}");
        assertThat(SampleRow.value("json('{\"n\":' + json_quote(name) + '}')", ExpressionType.JSON))
                .isEqualTo("{\"n\":\"Ada Lovelace\"}");
        assertThat(SampleRow.value("key", ExpressionType.UUID)).isEqualTo("123e4567-e89b-12d3-a456-426614174000");
        assertThat(SampleRow.value("quantity > 5", ExpressionType.BOOLEAN)).isEqualTo(true);
        assertThat(SampleRow.value("null", ExpressionType.decimal(4, 1))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            quantity * 10000       ~ SMALLINT ~ 70000 is out of the range of SMALLINT, at 1:10 of the expression
            quantity * 1000000000  ~ INTEGER  ~ 7000000000 is out of the range of INTEGER
            big + 1                ~ BIGINT   ~ 9223372036854775807 + 1 is out of the range of a 64-bit whole number, at 1:5
            big * 2.0              ~ BIGINT   ~ 18446744073709551614.0 is out of the range
            quantity / (quantity - 7)  ~ BIGINT ~ division by zero: 7 / 0, at 1:10 of the expression
            quantity % (quantity - 7)  ~ BIGINT ~ division by zero: 7 % 0
            unit_price / (quantity - 7) ~ BIGINT ~ division by zero: 19.99 / 0
            rate / (quantity - 7)  ~ BIGINT   ~ division by zero: 0.1 / 0
            power(rate - 1, rate)  ~ DOUBLE   ~ is out of the range of DOUBLE
            power(10, quantity * 10) ~ REAL   ~ e+69 is out of the range of REAL
            sqrt(small)            ~ DOUBLE   ~ sqrt(-3) has no value
            int(name)              ~ BIGINT   ~ 'Ada Lovelace' is no number, at 1:1
            date(name)             ~ DATE     ~ 'Ada Lovelace' is no date of the form 'YYYY-MM-DD'
            json(name)             ~ JSON     ~ 'Ada Lovelace' is no JSON: see character 1
            uuid(name)             ~ UUID     ~ 'Ada Lovelace' is no UUID
            order_date + quantity * 1000000 ~ DATE ~ out of the range 0001-01-01 to 9999-12-31
            repeat(name, quantity * 1000)   ~ TEXT ~ longer than 65536
            substring(name, 1, small)       ~ TEXT ~ negative length -3
            random_int(quantity, small)     ~ BIGINT ~ random_int has nothing to draw from 7 to -3
            """)
    void hasNoValueForWhatDoesNotFit(String expression, ExpressionType.Name target, String message) {
        assertThatThrownBy(() -> SampleRow.value(expression, new ExpressionType(target, 0, 0)))
                .isInstanceOf(EvaluationFault.class)
                .hasMessageContaining(message);
    }

    @Test
    void hasNoValueWhereADecimalHasTooManyDigits() {
        assertThatThrownBy(() -> SampleRow.value("unit_price * 10", ExpressionType.decimal(4, 2)))
                .isInstanceOf(EvaluationFault.class)
                .hasMessageContaining("199.90 does not fit in DECIMAL(4, 2)");
        assertThat(SampleRow.value("unit_price - 19.995", ExpressionType.decimal(2, 2)))
                .isEqualTo(new BigDecimal("-0.01"));
    }

    @Test
    void namesItsInputsInTheOrderOfTheText() {
        CompiledExpression compiled =
                SampleRow.compile("unit_price * quantity + unit_price", ExpressionType.decimal(12, 2));

        assertThat(compiled.inputs()).containsExactly("unit_price", "quantity");
        assertThat(compiled.target()).isEqualTo(ExpressionType.decimal(12, 2));
        assertThat(Expression.compile("1", Map.of(), ExpressionType.BIGINT).inputs())
                .isEmpty();
    }
}
