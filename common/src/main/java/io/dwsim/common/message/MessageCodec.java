package io.dwsim.common.message;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.json.DwsimJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The JSON form of messages. */
public final class MessageCodec {

    private MessageCodec() {}

    /** The body of a message. */
    public static byte[] encode(Message message) {
        return DwsimJson.mapper().writeValueAsBytes(message);
    }

    /**
     * The message with that logical type and body.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} when the type is unknown or the body does not fit it
     */
    public static Message decode(@Nullable String logicalType, byte[] body) {
        MessageType type = MessageType.named(String.valueOf(logicalType))
                .orElseThrow(() ->
                        new DwsimException(ErrorCode.INVALID_REQUEST, "unknown message type '" + logicalType + "'"));
        try {
            Message message = DwsimJson.mapper().readValue(body, type.messageClass());
            if (message == null) {
                throw new DwsimException(
                        ErrorCode.INVALID_REQUEST, "body of message type '" + logicalType + "' is null");
            }
            return message;
        } catch (JacksonException e) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "body does not fit message type '" + logicalType + "': " + e.getOriginalMessage(),
                    e);
        }
    }
}
