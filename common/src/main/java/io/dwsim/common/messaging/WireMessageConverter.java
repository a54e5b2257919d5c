package io.dwsim.common.messaging;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.MessageCodec;
import io.dwsim.common.trace.TraceParent;
import java.nio.charset.StandardCharsets;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.support.converter.MessageConversionException;
import org.springframework.amqp.support.converter.MessageConverter;

/** Maps our messages to AMQP ones by the logical name in the {@code type} property. */
final class WireMessageConverter implements MessageConverter {

    @Override
    public Message toMessage(Object object, MessageProperties properties) {
        if (!(object instanceof Envelope envelope)) {
            throw new MessageConversionException("only envelopes are published, not " + object.getClass());
        }
        properties.setMessageId(envelope.messageId());
        if (!envelope.correlationId().isEmpty()) {
            properties.setCorrelationId(envelope.correlationId());
        }
        properties.setType(envelope.type());
        properties.setContentType(MessageProperties.CONTENT_TYPE_JSON);
        properties.setContentEncoding(StandardCharsets.UTF_8.name());
        if (envelope.traceparent() != null) {
            properties.setHeader(TraceParent.HEADER, envelope.traceparent());
        }
        properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        return new Message(envelope.body(), properties);
    }

    @Override
    public Object fromMessage(Message message) {
        try {
            return MessageCodec.decode(message.getMessageProperties().getType(), message.getBody());
        } catch (DwsimException e) {
            // fatal for Spring's error handler: to the dead letters at once
            throw new MessageConversionException(String.valueOf(e.getMessage()), e);
        }
    }
}
