package io.dwsim.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ChiSquare;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Purpose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomFunctionsTest {

    private static final CellRandom RANDOM = new ColumnKey(42, "orders", "total").random(Purpose.VALUE);

    private static List<Object> draws(String expression, ExpressionType target, int rows) {
        CompiledExpression compiled = SampleRow.compile(expression, target);
        List<Object> drawn = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            drawn.add(SampleRow.value(compiled, RANDOM.at(row)));
        }
        return drawn;
    }

    /** A change of these values changes generated data: it is a breaking change and a new engine version. */
    @Test
    void drawsTheSameValuesForEver() {
        assertThat(draws("random_int(1, 1000000)", ExpressionType.BIGINT, 4))
                .containsExactly(545660L, 158362L, 30677L, 353985L);
        assertThat(draws(
                        "concat(random_int(-5, 5), '|', random_decimal(0, 9.99, 2), '|', random_bool(0.5), '|',"
                                + " random_choice(['a', 'b', 'c']), '|', random_date('2024-01-01', '2024-12-31'), '|',"
                                + " random_double())",
                        ExpressionType.TEXT,
                        2))
                .containsExactly(
                        "1|3.71|false|a|2024-01-03|0.6685148902744708",
                        "-4|5.04|false|a|2024-06-29|0.5371379020773808");
    }

    @Test
    void drawsEveryWholeNumberEquallyOften() {
        int[] counts = new int[6];
        for (Object drawn : draws("random_int(1, 6)", ExpressionType.INTEGER, 30_000)) {
            counts[((Long) drawn).intValue() - 1]++;
        }

        assertThat(ChiSquare.of(counts)).isLessThan(ChiSquare.limit(5));
    }

    @Test
    void drawsFromTheWholeRangeOfLongs() {
        List<Object> drawn =
                draws("random_int(-9223372036854775808, 9223372036854775807)", ExpressionType.BIGINT, 1_000);

        assertThat(drawn.stream().filter(value -> (Long) value < 0).count()).isBetween(400L, 600L);
    }

    @Test
    void givesEachCallNumbersOfItsOwn() {
        int[] pairs = new int[16];
        for (Object drawn : draws("random_int(0, 3) * 4 + random_int(0, 3)", ExpressionType.INTEGER, 30_000)) {
            pairs[((Long) drawn).intValue()]++;
        }

        assertThat(ChiSquare.of(pairs)).isLessThan(ChiSquare.limit(15));
    }

    @Test
    void drawsTheSameWhateverElseIsEvaluated() {
        List<Object> alone = draws("random_int(1, 1000)", ExpressionType.BIGINT, 50);

        assertThat(draws("random_int(1, 1000) + 0 * random_int(1, 9)", ExpressionType.BIGINT, 50))
                .isEqualTo(alone);
        List<Object> skipped = draws("random_bool(0.5) ? 0 : random_int(1, 1000)", ExpressionType.BIGINT, 50);
        List<Object> unskipped = draws("random_bool(0) ? 0 : random_int(1, 1000)", ExpressionType.BIGINT, 50);
        for (int row = 0; row < 50; row++) {
            assertThat(skipped.get(row)).isIn(0L, unskipped.get(row));
        }
        assertThat(new HashSet<>(unskipped)).hasSizeGreaterThan(40);
    }

    @Test
    void drawsDecimalsExactlyAndToBothEnds() {
        Set<Object> drawn = new HashSet<>(draws("random_decimal(0.995, 1.05, 2)", ExpressionType.decimal(5, 2), 2_000));

        assertThat(drawn)
                .containsExactlyInAnyOrder(
                        new BigDecimal("1.00"),
                        new BigDecimal("1.01"),
                        new BigDecimal("1.02"),
                        new BigDecimal("1.03"),
                        new BigDecimal("1.04"),
                        new BigDecimal("1.05"));
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(draws("random_double(2, 3)", ExpressionType.DOUBLE, 2_000))
                .allSatisfy(value -> assertThat((Double) value).isBetween(2.0, Math.nextDown(3.0)));
        assertThat(draws("random_date('2024-02-28', '2024-03-01') + 0", ExpressionType.TEXT, 500))
                .containsOnly("2024-02-28", "2024-02-29", "2024-03-01");
        assertThat(draws("random_bool(0)", ExpressionType.BOOLEAN, 500)).containsOnly(false);
        assertThat(draws("random_bool(1)", ExpressionType.BOOLEAN, 500)).containsOnly(true);
        assertThat(draws("random_choice([1, 2.5, null])", ExpressionType.TEXT, 500))
                .containsOnly("1.0", "2.5", null);
        long hits = draws("random_bool(0.2)", ExpressionType.BOOLEAN, 10_000).stream()
                .filter(Boolean.TRUE::equals)
                .count();
        assertThat(hits).isBetween(1_800L, 2_200L);
    }
}
