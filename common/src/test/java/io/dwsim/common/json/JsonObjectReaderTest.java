package io.dwsim.common.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.Fault;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonObjectReaderTest {

    private final Findings findings = new Findings();

    private JsonObjectReader reader(String json) {
        return new JsonObjectReader(DwsimJson.mapper().readTree(json), "/body", findings);
    }

    @Test
    void aMisspeltFieldOfARequestIsRefusedBesideThoseThereAre() {
        reader("{\"rows\":1,\"sede\":2}").refuseOtherThan("rows", "seed");

        assertThat(findings.faults())
                .containsExactly(new Fault("/body/sede", "unknown field 'sede', must be one of rows, seed", 2));
    }

    @Test
    void fieldsComeInTheOrderOfTheDocument() {
        assertThat(reader("{\"b\":1,\"a\":null}").fields()).containsExactly("b", "a");
        assertThat(reader("{\"b\":1,\"a\":null}").has("a")).isFalse();
    }

    @Test
    void pointersAreEscaped() {
        JsonObjectReader in = reader("{\"a/b~c\":{\"~1\":true}}");
        JsonObjectReader nested = Objects.requireNonNull(in.object("a/b~c"));
        nested.warning("~1", "is odd");

        assertThat(in.pointer()).isEqualTo("/body");
        assertThat(nested.pointer()).isEqualTo("/body/a~1b~0c");
        assertThat(findings.warnings()).containsExactly(new Fault("/body/a~1b~0c/~01", "is odd", true));
    }

    @Test
    void unknownFieldsAreWarnings() {
        reader("{\"known\":1,\"odd\":3}").checkFields(Set.of("known"));

        assertThat(findings.faults()).isEmpty();
        assertThat(findings.warnings()).containsExactly(new Fault("/body/odd", "unknown field 'odd' is ignored", 3));
    }

    @Test
    void textsOfAListKnowTheirPlace() {
        reader("{\"l\":[\"a\",3,\"b\\u0000\",\"c\"]}").texts("l").forEach(text -> text.fault("not " + text.text()));

        assertThat(findings.faults())
                .containsExactly(
                        new Fault("/body/l/1", "must be a text", 3),
                        new Fault("/body/l/2", "must not contain NUL or half a surrogate pair", "b\uFFFD"),
                        new Fault("/body/l/0", "not a", "a"),
                        new Fault("/body/l/3", "not c", "c"));
    }
}
