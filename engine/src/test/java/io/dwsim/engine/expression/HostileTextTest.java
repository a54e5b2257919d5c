package io.dwsim.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.dwsim.engine.random.CellRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text is, it compiles, or is refused; it never breaks anything and never takes long. */
class HostileTextTest {

    private static final String[] SOUND = {
        "quantity * unit_price * (1 + tax) - 0.5",
        "concat(lower(left(name, 1)), '.', split_part(name, ' ', 2), '@example.com')",
        "order_date + months(1) - days(random_int(1, 5)) > '2024-01-01' ? 'a' : null",
        "coalesce(no_int, int('5'), round(rate * 3, 2)) in [1, 2.5, 7e3]",
        "date_diff('day', order_date, date_trunc('month', created_at)) % 7 / 2",
        "lpad(text(random_choice([1, 2, 3])), 10, substring(name, 2, 3))",
        "decimal('1.5', 10, 2) + least(quantity, small) ** power(2, 3)"
    };

    @Property(tries = 500)
    void survivesGarbage(@ForAll String text) {
        attempt(text);
    }

    @Property(tries = 500)
    void survivesGarbageOfItsOwnCharacters(@ForAll("soup") String text) {
        attempt(text);
    }

    @Property(tries = 1000)
    void survivesMutations(@ForAll("mutated") String text) {
        attempt(text);
    }

    @Property(tries = 3000)
    void survivesExtremeArguments(@ForAll("calls") String text) {
        attempt(text);
    }

    @Provide
    Arbitrary<String> calls() {
        Arbitrary<String> arguments = Arbitraries.of(
                "0",
                "1",
                "-1",
                "3",
                "-9223372036854775808",
                "9223372036854775807",
                "0.5",
                "-99999999999999999999999999.5",
                "0.00000000000000000000000000000000000001",
                "1e308",
                "-1e-308",
                "null",
                "''",
                "'a😀'",
                "name",
                "big",
                "rate",
                "order_date",
                "'0001-01-01'",
                "date('9999-12-31')",
                "created_at",
                "timestamptz('9999-12-31 23:59:59')",
                "opens",
                "true",
                "months(-119999)",
                "hours(87600000)",
                "'year'",
                "'week'",
                "'second'",
                "key",
                "document",
                "repeat('ab', 30000)",
                "no_date");
        return Arbitraries.of(FunctionTable.STANDARD.all()).flatMap(function -> arguments
                .list()
                .ofMinSize(function.isOperator() ? 2 : 0)
                .ofMaxSize(function.isOperator() ? 2 : 4)
                .map(list -> function.isOperator()
                        ? list.get(0) + " " + function.name() + " " + list.get(1)
                        : function.name() + "(" + String.join(", ", list) + ")"));
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        "+",
                        "-",
                        "*",
                        "/",
                        "%",
                        "?",
                        ":",
                        ".",
                        ",",
                        "'",
                        "\"",
                        "\\",
                        "<",
                        ">",
                        "=",
                        "!",
                        "&",
                        "|",
                        " ",
                        "\n",
                        "1",
                        "0.5",
                        "1e9",
                        "null",
                        "true",
                        "in",
                        "quantity",
                        "name",
                        "order_date",
                        "upper",
                        "days",
                        "9223372036854775807",
                        "'x'",
                        "// ",
                        "r'",
                        "b'",
                        "u",
                        "0x",
                        "`")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> mutated() {
        return Arbitraries.of(SOUND).flatMap(sound -> Arbitraries.integers()
                .between(0, sound.length() - 1)
                .flatMap(from -> Arbitraries.integers().between(0, 8).flatMap(cut -> Arbitraries.of(SOUND)
                        .flatMap(other -> Arbitraries.integers()
                                .between(0, other.length() - 1)
                                .map(start -> sound.substring(0, from)
                                        + other.substring(start, Math.min(other.length(), start + cut))
                                        + sound.substring(Math.min(sound.length(), from + cut)))))));
    }

    private static void attempt(String text) {
        for (ExpressionType target : new ExpressionType[] {ExpressionType.TEXT, ExpressionType.decimal(10, 2)}) {
            try {
                CompiledExpression compiled = SampleRow.compile(text, target);
                SampleRow.value(compiled, new CellRandom(1));
            } catch (ExpressionFault | EvaluationFault refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"in_('5')", "IN(1)", "_in_(1, [1])", "In()"})
    void takesNoOtherSpellingForTheOperatorIn(String text) {
        assertThatThrownBy(() -> SampleRow.compile(text, ExpressionType.TEXT))
                .isInstanceOf(ExpressionFault.class)
                .hasMessageContaining("there is no function");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "a(",
                "!(",
                "-(",
                "!",
                "-",
                "1+(",
                "quantity+",
                "a.b().",
                "a?b:",
                "a&&",
                "'' + ",
                "{1:",
                "a[",
                "a in ",
                "1==",
                "a.",
                "upper(",
                "if(true,1,",
                "\"",
                "'",
                "\\"
            })
    void refusesBombsQuicklyAndOnASmallStack(String part) throws InterruptedException {
        String text = part.repeat(SyntaxLimit.LENGTH / part.length());
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        SampleRow.compile(text, ExpressionType.TEXT);
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                },
                "small-stack",
                512 * 1024L);
        thread.start();
        thread.join(Duration.ofSeconds(10).toMillis());

        assertThat(thread.isAlive()).isFalse();
        assertThat(thrown.get()).isInstanceOf(ExpressionFault.class);
    }

    @Test
    void evaluatesTheDeepestTextsOnASmallStack() throws InterruptedException {
        String deep = "(1 + ".repeat(45) + "quantity" + ")".repeat(45);
        AtomicReference<Object> result = new AtomicReference<>();
        Thread thread = new Thread(
                null, () -> result.set(SampleRow.value(deep, ExpressionType.BIGINT)), "small-stack", 512 * 1024L);
        thread.start();
        thread.join();

        assertThat(result.get()).isEqualTo(52L);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> SampleRow.compile("'" + "a".repeat(10_000) + "'", ExpressionType.TEXT))
                .isInstanceOf(ExpressionFault.class)
                .hasMessageContaining("longer than 10000 characters");
        assertThatThrownBy(() -> SampleRow.compile("  \n ", ExpressionType.TEXT))
                .isInstanceOf(ExpressionFault.class)
                .hasMessageContaining("the expression is empty");
        assertThatThrownBy(() -> SampleRow.compile("[" + "1,".repeat(2_500) + "1]", ExpressionType.TEXT))
                .isInstanceOf(ExpressionFault.class)
                .hasMessageContaining("more than 2000 parts");
    }

    @Test
    void boundsTheTextsItMakes() {
        String doubled = "repeat('0123456789', 6000)";
        assertThat(SampleRow.text("length(" + doubled + ")")).isEqualTo("60000");
        for (String text : new String[] {
            doubled + " + " + doubled,
            "replace(" + doubled + ", '0', " + doubled + ")",
            "lpad('', 9223372036854775807, 'ab')",
            "repeat('ab', 9223372036854775807)",
            "rpad('a', 70000)"
        }) {
            try {
                SampleRow.text(text);
                fail(text);
            } catch (ExpressionFault bounded) {
                assertThat(bounded.getMessage()).contains("is longer than 65536");
            }
        }
    }

    private static final class SyntaxLimit {
        static final int LENGTH = 9_999;
    }
}
