package io.dwsim.common.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.json.DwsimJson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ExperimentReaderPropertyTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "name",
            "tables",
            "columns",
            "target_rows",
            "primary_key",
            "data_type",
            "required",
            "is_unique",
            "null_ratio",
            "min_value",
            "max_value",
            "varchar_length",
            "date_start",
            "date_end",
            "faker_rule",
            "foreign_key",
            "references_table",
            "references_column",
            "nullable",
            "locale",
            "pattern",
            "INT",
            "VARCHAR",
            "DATE",
            "a",
            "2024-02-29",
            "",
            "~/",
            "\uD83D",
            "\u0000");

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void anyTreeIsReadAndItsFindingsCanBeWritten(@ForAll("trees") JsonNode tree) {
        ExperimentReading reading = ExperimentReader.read(tree);

        assertThat(reading.valid().isPresent()).isEqualTo(reading.faults().isEmpty());
        assertThat(DwsimJson.mapper().writeValueAsBytes(reading.faults())).isNotEmpty();
        assertThat(DwsimJson.mapper().writeValueAsBytes(reading.warnings())).isNotEmpty();
        reading.faults().forEach(fault -> assertThat(fault.pointer()).matches("(?s)|(/([^~/]|~[01])*)+"));
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefusedAsJson(@ForAll("texts") String text) {
        assertThatReadOrRefused(ExperimentReader::fromJson, text);
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefusedAsYaml(@ForAll("texts") String text) {
        assertThatReadOrRefused(ExperimentReader::fromYaml, text);
    }

    @Property(tries = 300)
    void aValidExperimentIsWrittenAndReadBackEqual(@ForAll("definitions") JsonNode definition) {
        Experiment experiment = ExperimentReader.read(definition).orThrow();

        String written = DwsimJson.mapper().writeValueAsString(experiment);

        assertThat(DwsimJson.mapper().readValue(written, Experiment.class)).isEqualTo(experiment);
        assertThat(ExperimentReader.fromJson(written).orThrow()).isEqualTo(experiment);
        assertThat(ExperimentReader.fromYaml(written).orThrow()).isEqualTo(experiment);
        assertThat(ExperimentReader.fromJson(written).warnings()).isEmpty();
    }

    private static void assertThatReadOrRefused(Function<String, ExperimentReading> reader, String text) {
        try {
            assertThat(reader.apply(text)).isNotNull();
        } catch (DwsimException refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
            assertThat(refused.getMessage()).startsWith("not valid ").doesNotContain("jackson", "java.lang");
        }
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return Arbitraries.recursive(this::leaves, ExperimentReaderPropertyTest::branches, 0, 4);
    }

    private static Arbitrary<JsonNode> branches(Arbitrary<JsonNode> children) {
        Arbitrary<JsonNode> arrays = children.list().ofMaxSize(3).map(ExperimentReaderPropertyTest::array);
        Arbitrary<JsonNode> objects = Arbitraries.maps(words(), children)
                .ofMaxSize(6)
                .map(fields -> {
                    ObjectNode object = NODES.objectNode();
                    fields.forEach(object::set);
                    return object;
                });
        return Arbitraries.oneOf(arrays, objects, objects);
    }

    private Arbitrary<JsonNode> leaves() {
        return Arbitraries.oneOf(
                words().map(NODES::stringNode),
                Arbitraries.strings().ofMaxLength(8).map(NODES::stringNode),
                Arbitraries.bigDecimals().map(NODES::numberNode),
                Arbitraries.bigIntegers().map(NODES::numberNode),
                Arbitraries.doubles().map(NODES::numberNode),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY).map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()),
                Arbitraries.just(NODES.missingNode()),
                Arbitraries.just(NODES.binaryNode(new byte[] {1})));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(WORDS);
    }

    private static JsonNode array(List<JsonNode> elements) {
        ArrayNode array = NODES.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "'",
                "\n",
                "  ",
                "- ",
                "? ",
                "&a ",
                "*a",
                "!!",
                "!!int ",
                "!!float ",
                "!!binary ",
                "|",
                ">",
                "|9",
                "%YAML 1.2\n",
                "%TAG ! x\n",
                "---\n",
                "...\n",
                "#",
                "\t",
                "\\u",
                "\\x",
                "~",
                ".nan",
                "1e9",
                "0x",
                "0b1",
                "1_0",
                "-",
                "name",
                "tables",
                "\uFEFF",
                "\u0000",
                "\uD83D",
                "\uDE00",
                "é",
                "<<",
                "@",
                "`",
                "null",
                "true",
                "12:30:45",
                "=");
        return Arbitraries.oneOf(pieces.list().ofMaxSize(25).map(list -> String.join("", list)), Arbitraries.strings());
    }

    @Provide
    Arbitrary<JsonNode> definitions() {
        return column().list().ofMinSize(1).ofMaxSize(5).map(columns -> {
            List<JsonNode> named = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                named.add(columns.get(i).deepCopy().put("name", "c" + i));
            }
            ObjectNode table = NODES.objectNode().put("name", "t").put("target_rows", 3);
            table.set("columns", array(named));
            ObjectNode experiment = NODES.objectNode().put("name", "shop").put("description", "ünï \"x\"\n");
            experiment.set("tables", array(List.of(table)));
            return experiment;
        });
    }

    private static Arbitrary<ObjectNode> column() {
        Arbitrary<ObjectNode> numeric = Arbitraries.bigDecimals()
                .map(bound -> NODES.objectNode().put("data_type", "FLOAT").put("min_value", bound));
        Arbitrary<ObjectNode> whole = Arbitraries.integers()
                .map(bound -> NODES.objectNode().put("data_type", "INT").put("max_value", bound));
        Arbitrary<ObjectNode> text = Arbitraries.integers()
                .between(1, 10_485_760)
                .map(length -> NODES.objectNode().put("data_type", "VARCHAR").put("varchar_length", length));
        Arbitrary<ObjectNode> optional = Arbitraries.doubles().between(0, 1).map(ratio -> NODES.objectNode()
                .put("data_type", "BOOLEAN")
                .put("required", false)
                .put("null_ratio", ratio));
        return Arbitraries.oneOf(numeric, whole, text, optional);
    }
}
