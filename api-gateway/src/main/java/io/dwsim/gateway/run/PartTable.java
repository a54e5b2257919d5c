package io.dwsim.gateway.run;

import io.dwsim.common.message.PartStage;
import io.dwsim.gateway.run.Part.StoredObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of parts. Every change names the state and attempt it expects, so that late and repeated news changes nothing. */
@Repository
class PartTable {

    private static final String COLUMNS =
            "run_id, position, table_name, part, first_row, row_count, state, attempts, object_key, bytes, sha256, fingerprint";
    /** As the index has it. */
    private static final String IN_FLIGHT = "('GENERATING', 'LOADING', 'VERIFYING')";

    private static final int INSERT_BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PartTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void insert(List<Part> parts) {
        template.batchUpdate(
                "INSERT INTO part (run_id, position, table_name, part, first_row, row_count) VALUES (?, ?, ?, ?, ?, ?)",
                parts,
                INSERT_BATCH,
                (statement, part) -> {
                    statement.setLong(1, part.runId());
                    statement.setInt(2, part.position());
                    statement.setString(3, part.table());
                    statement.setInt(4, part.part());
                    statement.setLong(5, part.firstRow());
                    statement.setLong(6, part.rows());
                });
    }

    /** Gives a run the parts that another one has in the lake. */
    void insertGenerated(long runId, long generatedBy) {
        jdbc.sql("""
                        INSERT INTO part (run_id, position, table_name, part, first_row, row_count, state,
                                          object_key, bytes, sha256, fingerprint)
                        SELECT ?, position, table_name, part, first_row, row_count, 'GENERATED',
                               object_key, bytes, sha256, fingerprint
                          FROM part WHERE run_id = ?""").params(runId, generatedBy).update();
    }

    /** Sends all parts of a run back to where they can be taken up: those in the lake to be loaded, others to be generated. */
    void startAgain(long runId) {
        jdbc.sql("""
                        UPDATE part SET attempts = 0, asked_at = NULL, heard_at = NULL,
                               state = CASE WHEN object_key IS NULL THEN 'WAITING' ELSE 'GENERATED' END
                         WHERE run_id = ?""").param(runId).update();
    }

    /** Forgets what lies in the lake of a part, as it is not there or not what it was. */
    void forgetObject(Part part) {
        jdbc.sql("""
                        UPDATE part SET object_key = NULL, bytes = NULL, sha256 = NULL, fingerprint = NULL
                         WHERE run_id = ? AND table_name = ? AND part = ?""").params(part.runId(), part.table(), part.part()).update();
    }

    /** Parts being generated, loaded or verified. */
    int countInFlight(long runId) {
        return jdbc.sql("SELECT count(*) FROM part WHERE run_id = ? AND state IN " + IN_FLIGHT)
                .param(runId)
                .query(Integer.class)
                .single();
    }

    boolean allGenerated(long runId) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM part WHERE run_id = ? AND state = 'WAITING')
                           AND NOT EXISTS (SELECT FROM part WHERE run_id = ? AND state = 'GENERATING')""").params(runId, runId).query(Boolean.class).single();
    }

    int count(long runId, PartState state) {
        return jdbc.sql("SELECT count(*) FROM part WHERE run_id = ? AND state = ?")
                .params(runId, state.name())
                .query(Integer.class)
                .single();
    }

    /**
     * Takes the next parts of a state into work, in order.
     *
     * @param wholeTables whether to take those that are a whole table, or those that are not
     */
    List<Part> take(long runId, PartState present, PartState next, boolean wholeTables, int limit) {
        return jdbc.sql("""
                        UPDATE part SET state = ?, attempts = 1, asked_at = now(), heard_at = NULL
                         WHERE run_id = ? AND state = ? AND position IN (
                               SELECT position FROM part WHERE run_id = ? AND state = ? AND (part < 0) = ?
                                ORDER BY position LIMIT ?)
                        RETURNING %s""".formatted(COLUMNS))
                .params(next.name(), runId, present.name(), runId, present.name(), wholeTables, limit)
                .query(PartTable::part)
                .list();
    }

    /** Notes that a part lies in the lake and that its load is asked for; empty when that is no news. */
    Optional<Part> markGenerated(long runId, String table, int part, StoredObject object) {
        return jdbc.sql("""
                        UPDATE part SET state = 'LOADING', attempts = 1, asked_at = now(), heard_at = NULL,
                               object_key = ?, bytes = ?, sha256 = ?, fingerprint = ?
                         WHERE run_id = ? AND table_name = ? AND part = ? AND state = 'GENERATING'
                        RETURNING %s""".formatted(COLUMNS))
                .params(object.key(), object.bytes(), object.sha256(), object.fingerprint(), runId, table, part)
                .query(PartTable::part)
                .optional();
    }

    /** Notes that a part is loaded; false when that is no news. */
    boolean markLoaded(long runId, String table, int part) {
        return jdbc.sql("""
                                UPDATE part SET state = 'LOADED', heard_at = now()
                                 WHERE run_id = ? AND table_name = ? AND part = ? AND state = 'LOADING'""").params(runId, table, part).update() == 1;
    }

    /** Notes that a worker is at a part, and how far the queue it came from has been worked off. */
    void markHeard(long runId, String table, int part, PartStage stage, int attempt) {
        jdbc.sql("""
                        WITH heard AS (
                               UPDATE part SET heard_at = now()
                                WHERE run_id = ? AND table_name = ? AND part = ? AND state = ? AND attempts = ?
                               RETURNING asked_at)
                        INSERT INTO queue_mark AS mark (queue, begun_asked_at) SELECT ?, asked_at FROM heard
                            ON CONFLICT (queue) DO UPDATE SET begun_asked_at = excluded.begun_asked_at
                         WHERE mark.begun_asked_at < excluded.begun_asked_at""")
                .params(
                        runId,
                        table,
                        part,
                        stateOf(stage).name(),
                        attempt,
                        WorkQueue.of(stage, part).queue())
                .update();
    }

    /** The part, if it is still at that stage and attempt. */
    Optional<Part> find(long runId, String table, int part, PartStage stage, int attempt) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM part WHERE run_id = ? AND table_name = ? AND part = ? AND state = ? AND attempts = ?")
                .params(runId, table, part, stateOf(stage).name(), attempt)
                .query(PartTable::part)
                .optional();
    }

    /** The part, if there is one of that number. */
    Optional<Part> find(long runId, String table, int part) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM part WHERE run_id = ? AND table_name = ? AND part = ?")
                .params(runId, table, part)
                .query(PartTable::part)
                .optional();
    }

    /**
     * Asks for a part's present work once more and returns the part as it is then.
     *
     * @param delay until its message leaves
     */
    Part askAgain(Part part, boolean countAttempt, Duration delay) {
        return jdbc.sql("""
                        UPDATE part SET attempts = attempts + ?, heard_at = NULL,
                               asked_at = now() + ? * interval '1 millisecond'
                         WHERE run_id = ? AND table_name = ? AND part = ?
                        RETURNING %s""".formatted(COLUMNS))
                .params(countAttempt ? 1 : 0, delay.toMillis(), part.runId(), part.table(), part.part())
                .query(PartTable::part)
                .single();
    }

    /** Parts that a worker began and then said nothing about. */
    List<Part> findSilent(long runId, Duration silentFor) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM part WHERE run_id = ? AND state IN " + IN_FLIGHT
                        + " AND heard_at < now() - ? * interval '1 millisecond'")
                .params(runId, silentFor.toMillis())
                .query(PartTable::part)
                .list();
    }

    /** Whether a part of a run has waited so long in a queue that no worker has begun it. */
    boolean hasUnstarted(long runId, Duration waitingFor) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM part WHERE run_id = ? AND state IN %s AND heard_at IS NULL
                                          AND asked_at < now() - ? * interval '1 millisecond')""".formatted(IN_FLIGHT))
                .params(runId, waitingFor.toMillis())
                .query(Boolean.class)
                .single();
    }

    /**
     * Parts of which no worker was heard for so long after they were asked for, although the queue is empty, or although
     * a worker has begun a part that was asked for so much later.
     */
    List<Part> findLost(long runId, WorkQueue queue, boolean queueIsEmpty, Duration waitingFor) {
        return jdbc.sql("""
                        SELECT %s FROM part
                         WHERE run_id = ? AND state = ? AND (part < 0) = ? AND heard_at IS NULL
                           AND asked_at < now() - ? * interval '1 millisecond'
                           AND (? OR asked_at + ? * interval '1 millisecond'
                                     < (SELECT begun_asked_at FROM queue_mark WHERE queue = ?))""".formatted(COLUMNS))
                .params(
                        runId,
                        queue.state().name(),
                        queue.holdsWholeTables(),
                        waitingFor.toMillis(),
                        queueIsEmpty,
                        waitingFor.toMillis(),
                        queue.queue())
                .query(PartTable::part)
                .list();
    }

    /** All parts of a run that lie in the lake, in order. */
    List<Part> findGenerated(long runId) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM part WHERE run_id = ? AND object_key IS NOT NULL ORDER BY position")
                .param(runId)
                .query(PartTable::part)
                .list();
    }

    /** What has been done, table by table. What is verified in the warehouse is verified for a table as a whole. */
    List<TableProgress> progress(long runId) {
        return jdbc.sql("""
                        WITH numbered AS (
                               SELECT table_name, part, row_count,
                                      state IN ('GENERATED', 'LOADING', 'LOADED', 'VERIFIED') AS generated,
                                      state = 'LOADED' OR bool_or(part < 0 AND state = 'VERIFIED')
                                                               OVER (PARTITION BY table_name) AS loaded
                                 FROM part WHERE run_id = ?)
                        SELECT table_name, count(*) AS parts, sum(row_count) AS total_rows,
                               count(*) FILTER (WHERE generated) AS parts_generated,
                               coalesce(sum(row_count) FILTER (WHERE generated), 0) AS rows_generated,
                               count(*) FILTER (WHERE loaded) AS parts_loaded,
                               coalesce(sum(row_count) FILTER (WHERE loaded), 0) AS rows_loaded
                          FROM numbered WHERE part >= 0 GROUP BY table_name""")
                .param(runId)
                .query((row, number) -> new TableProgress(
                        row.getString("table_name"),
                        row.getInt("parts"),
                        row.getInt("parts_generated"),
                        row.getInt("parts_loaded"),
                        row.getLong("total_rows"),
                        row.getLong("rows_generated"),
                        row.getLong("rows_loaded")))
                .list();
    }

    private static PartState stateOf(PartStage stage) {
        return switch (stage) {
            case GENERATE -> PartState.GENERATING;
            case LOAD -> PartState.LOADING;
            case VERIFY -> PartState.VERIFYING;
        };
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        String key = row.getString("object_key");
        StoredObject object = key == null
                ? null
                : new StoredObject(key, row.getLong("bytes"), row.getString("sha256"), row.getString("fingerprint"));
        return new Part(
                row.getLong("run_id"),
                row.getInt("position"),
                row.getString("table_name"),
                row.getInt("part"),
                row.getLong("first_row"),
                row.getLong("row_count"),
                PartState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                object);
    }
}
