package io.dwsim.engine.expression.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                " true ",
                "-0.5e+10",
                "0",
                "\"a\\u00e9\\n\"",
                "[]",
                "[1, [2], {}]",
                "{\"a\": {\"b\": [false, null, \"\"]}, \"c\": 1}"
            })
    void takesJson(String text) {
        assertThat(Json.checked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nul",
                "01",
                "1.",
                "-",
                "+1",
                ".5",
                "1e",
                "[1,]",
                "[",
                "{\"a\"}",
                "{a:1}",
                "{\"a\":1,}",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u0000\"",
                "\"\t\"",
                "1 2",
                "'a'",
                "NaN"
            })
    void refusesWhatIsNot(String text) {
        assertThatThrownBy(() -> Json.checked(text))
                .isInstanceOf(ValueFault.class)
                .hasMessageContaining("is no JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b\\c", "line\nbreak\u0001", "é😀", ""})
    void quotesAnyText(String text) {
        assertThat(Json.checked(Json.quoted(text))).startsWith("\"").endsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesWhatNestsTooDeep(String part) {
        assertThatThrownBy(() -> Json.checked(part.repeat(5_000))).isInstanceOf(ValueFault.class);
    }
}
