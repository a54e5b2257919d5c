package io.dwsim.gateway.deadletter;

import io.dwsim.common.failure.StorableText;
import io.dwsim.common.messaging.DeadMessage;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of dead letters. */
@Repository
class DeadLetterTable {

    private static final int LONGEST_BODY = 64 * 1024;
    private static final int LONGEST_PREVIEW = 1_000;
    /** Bytes of so many characters, at the most. */
    private static final int PREVIEW_BYTES = 4 * LONGEST_PREVIEW;

    private static final String COLUMNS = "id, queue, message_id, type, run_id, reason, dead_at, body_bytes,"
            + " substring(body FROM 1 FOR " + PREVIEW_BYTES + ") AS beginning, digest";

    private final JdbcClient jdbc;

    DeadLetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record and how its message is recognised.
     *
     * @param digest of the body, for a message without an id
     */
    record Row(DeadLetter letter, String digest) {

        boolean isOf(DeadMessage message) {
            return letter.messageId() == null
                    ? message.messageId().isEmpty() && digest.equals(message.digest())
                    : letter.messageId().equals(message.messageId());
        }
    }

    /** Records one; false when that had been done. */
    boolean insert(DeadMessage message) {
        byte[] body = message.body();
        return jdbc.sql("""
                        INSERT INTO dead_letter (queue, message_id, type, run_id, body, body_bytes, digest, reason)
                        VALUES (?, nullif(?, ''), ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (queue, message_id) DO NOTHING""")
                        .params(Arrays.asList(
                                message.queue(),
                                message.messageId(),
                                message.type(),
                                message.runId().orElse(null),
                                body.length <= LONGEST_BODY ? body : Arrays.copyOf(body, LONGEST_BODY),
                                body.length,
                                message.digest(),
                                message.reason()))
                        .update()
                == 1;
    }

    long count(@Nullable String queue) {
        return jdbc.sql("SELECT count(*) FROM dead_letter WHERE ?::text IS NULL OR queue = ?")
                .params(Arrays.asList(queue, queue))
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    List<DeadLetter> page(@Nullable String queue, int page, int size) {
        return jdbc
                .sql("SELECT " + COLUMNS
                        + " FROM dead_letter WHERE ?::text IS NULL OR queue = ? ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(Arrays.asList(queue, queue, size, (long) page * size))
                .query(DeadLetterTable::row)
                .list()
                .stream()
                .map(Row::letter)
                .toList();
    }

    List<Row> find(Collection<Long> ids) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM dead_letter WHERE id = ANY (?) ORDER BY id")
                .param(ids.toArray(Long[]::new))
                .query(DeadLetterTable::row)
                .list();
    }

    /** Forgets one record of a message; of several that are alike, the oldest. */
    void deleteOf(DeadMessage message) {
        jdbc.sql("""
                        DELETE FROM dead_letter WHERE id = (
                               SELECT id FROM dead_letter
                                WHERE queue = ? AND (message_id = ? OR (message_id IS NULL AND ? = '' AND digest = ?))
                                ORDER BY id LIMIT 1)""")
                .params(message.queue(), message.messageId(), message.messageId(), message.digest())
                .update();
    }

    void delete(Collection<Long> ids) {
        jdbc.sql("DELETE FROM dead_letter WHERE id = ANY (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    /** Forgets all that were recorded up to then. */
    void deleteUpTo(@Nullable String queue, long newestId) {
        jdbc.sql("DELETE FROM dead_letter WHERE (?::text IS NULL OR queue = ?) AND id <= ?")
                .params(Arrays.asList(queue, queue, newestId))
                .update();
    }

    long newestId() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM dead_letter")
                .query(Long.class)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long run = row.getLong("run_id");
        Long runId = row.wasNull() ? null : run;
        String text = new String(row.getBytes("beginning"), StandardCharsets.UTF_8);
        return new Row(
                new DeadLetter(
                        row.getLong("id"),
                        row.getString("queue"),
                        row.getString("message_id"),
                        row.getString("type"),
                        runId,
                        row.getString("reason"),
                        row.getObject("dead_at", OffsetDateTime.class).toInstant(),
                        row.getLong("body_bytes"),
                        StorableText.of(text, LONGEST_PREVIEW)),
                row.getString("digest"));
    }
}
