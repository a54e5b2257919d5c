package io.dwsim.common.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not well-formed, or is meant to bring a parser down. */
class HostileDocumentTest {

    private static final Function<String, ExperimentReading> JSON = ExperimentReader::fromJson;
    private static final Function<String, ExperimentReading> YAML = ExperimentReader::fromYaml;

    private static String refusal(Function<String, ExperimentReading> reader, String text) {
        DwsimException refusal = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> catchThrowableOfType(DwsimException.class, () -> reader.apply(text)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refusal.getMessage())
                .hasSizeLessThan(500)
                .doesNotContainPattern("jackson|java\\.|Exception|Feature|Constraints|JsonToken|REDACTED");
        return refusal.getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': foo}|not valid JSON at line 1, column 10: Unrecognized token 'foo'",
                "{'name': 'x'|not valid JSON at line 1, column 13: Unexpected end-of-input",
                "{'name': 'x',}|not valid JSON at line 1, column 14: Unexpected character ('}'",
                "{'name':'a','name':'b'}|not valid JSON at line 1, column 19: Duplicate Object property 'name'",
                "{'tables':[{'name':'a','name':'b'}]}|not valid JSON at line 1, column 30: Duplicate Object property 'name'",
                "{} {}|not valid JSON at line 1, column 4: there is more after the end of the document",
                "{'name':NaN}|not valid JSON at line 1, column 12: Non-standard token 'NaN'",
                "{'name':1e99999999999}|not valid JSON: a number is out of range",
                "nothing|not valid JSON at line 1, column 1: Unrecognized token 'nothing'"
            })
    void malformedJsonIsRefusedWithLineAndColumn(String json, String message) {
        assertThat(refusal(JSON, json.replace('\'', '"')).replace('"', '\'')).startsWith(message);
    }

    @Test
    void theLineIsCounted() {
        assertThat(refusal(JSON, "{\n  \"name\": \"x\",\n  oops\n}"))
                .startsWith("not valid JSON at line 3, column 3: Unexpected character ('o'");
        assertThat(refusal(YAML, "name: x\ntables:\n\t- name: y\n"))
                .startsWith("not valid YAML at line 3, column 1: while scanning for the next token: found character");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: [1, 2;;tables: 3|not valid YAML at line 3, column 7: while parsing a flow sequence: expected ',' or ']'",
                "name: 'x|not valid YAML at line 1, column 9: while scanning a quoted scalar: found unexpected end of stream",
                "name: a;name: b|not valid YAML at line 2, column 5: Duplicate Object property \"name\"",
                "name: a;---;name: b|not valid YAML at line 3, column 1: there is more after the end of the document",
                "name: &n x;description: *n|not valid YAML at line 2, column 14: '*n': aliases are not supported",
                "a: &a {b: c};d: {<<: *a}|not valid YAML at line 2, column 9: '*a': aliases are not supported",
                "null_ratio: .nan|not valid YAML at line 1, column 17: Malformed numeric value '.nan",
                "null_ratio: -.inf|not valid YAML at line 1, column 18: Malformed numeric value '-.inf",
                "x: 1e99999999999|not valid YAML at line 1, column 17: Malformed numeric value '1e99999999999",
                "? [a, b];: c|not valid YAML at line 1, column 4: Expected a property name"
            })
    void malformedYamlIsRefusedWithLineAndColumn(String yaml, String message) {
        assertThat(refusal(YAML, yaml.replace(';', '\n'))).startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aHundredThousandBracketsAreRefused(String bracket) {
        assertThat(refusal(JSON, bracket.repeat(100_000)))
                .isEqualTo("not valid JSON: Document nesting depth (501) exceeds the maximum allowed (500)");
        assertThat(refusal(YAML, bracket.repeat(100_000)))
                .isEqualTo("not valid YAML: Document nesting depth (501) exceeds the maximum allowed (500)");
    }

    @Test
    void deepYamlBlocksAreRefused() {
        StringBuilder stairs = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            stairs.append(" ".repeat(i)).append("a:\n");
        }

        assertThat(refusal(YAML, stairs.toString())).contains("nesting depth");
        assertThat(refusal(YAML, "- ".repeat(100_000))).contains("nesting depth");
    }

    @Test
    void aBombOfAliasesDoesNotGoOff() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d,*a%d,*a%d,*a%d]\n".replace("%d", "?"));
            for (int number : new int[] {i, i, i - 1, i - 1, i - 1, i - 1}) {
                int mark = bomb.indexOf("?");
                bomb.replace(mark, mark + 1, Integer.toString(number));
            }
        }

        assertThat(refusal(YAML, bomb.toString())).contains("aliases are not supported");
    }

    @Test
    void hugeYamlIsRefusedBeforeItIsRead() {
        assertThat(refusal(YAML, "name: " + "x".repeat(4_000_000)))
                .isEqualTo("YAML may have 1048576 characters at most, this has 4000006; send JSON instead");
    }

    @Test
    void aMegabyteOfOneScalarIsReadInReasonableTime() {
        String yaml = "name: " + "x".repeat(1_000_000);

        ExperimentReading reading =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ExperimentReader.fromYaml(yaml));

        assertThat(reading.faults().get(0).message()).isEqualTo("must not be longer than 63 bytes, has 1000000");
        assertThat(reading.faults().get(0).value().toString()).hasSize(201);
    }

    @Test
    void hugeNumbersAndNamesAreRefused() {
        assertThat(refusal(JSON, "{\"a\":" + "1".repeat(100_000) + "}"))
                .isEqualTo("not valid JSON: Number value length (100000) exceeds the maximum allowed (1000)");
        assertThat(refusal(JSON, "{\"" + "n".repeat(100_000) + "\":1}")).contains("Name length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:1/\"]]]]",
                "!!java.io.FileOutputStream [/tmp/dwsim-was-here]",
                "!<tag:yaml.org,2002:java.lang.Runtime> {}",
                "!!binary aGk=",
                "!!python/object/apply:os.system [id]"
            })
    void tagsMakeNoObjects(String value) {
        ExperimentReading reading = ExperimentReader.fromYaml("name: " + value + "\ntables: []\n");

        assertThat(reading.faults()).extracting(fault -> fault.pointer()).containsExactly("/name", "/tables");
        assertThat(reading.faults().get(0).message()).isEqualTo("must be a text");
    }

    @Test
    void numbersAndDaysInYamlAreTakenAsTheyAreWritten() {
        ExperimentReading reading = ExperimentReader.fromYaml("""
                name: 2024
                tables:
                  - name: no
                    target_rows: 1_000
                    columns:
                      - {name: c, data_type: DATE, date_start: 2024-02-30}
                      - {name: d, data_type: INT, min_value: 1e999999999}
                """);

        assertThat(reading.faults())
                .extracting(fault -> fault.pointer())
                .containsExactly(
                        "/name",
                        "/tables/0/target_rows",
                        "/tables/0/columns/0/date_start",
                        "/tables/0/columns/1/min_value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "---\n", "just text", "- a\n- b"})
    void yamlMustBeAnObjectToo(String yaml) {
        assertThat(ExperimentReader.fromYaml(yaml).faults())
                .extracting(fault -> fault.message())
                .containsExactly("an experiment is an object with 'name' and 'tables'");
    }
}
