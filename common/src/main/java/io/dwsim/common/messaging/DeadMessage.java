package io.dwsim.common.messaging;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.StorableText;
import io.dwsim.common.message.MessageCodec;
import io.dwsim.common.message.MessageType;
import io.dwsim.common.message.Topology;
import io.dwsim.common.trace.TraceParent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;

/**
 * A message nobody could handle. It may be anything: every text is fit to be stored, every field may be missing.
 *
 * @param queue where it was given up; {@value #UNKNOWN} when that cannot be told
 * @param reason what the broker says, such as {@code rejected} or {@code delivery_limit}
 * @param messageId empty when it has none
 * @param correlationId the run's id, or whatever stands there, or empty
 * @param type logical name, or whatever stands there, or empty
 */
public record DeadMessage(
        String queue,
        String reason,
        String messageId,
        String correlationId,
        String type,
        byte[] body,
        @Nullable String traceparent) {

    private static final String UNKNOWN = "unknown";
    private static final String DEATHS = "x-death";
    private static final String DEAD_LETTER_EXCHANGE = ".dlx";

    /** The embedded broker gives no reason and dead-letters for this one only. */
    private static final String REJECTED = "rejected";

    /** Reads a message as a listener of the dead letters of all queues gets it. */
    public static DeadMessage of(Message message) {
        MessageProperties properties = message.getMessageProperties();
        return of(message, queueOf(properties));
    }

    static DeadMessage of(Message message, String queue) {
        MessageProperties properties = message.getMessageProperties();
        Object trace = properties.getHeaders().get(TraceParent.HEADER);
        return new DeadMessage(
                queue,
                lastDeath(properties, "reason").orElse(REJECTED),
                text(properties.getMessageId()),
                text(properties.getCorrelationId()),
                text(properties.getType()),
                message.getBody(),
                trace instanceof String header ? header : null);
    }

    /** The message itself, if it is one of ours and whole. */
    public Optional<io.dwsim.common.message.Message> decoded() {
        try {
            return Optional.of(MessageCodec.decode(type, body));
        } catch (DwsimException e) {
            return Optional.empty();
        }
    }

    /** The run it is about, if it says so in any way. */
    public Optional<Long> runId() {
        if (correlationId.matches("[1-9][0-9]{0,17}")) {
            return Optional.of(Long.valueOf(correlationId));
        }
        return decoded().map(io.dwsim.common.message.Message::runId).filter(id -> id > 0);
    }

    /** What tells messages without an id apart: SHA-256 of the body, 64 hex digits. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** The body as far as it is text. */
    public String text() {
        return StorableText.of(new String(body, StandardCharsets.UTF_8));
    }

    private static String queueOf(MessageProperties properties) {
        Optional<String> died = lastDeath(properties, "queue");
        if (died.isPresent()) {
            return died.get();
        }
        // without the header it comes as it was published: through an exchange, or straight to the queue
        String exchange = text(properties.getReceivedExchange());
        String key = text(properties.getReceivedRoutingKey());
        if (exchange.endsWith(DEAD_LETTER_EXCHANGE)) {
            return exchange.substring(0, exchange.length() - DEAD_LETTER_EXCHANGE.length());
        }
        if (Topology.WORK_QUEUES.contains(key)) {
            return key;
        }
        if (exchange.equals(Topology.EVENTS)) {
            return Topology.RUN_PROGRESS_QUEUE;
        }
        return MessageType.named(key.substring(key.indexOf('.') + 1))
                .flatMap(MessageType::queue)
                .orElse(UNKNOWN);
    }

    private static Optional<String> lastDeath(MessageProperties properties, String field) {
        if (properties.getHeaders().get(DEATHS) instanceof List<?> deaths
                && !deaths.isEmpty()
                && deaths.get(0) instanceof Map<?, ?> last
                && last.get(field) != null) {
            return Optional.of(text(String.valueOf(last.get(field))));
        }
        return Optional.empty();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : StorableText.of(text);
    }
}
