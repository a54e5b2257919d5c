package io.dwsim.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionFaultTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            unit_prise * 2          ~ 1:1: there is no column 'unit_prise'; near are unit_price
            2 * Quantity            ~ 1:5: there is no column 'Quantity'; near are quantity
            upper                   ~ 1:1: there is no column 'upper'; the function of this name is written with ( )
            uper(name)              ~ 1:1: there is no function 'uper'; near are upper
            name.matches('a')       ~ there is no function 'matches'
            'a' + 5                 ~ there is no a + b for TEXT, BIGINT; write concat(a, b), or text(x)
            name || 'x'             ~ there is no a || b for TEXT, TEXT; texts are joined by a + b or concat(a, b)
            name * 2                ~ 1:6: there is no a * b for TEXT, BIGINT
            name == 5               ~ there is no a == b for TEXT, BIGINT
            active + 1              ~ there is no a + b for BOOLEAN, BIGINT
            order_date + order_date ~ there is no a + b for DATE, DATE
            upper(quantity)         ~ upper does not take (BIGINT): it is used as upper(text)
            lpad(name)              ~ it is used as lpad(text, length) or lpad(text, length, fill)
            quantity ? 1 : 2        ~ the condition is no BOOLEAN but BIGINT
            active ? 1 : 'a'        ~ the two values of a choice are of one type, and these are BIGINT and TEXT
            round(1.5, quantity)    ~ 1:12: the digits of round are a whole number from -38 to 38
            decimal(1.5, 39, 2)     ~ there is no DECIMAL(39, 2)
            date_trunc('decade', order_date) ~ 1:12: the unit is one of 'year', 'quarter'
            date('2024-02-30')      ~ '2024-02-30' is no date: the calendar has no such day
            order_date > '2024-02-30' ~ 1:14: '2024-02-30' is no date
            order_date == 'soon'    ~ 1:15: 'soon' is no date of the form 'YYYY-MM-DD'
            1 / 0                   ~ 1:3: division by zero: 1 / 0
            random_int(5, 1)        ~ random_int has nothing to draw from 5 to 1
            random_bool(1.5)        ~ the probability 1.5 is not from 0 to 1
            now()                   ~ there is no clock: 'now'
            order_date - current_date ~ 1:14: there is no clock: 'current_date'
            [1, 2]                  ~ a list stands only after
            name in name            ~ is followed by a list in square brackets
            name[0]                 ~ [ ] stands only after
            name.first              ~ a dot stands only before a function
            {'a': 1}                ~ a column's expression has no use for { }
            5u                      ~ numbers have no u at their end
            b'a'                    ~ text has no b before its quotes
            '\\x00'                 ~ text has no NUL
            9223372036854775808     ~ the whole number 9223372036854775808 is out of the 64-bit range
            quantity = 5            ~ 1:10: write == for =
            quantity <> 5           ~ 1:10: write != for <>
            active and active       ~ 1:8: write && for AND
            not active              ~ 1:1: write ! for NOT
            name like 'A%'          ~ 1:6: write contains, starts_with or ends_with for LIKE
            no_int is null          ~ 1:8: write x == null
            case when active then 1 end ~ 1:1: write condition ? value : other for CASE
            quantity::text          ~ write int(x), decimal(x, 12, 2), text(x), date(x) for x::type
            (quantity + 1           ~ 1:14: the expression ends too early
            quantity + $            ~ unexpected
            """)
    void saysWhereAndWhatIsWrong(String expression, String message) {
        assertThatThrownBy(() -> SampleRow.compile(expression, ExpressionType.TEXT))
                .isInstanceOf(ExpressionFault.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            name                ~ INTEGER ~ the expression gives TEXT, which cannot become INTEGER; write int(x)
            active              ~ INTEGER ~ the expression gives BOOLEAN, which cannot become INTEGER
            quantity            ~ BOOLEAN ~ gives BIGINT, which cannot become BOOLEAN
            quantity            ~ DATE    ~ gives BIGINT, which cannot become DATE
            created_at - created_at ~ TEXT ~ gives INTERVAL, which cannot become TEXT
            days(1)             ~ TEXT    ~ gives INTERVAL of days, which cannot become TEXT
            name                ~ JSON    ~ gives TEXT, which cannot become JSON
            '{"a":}'            ~ JSON    ~ is no JSON: see character 6
            '2024-13-01'        ~ DATE    ~ '2024-13-01' is no date
            opens               ~ TIMESTAMP ~ gives TIME, which cannot become TIMESTAMP
            70000               ~ SMALLINT ~ 70000 is out of the range of SMALLINT
            """)
    void refusesWhatDoesNotFitTheColumn(String expression, ExpressionType.Name target, String message) {
        assertThatThrownBy(() -> SampleRow.compile(expression, new ExpressionType(target, 0, 0)))
                .isInstanceOf(ExpressionFault.class)
                .hasMessageContaining(message);
    }

    @Test
    void findsAllFaultsAtOnceAndPointsAtThem() {
        ExpressionFault fault = catchThrowableOfType(
                ExpressionFault.class,
                () -> SampleRow.compile("coalesce(nome, 'é')\n + uper('x', today())", ExpressionType.TEXT));

        assertThat(fault.problems())
                .extracting(ExpressionFault.Problem::toString)
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("1:10: there is no column 'nome'; near are name"),
                        problem -> assertThat(problem).startsWith("2:4: there is no function 'uper'"),
                        problem -> assertThat(problem).startsWith("2:14: there is no clock: 'today'"));
        assertThat(fault.problems().get(1).context()).isEqualTo(" + uper('x', today())\n   ^");
    }

    @Test
    void knowsNoWayToTheMachineItRunsOn() {
        for (String text : new String[] {
            "java.lang.Runtime.getRuntime().exec('x')",
            "name.getClass()",
            "''.class",
            "T(java.lang.System).exit(1)",
            "new('java.io.File')",
            "name.format('%1000000000s')",
            "name.map(x, x)",
            "has(name.x)",
            "type(name)",
            "dyn(name)"
        }) {
            assertThatThrownBy(() -> SampleRow.compile(text, ExpressionType.TEXT))
                    .isInstanceOf(ExpressionFault.class);
        }
    }
}
