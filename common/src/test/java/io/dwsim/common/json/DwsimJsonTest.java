package io.dwsim.common.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class DwsimJsonTest {

    record Sample(
            String firstName,
            long count,
            @Nullable String note,
            @Nullable BigDecimal bound,
            List<String> tags,
            Map<String, Long> rows) {

        public String getDerived() {
            return firstName + count;
        }

        public boolean isNoted() {
            return note != null;
        }
    }

    private static final Sample SAMPLE = new Sample("x", 3, null, null, List.of("a"), Map.of("t", 1L));

    @Test
    void recordsAreWrittenBySnakeCaseComponentsWithoutNullsAndDerivedValues() {
        assertThat(DwsimJson.mapper().writeValueAsString(SAMPLE))
                .isEqualTo("{\"first_name\":\"x\",\"count\":3,\"tags\":[\"a\"],\"rows\":{\"t\":1}}");
    }

    @Test
    void whatIsMarkedNullableMayBeAbsentOrNull() {
        String json =
                "{\"first_name\":\"x\",\"count\":3,\"note\":null,\"tags\":[\"a\"],\"rows\":{\"t\":1},\"later\":[]}";

        assertThat(DwsimJson.mapper().readValue(json, Sample.class)).isEqualTo(SAMPLE);
    }

    @Test
    void decimalsKeepTheirDigits() {
        String json =
                "{\"first_name\":\"x\",\"count\":3,\"bound\":0.10000000000000000000000000000000000001,\"tags\":[],\"rows\":{}}";

        assertThat(DwsimJson.mapper().readValue(json, Sample.class).bound())
                .isEqualTo(new BigDecimal("0.10000000000000000000000000000000000001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":3,\"tags\":[],\"rows\":{}}",
                "{\"first_name\":null,\"count\":3,\"tags\":[],\"rows\":{}}",
                "{\"first_name\":\"x\",\"tags\":[],\"rows\":{}}",
                "{\"first_name\":\"x\",\"count\":null,\"tags\":[],\"rows\":{}}",
                "{\"first_name\":\"x\",\"count\":3,\"rows\":{}}",
                "{\"first_name\":\"x\",\"count\":3,\"tags\":[null],\"rows\":{}}",
                "{\"first_name\":\"x\",\"count\":3,\"tags\":[],\"rows\":{\"t\":null}}",
                "{\"first_name\":\"x\",\"first_name\":\"y\",\"count\":3,\"tags\":[],\"rows\":{}}"
            })
    void whatIsNotMarkedNullableMustBeThereOnce(String json) {
        assertThatThrownBy(() -> DwsimJson.mapper().readValue(json, Sample.class))
                .isInstanceOf(JacksonException.class);
    }
}
