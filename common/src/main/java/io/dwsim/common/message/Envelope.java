package io.dwsim.common.message;

import java.util.UUID;

/**
 * A message in its wire form with all a publisher needs.
 *
 * @param messageId unique for this publication of the message
 * @param correlationId the run's id, or empty
 * @param type logical name, see {@link MessageType}
 * @param body UTF-8 JSON
 */
public record Envelope(
        String exchange, String routingKey, String messageId, String correlationId, String type, byte[] body) {

    /** Wraps a message, with a new message id. */
    public static Envelope of(Message message) {
        MessageType type = MessageType.of(message);
        String correlationId = message.runId() == 0 ? "" : Long.toString(message.runId());
        return new Envelope(
                type.exchange(),
                type.routingKey(),
                UUID.randomUUID().toString(),
                correlationId,
                type.logicalName(),
                MessageCodec.encode(message));
    }
}
