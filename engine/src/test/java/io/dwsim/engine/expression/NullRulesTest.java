package io.dwsim.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NullRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no_int + 1",
                "1.5 * no_decimal",
                "no_int / 0",
                "no_text + 'a'",
                "concat('a', no_text)",
                "upper(no_text)",
                "no_int > 1",
                "no_int == no_int",
                "no_date + 7",
                "order_date - no_date",
                "least(1, no_int)",
                "no_bool && true",
                "no_bool || false",
                "!no_bool",
                "no_int in [1, 2]",
                "1 in [2, no_int]",
                "nullif(7, quantity)",
                "coalesce(no_int, no_int)",
                "active ? no_int : 1",
                "null",
                "null + 1",
                "null && true",
                "round(null)",
                "random_int(1, no_int)",
                "random_choice([no_int])",
                "round(no_decimal, 1)",
                "date_trunc('month', no_date)",
                "decimal(no_int, 5, 2)"
            })
    void handsNullOn(String expression) {
        assertThat(SampleRow.text(expression)).isNull();
        assertThat(canBeNull(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantity + 1",
                "coalesce(no_int, 5) + quantity",
                "coalesce(no_int, quantity, no_int)",
                "no_int == null ? 0 : no_int + 1",
                "null != no_int ? no_int * 2 : quantity",
                "no_int == null || no_decimal == null ? 1.5 : no_int * no_decimal",
                "no_int != null && no_decimal != null && active ? no_int * no_decimal : 0.0",
                "no_int + quantity > 3 ? no_int : 0",
                "is_null(no_text) ? 'x' : upper(no_text)",
                "is_null(no_int)",
                "no_bool ? 1 : 2",
                "no_int == null || no_int > 5",
                "no_int != null && no_int > 5",
                "random_choice([1, quantity])",
            })
    void knowsWhatIsNeverNull(String expression) {
        assertThat(canBeNull(expression)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no_int == null ? no_int : 1",
                "no_int == null || no_decimal == null ? 1.5 : no_int + no_decimal + length(no_text)",
                "no_int > 3 ? 0 : no_int",
                "no_int != null || active ? no_int : 0",
                "random_choice([1, no_int])",
                "no_bool && no_int != null",
            })
    void knowsWhatCanBeNull(String expression) {
        assertThat(canBeNull(expression)).isTrue();
    }

    private static boolean canBeNull(String expression) {
        return SampleRow.compile(expression, ExpressionType.TEXT).canBeNull(name -> name.startsWith("no_"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            no_bool && false                ~ false
            false && no_bool                ~ false
            no_bool || true                 ~ true
            true || no_bool                 ~ true
            no_bool ? 1 : 2                 ~ 2
            null ? 1 : 2                    ~ 2
            no_int == null                  ~ true
            null == no_int                  ~ true
            no_int != null                  ~ false
            quantity == null                ~ false
            quantity != null                ~ true
            null == null                    ~ true
            is_null(no_text)                ~ true
            coalesce(no_int, 5)             ~ 5
            coalesce(no_int, 1.50)          ~ 1.50
            coalesce(quantity, 1.50)        ~ 7.00
            ifnull(no_text, 'none')         ~ none
            nullif(8, quantity)             ~ 8
            1 in [no_int, 1]                ~ true
            false && 1 / (quantity - 7) > 0 ~ false
            active ? 1 : 1 / (quantity - 7) ~ 1
            """)
    void decidesWhereNullDoesNotMatter(String expression, String expected) {
        assertThat(SampleRow.text(expression)).isEqualTo(expected);
    }
}
