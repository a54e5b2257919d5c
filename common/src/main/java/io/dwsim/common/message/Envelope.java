package io.dwsim.common.message;

import io.dwsim.common.trace.CurrentTrace;
import io.dwsim.common.trace.TraceParent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in its wire form with all a publisher needs.
 *
 * @param messageId unique for this publication of the message
 * @param correlationId the run's id, or empty
 * @param type logical name, see {@link MessageType}
 * @param body UTF-8 JSON
 * @param traceparent the W3C header of the trace it belongs to; null when it belongs to none
 */
public record Envelope(
        String exchange,
        String routingKey,
        String messageId,
        String correlationId,
        String type,
        byte[] body,
        @Nullable String traceparent) {

    /** Wraps a message, with a new message id, for the trace this thread works for. */
    public static Envelope of(Message message) {
        MessageType type = MessageType.of(message);
        String correlationId = message.runId() == 0 ? "" : Long.toString(message.runId());
        return new Envelope(
                type.exchange(),
                type.routingKey(),
                UUID.randomUUID().toString(),
                correlationId,
                type.logicalName(),
                MessageCodec.encode(message),
                CurrentTrace.get().map(TraceParent::header).orElse(null));
    }
}
