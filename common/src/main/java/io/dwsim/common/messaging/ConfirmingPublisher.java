package io.dwsim.common.messaging;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpConnectException;
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
     * Publishes several messages and waits for all.
     *
     * @return for each, whether it certainly arrived; one that did not may have arrived all the same
     */
    public List<Boolean> publishAll(List<Envelope> envelopes) {
        List<CorrelationData> pending = new ArrayList<>(envelopes.size());
        long sendingEnds = System.nanoTime() + timeout.toNanos();
        @Nullable AmqpException noConnection = null;
        for (Envelope envelope : envelopes) {
            CorrelationData correlation = new CorrelationData(envelope.messageId());
            pending.add(correlation);
            if (noConnection != null) {
                correlation.getFuture().completeExceptionally(noConnection);
                continue;
            }
            try {
                rabbit.convertAndSend(envelope.exchange(), envelope.routingKey(), envelope, correlation);
            } catch (AmqpException e) {
                correlation.getFuture().completeExceptionally(e);
                // each further message would wait for its own connection time-out
                noConnection = e instanceof AmqpConnectException || System.nanoTime() > sendingEnds ? e : null;
            }
        }
        long deadline = System.nanoTime() + timeout.toNanos();
        return pending.stream()
                .map(correlation -> arrived(correlation, deadline))
                .toList();
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
