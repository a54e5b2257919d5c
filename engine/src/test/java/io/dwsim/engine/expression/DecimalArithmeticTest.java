package io.dwsim.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.engine.random.CellRandom;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Decimal arithmetic against BigDecimal's. */
class DecimalArithmeticTest {

    private static final ExpressionType WIDE = ExpressionType.decimal(38, 9);

    @Property
    void addsSubtractsAndMultipliesExactly(
            @ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b, @ForAll("decimals") BigDecimal c) {
        BigDecimal result = (BigDecimal) evaluate("a + b * c - a * a", ExpressionType.decimal(38, 8), a, b, c);

        assertThat(result)
                .isEqualTo(a.add(b.multiply(c)).subtract(a.multiply(a)).setScale(8));
    }

    @Property
    void dividesToSixteenDigitsHalfAwayFromZero(@ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b) {
        BigDecimal divisor = b.signum() == 0 ? BigDecimal.ONE.setScale(4) : b;

        assertThat(evaluate("a / b", ExpressionType.decimal(38, 16), a, divisor, a))
                .isEqualTo(a.divide(divisor, 16, RoundingMode.HALF_UP));
        assertThat(evaluate("a % b", ExpressionType.decimal(38, 4), a, divisor, a))
                .isEqualTo(a.remainder(divisor).setScale(4));
    }

    @Property
    void roundsLikeBigDecimal(@ForAll("decimals") BigDecimal a, @ForAll @IntRange(min = 0, max = 9) int digits) {
        assertThat(evaluate("round(a, " + digits + ")", WIDE, a, a, a))
                .isEqualTo(a.setScale(digits, RoundingMode.HALF_UP).setScale(9));
        assertThat(evaluate("trunc(a, " + digits + ")", WIDE, a, a, a))
                .isEqualTo(a.setScale(digits, RoundingMode.DOWN).setScale(9));
        assertThat(evaluate("floor(a) <= a && a <= ceil(a)", ExpressionType.BOOLEAN, a, a, a))
                .isEqualTo(true);
    }

    @Property
    void writesAndReadsNumbersWithoutLoss(@ForAll("decimals") BigDecimal a) {
        assertThat(evaluate("decimal(text(a), 38, 4) == a", ExpressionType.BOOLEAN, a, a, a))
                .isEqualTo(true);
        assertThat(evaluate(a.toPlainString() + " == a", ExpressionType.BOOLEAN, a, a, a))
                .isEqualTo(true);
    }

    @Property
    void comparesNumbersOfAllKinds(@ForAll long whole, @ForAll("decimals") BigDecimal a) {
        String text = whole == Long.MIN_VALUE ? "(-9223372036854775807 - 1)" : Long.toString(whole);

        assertThat(evaluate(text + " < a", ExpressionType.BOOLEAN, a, a, a))
                .isEqualTo(BigDecimal.valueOf(whole).compareTo(a) < 0);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(14).negate(), BigInteger.TEN.pow(14))
                .map(unscaled -> new BigDecimal(unscaled, 4));
    }

    private static Object evaluate(String text, ExpressionType target, BigDecimal a, BigDecimal b, BigDecimal c) {
        ExpressionType type = ExpressionType.decimal(18, 4);
        CompiledExpression compiled = Expression.compile(text, Map.of("a", type, "b", type, "c", type), target);
        Map<String, BigDecimal> values = Map.of("a", a, "b", b, "c", c);
        assertThat(compiled.evaluate(new Decimals(compiled.inputs(), values), new CellRandom(1)))
                .isTrue();
        return target.name() == ExpressionType.Name.BOOLEAN ? compiled.booleanResult() : compiled.decimalResult();
    }

    private record Decimals(List<String> names, Map<String, BigDecimal> values) implements RowInputs {

        @Override
        public boolean isNull(int input) {
            return false;
        }

        @Override
        public long longAt(int input) {
            throw new AssertionError();
        }

        @Override
        public double doubleAt(int input) {
            throw new AssertionError();
        }

        @Override
        public boolean booleanAt(int input) {
            throw new AssertionError();
        }

        @Override
        public BigDecimal decimalAt(int input) {
            return values.get(names.get(input));
        }

        @Override
        public String textAt(int input) {
            throw new AssertionError();
        }
    }
}
