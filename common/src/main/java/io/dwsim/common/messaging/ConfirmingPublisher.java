package io.dwsim.common.messaging;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * Publishes and waits until the broker has the message in a queue. A message counts as arrived only when it was
 * acknowledged and not returned: RabbitMQ acknowledges an unroutable message after returning it, others refuse it.
 */
public final class ConfirmingPublisher {

    private final RabbitTemplate rabbit;
    private final Duration timeout;

    /**
     * Uses a template whose connections confirm and return.
     *
     * @throws IllegalArgumentException when they do not, as then no message would ever count as arrived, or every one
     */
    public ConfirmingPublisher(RabbitTemplate rabbit, Duration timeout) {
        ConnectionFactory connections = rabbit.getConnectionFactory();
        if (!connections.isPublisherConfirms() || !connections.isPublisherReturns()) {
            throw new IllegalArgumentException("spring.rabbitmq.publisher-confirm-type must be correlated and"
                    + " spring.rabbitmq.publisher-returns true");
        }
        rabbit.setMandatory(true);
        this.rabbit = rabbit;
        this.timeout = timeout;
    }

    /**
     * Publishes one message and waits for it to arrive.
     *
     * @throws DwsimException {@link ErrorCode#BROKER_UNAVAILABLE} when that is not certain; it may have arrived all the
     *     same
     */
    public void publish(Message message) {
        Envelope envelope = Envelope.of(message);
        if (!publishAll(List.of(envelope)).get(0)) {
            throw new DwsimException(
                    ErrorCode.BROKER_UNAVAILABLE, "the broker did not take message '" + envelope.type() + "'");
        }
    }

    /**
     * Publishes several messages, in this order on one channel, and waits for all.
     *
     * @return for each, whether it certainly arrived; one that did not may have arrived all the same
     */
    public List<Boolean> publishAll(List<Envelope> envelopes) {
        List<CorrelationData> confirms = envelopes.stream()
                .map(envelope -> new CorrelationData(envelope.messageId()))
                .toList();
        AtomicInteger sent = new AtomicInteger();
        try {
            // otherwise every message that is not confirmed yet keeps a channel of its own
            rabbit.<Boolean>invoke(channel -> {
                for (Envelope envelope : envelopes) {
                    CorrelationData confirm = confirms.get(sent.get());
                    channel.convertAndSend(envelope.exchange(), envelope.routingKey(), envelope, confirm);
                    sent.incrementAndGet();
                }
                return true;
            });
        } catch (AmqpException e) {
            confirms.subList(sent.get(), confirms.size())
                    .forEach(confirm -> confirm.getFuture().completeExceptionally(e));
        }
        long deadline = System.nanoTime() + timeout.toNanos();
        return confirms.stream().map(confirm -> arrived(confirm, deadline)).toList();
    }

    private static boolean arrived(CorrelationData correlation, long deadline) {
        try {
            CorrelationData.Confirm confirm =
                    correlation.getFuture().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return confirm.ack() && correlation.getReturned() == null;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
