package io.dwsim.common.messaging;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.Topology;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.UncategorizedAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter;
import org.springframework.amqp.rabbit.support.MessagePropertiesConverter;

/**
 * Goes through the dead letters of a queue. A message is taken off only when it is certainly somewhere else, or not
 * wanted any more; when the broker dies in between, it is there twice rather than not at all.
 */
public final class DeadMessages {

    /** What becomes of a dead letter. */
    public enum Fate {
        /** Back into the queue it came from, under a new message id. */
        REPLAY,
        /** Gone for good. */
        DISCARD,
        /** Stays a dead letter, behind the others. */
        KEEP
    }

    private final RabbitTemplate rabbit;
    private final ConfirmingPublisher publisher;
    private final MessagePropertiesConverter converter = new DefaultMessagePropertiesConverter();

    DeadMessages(RabbitTemplate rabbit, ConfirmingPublisher publisher) {
        this.rabbit = rabbit;
        this.publisher = publisher;
    }

    /**
     * Decides about every dead letter of a queue that is there now.
     *
     * @param queue the queue they came from
     * @param settled is told of each one that was taken off, after that has happened
     * @return how many were taken off
     * @throws DwsimException {@link ErrorCode#BROKER_UNAVAILABLE} when the broker fails on the way; what was told to
     *     {@code settled} is done
     */
    public int sift(String queue, Function<DeadMessage, Fate> decide, Consumer<DeadMessage> settled) {
        try {
            Integer taken = rabbit.execute(channel -> sift(channel, queue, decide, settled));
            return taken == null ? 0 : taken;
        } catch (UncategorizedAmqpException e) {
            // what the callers' functions throw, and our own exception, come wrapped
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (AmqpException e) {
            throw new DwsimException(
                    ErrorCode.BROKER_UNAVAILABLE, "the broker does not hand out the dead letters of " + queue, e);
        }
    }

    private int sift(Channel channel, String queue, Function<DeadMessage, Fate> decide, Consumer<DeadMessage> settled)
            throws IOException {
        String from = Topology.deadLetterQueue(queue);
        int taken = 0;
        // what comes in meanwhile, or is put back, is not looked at; later counts may include what is not settled yet
        long left = channel.messageCount(from);
        for (GetResponse got; left > 0 && (got = channel.basicGet(from, false)) != null; left--) {
            long tag = got.getEnvelope().getDeliveryTag();
            try {
                DeadMessage message = DeadMessage.of(
                        new Message(
                                got.getBody(),
                                converter.toMessageProperties(got.getProps(), got.getEnvelope(), "UTF-8")),
                        queue);
                Fate fate = decide.apply(message);
                switch (fate) {
                    case REPLAY -> publish(message, queue, UUID.randomUUID().toString());
                    case KEEP -> publish(message, from, message.messageId());
                    case DISCARD -> {}
                }
                channel.basicAck(tag, false);
                if (fate != Fate.KEEP) {
                    taken++;
                    settled.accept(message);
                }
            } catch (RuntimeException e) {
                giveBack(channel, tag);
                throw e;
            }
        }
        return taken;
    }

    /** A requeue would count as a delivery, of which RabbitMQ 4 allows few: so what stays is published anew, too. */
    private void publish(DeadMessage message, String queue, String messageId) {
        Envelope envelope = new Envelope(
                "", queue, messageId, message.correlationId(), message.type(), message.body(), message.traceparent());
        if (!publisher.publishAll(List.of(envelope)).get(0)) {
            throw new DwsimException(
                    ErrorCode.BROKER_UNAVAILABLE, "the broker did not take a dead letter back into " + queue);
        }
    }

    private static void giveBack(Channel channel, long tag) throws IOException {
        if (channel.isOpen()) {
            channel.basicNack(tag, false, true);
        }
    }
}
