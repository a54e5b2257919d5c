package io.dwsim.gateway.outbox;

import io.dwsim.common.message.Envelope;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of messages not yet sent. */
@Repository
class OutboxTable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(long id, Envelope envelope) {}

    void insert(Envelope envelope, Duration delay) {
        jdbc.sql("""
                        INSERT INTO outbox (exchange, routing_key, message_id, correlation_id, type, body, traceparent,
                                            not_before)
                        VALUES (?, ?, ?, ?, ?, ?, ?, now() + ? * interval '1 millisecond')""")
                .params(Arrays.asList(
                        envelope.exchange(),
                        envelope.routingKey(),
                        envelope.messageId(),
                        envelope.correlationId(),
                        envelope.type(),
                        envelope.body(),
                        envelope.traceparent(),
                        delay.toMillis()))
                .update();
    }

    boolean holds(String correlationId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM outbox WHERE correlation_id = ?)")
                .param(correlationId)
                .query(Boolean.class)
                .single();
    }

    /** Deletes what no relay holds of a run's messages. */
    void deleteOf(String correlationId) {
        jdbc.sql("""
                        DELETE FROM outbox WHERE id IN (
                               SELECT id FROM outbox WHERE correlation_id = ? FOR UPDATE SKIP LOCKED)""").param(correlationId).update();
    }

    /** Locks the oldest rows that are due and that no other relay holds. */
    List<Row> lockDue(int limit) {
        return jdbc.sql("""
                        SELECT id, exchange, routing_key, message_id, correlation_id, type, body, traceparent
                          FROM outbox WHERE not_before <= now() ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""")
                .param(limit)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        new Envelope(
                                row.getString("exchange"),
                                row.getString("routing_key"),
                                row.getString("message_id"),
                                row.getString("correlation_id"),
                                row.getString("type"),
                                row.getBytes("body"),
                                row.getString("traceparent"))))
                .list();
    }

    void delete(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("DELETE FROM outbox WHERE id = ANY (?)")
                    .param(ids.toArray(Long[]::new))
                    .update();
        }
    }

    /** Keeps rows for later: twice as long after each attempt, so that one that never arrives does not hold up others. */
    void postpone(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            UPDATE outbox SET attempts = attempts + 1,
                                   not_before = now() + least(? * interval '1 second', 0.25 * 2 ^ least(attempts, 10) * interval '1 second')
                             WHERE id = ANY (?)""")
                    .params(LONGEST_WAIT.toSeconds(), ids.toArray(Long[]::new))
                    .update();
        }
    }
}
