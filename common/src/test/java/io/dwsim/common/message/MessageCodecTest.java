package io.dwsim.common.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.json.DwsimJson;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The golden files are what other versions of the services write and read: a change here is a new version there. */
class MessageCodecTest {

    /** A field that was not there from the start, so that messages without it are still read. */
    private static final String ADDED_LATER = "epoch";

    private static JsonNode golden(MessageType type) throws IOException {
        String file = "/messages/" + type.logicalName() + ".json";
        try (InputStream stream = MessageCodecTest.class.getResourceAsStream(file)) {
            assertThat(stream).as("golden file %s", file).isNotNull();
            return DwsimJson.mapper().readTree(stream);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageIsWrittenAsItsGoldenFileHasItFieldByField(MessageType type) throws IOException {
        byte[] body = MessageCodec.encode(SampleMessages.of(type));

        assertThat(DwsimJson.mapper().readTree(body).toString())
                .isEqualTo(golden(type).toString());
    }

    @ParameterizedTest
    @EnumSource
    void aGoldenFileIsReadAsItsMessage(MessageType type) throws IOException {
        byte[] body = golden(type).toString().getBytes(UTF_8);

        assertThat(MessageCodec.decode(type.logicalName(), body)).isEqualTo(SampleMessages.of(type));
    }

    @ParameterizedTest
    @EnumSource
    void noBodyNamesAClass(MessageType type) {
        assertThat(new String(MessageCodec.encode(SampleMessages.of(type)), UTF_8))
                .doesNotContain(
                        "io.dwsim", "java.", "@class", type.messageClass().getSimpleName());
    }

    @ParameterizedTest
    @EnumSource
    void fieldsAddedByALaterVersionAreIgnored(MessageType type) throws IOException {
        ObjectNode body = (ObjectNode) golden(type);
        body.putObject("added_later").put("x", 1);

        assertThat(MessageCodec.decode(type.logicalName(), body.toString().getBytes(UTF_8)))
                .isEqualTo(SampleMessages.of(type));
    }

    @ParameterizedTest
    @EnumSource
    void aBodyWithoutAnyOneOfItsFieldsIsRefusedNotHalfRead(MessageType type) throws IOException {
        for (String field : golden(type).propertyNames()) {
            if (field.equals(ADDED_LATER)) {
                continue;
            }
            ObjectNode absent = (ObjectNode) golden(type);
            absent.remove(field);
            assertRefused(type.logicalName(), absent.toString());
            ObjectNode nothing = (ObjectNode) golden(type);
            nothing.putNull(field);
            assertRefused(type.logicalName(), nothing.toString());
        }
    }

    @Test
    void aBodyOfBeforeThereWereEpochsIsOfTheFirst() throws IOException {
        ObjectNode body = (ObjectNode) golden(MessageType.PART_LOADED);
        body.remove(ADDED_LATER);

        assertThat(MessageCodec.decode("part-loaded.v1", body.toString().getBytes(UTF_8)))
                .isEqualTo(new PartLoaded(7, "orders", 3, 250_000, 1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void brokenBodiesAreRefused(MessageType type) {
        for (String body :
                new String[] {"", "null", "[]", "3", "\"x\"", "{", "{}", "{} {}", "\u0000", "{\"run_id\":{}}"}) {
            assertRefused(type.logicalName(), body);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "generate-part", "generate-part.v2", "GeneratePart", "io.dwsim.common.message.GeneratePart"})
    void unknownTypesAreRefusedByName(String type) {
        assertThatThrownBy(() -> MessageCodec.decode(type, "{}".getBytes(UTF_8)))
                .isInstanceOf(DwsimException.class)
                .hasMessage("unknown message type '" + type + "'");
    }

    @Test
    void aMessageWithoutATypeIsRefused() {
        assertRefused(null, "{}");
    }

    private static void assertRefused(String type, String body) {
        assertThatThrownBy(() -> MessageCodec.decode(type, body.getBytes(UTF_8)))
                .as(body)
                .isInstanceOfSatisfying(
                        DwsimException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }
}
