package io.dwsim.gateway.housekeeping;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which runs are old enough to go. */
@Repository
class RetentionTable {

    private static final int BATCH = 50;

    /**
     * The generations whose data is needed: what readers see and saw before it, also where the same data was published
     * twice, and what runs are busy with.
     */
    private static final String NEEDED = """
            WITH published AS (
                     SELECT coalesce(loaded_run_id, id) AS data_run, published_at FROM run
                      WHERE experiment_id = :experiment AND published_at IS NOT NULL),
                 needed (id) AS (
                     (SELECT data_run FROM published ORDER BY published_at DESC LIMIT 2)
                     UNION
                     (SELECT data_run FROM published GROUP BY data_run ORDER BY max(published_at) DESC LIMIT 2)
                     UNION
                     (SELECT coalesce(loaded_run_id, verified_run_id, id) FROM run
                       WHERE experiment_id = :experiment AND status = 'RUNNING'))
            """;

    private final JdbcClient jdbc;

    RetentionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run whose files can go; {@code epoch} is how often it was resumed. */
    record Files(long runId, int epoch, String experimentName) {}

    /** Experiments with more runs than are kept, or more runs with files. */
    List<Long> findFull(int parquetRuns, int runs) {
        return jdbc.sql("""
                        SELECT experiment_id FROM run GROUP BY experiment_id
                        HAVING count(*) > ?
                            OR count(*) FILTER (WHERE kind = 'GENERATE' AND status <> 'ABORTED'
                                                  AND parquet_removed_at IS NULL) > ?""").params(runs, parquetRuns).query(Long.class).list();
    }

    /** Keeps runs from being started, to the end of the transaction. Empty when someone else is at the experiment. */
    Optional<String> lock(long experiment) {
        return jdbc.sql("SELECT name FROM experiment WHERE id = ? FOR UPDATE SKIP LOCKED")
                .param(experiment)
                .query(String.class)
                .optional();
    }

    /** Marks the runs whose files go, and returns them. The caller has locked the experiment. */
    List<Long> expireParquet(long experiment, int keep) {
        return jdbc.sql(NEEDED + """
                        UPDATE run SET parquet_removed_at = clock_timestamp()
                         WHERE experiment_id = :experiment AND kind = 'GENERATE' AND status IN ('COMPLETED', 'FAILED')
                           AND parquet_removed_at IS NULL AND id NOT IN (SELECT id FROM needed)
                           AND id NOT IN (SELECT id FROM run
                                           WHERE experiment_id = :experiment AND kind = 'GENERATE'
                                             AND status <> 'ABORTED' AND parquet_removed_at IS NULL
                                           ORDER BY id DESC LIMIT :keep)
                        RETURNING id""")
                .param("experiment", experiment)
                .param("keep", keep)
                .query(Long.class)
                .list();
    }

    /**
     * Forgets some of the oldest runs. One that another refers to stays until that one is forgotten, an aborted one until
     * its files are seen to. The caller has locked the experiment.
     */
    List<Forgotten> forget(long experiment, int keep) {
        return jdbc.sql(NEEDED + """
                        DELETE FROM run WHERE id IN (
                            SELECT old.id FROM run old
                             WHERE old.experiment_id = :experiment AND old.status <> 'RUNNING'
                               AND old.id NOT IN (SELECT id FROM needed)
                               AND old.id NOT IN (SELECT id FROM run WHERE experiment_id = :experiment
                                                   ORDER BY id DESC LIMIT :keep)
                               AND old.id NOT IN (SELECT id FROM run
                                                   WHERE experiment_id = :experiment AND published_at IS NOT NULL
                                                   ORDER BY published_at DESC LIMIT 2)
                               AND NOT EXISTS (SELECT FROM run other
                                                WHERE other.experiment_id = :experiment
                                                  AND old.id IN (other.loaded_run_id, other.verified_run_id))
                               AND NOT (old.status = 'ABORTED' AND old.kind = 'GENERATE'
                                        AND old.parquet_removed_at IS NULL)
                             ORDER BY old.id LIMIT :batch)
                        RETURNING id, kind = 'GENERATE' AND parquet_removed_at IS NULL AS has_files""")
                .param("experiment", experiment)
                .param("keep", keep)
                .param("batch", BATCH)
                .query((row, number) -> new Forgotten(row.getLong("id"), row.getBoolean("has_files")))
                .list();
    }

    /** A run that is not known any more. */
    record Forgotten(long runId, boolean hasFiles) {}

    /** Aborted generations whose files nobody has seen to. */
    List<Files> findAborted() {
        return jdbc.sql("""
                        SELECT r.id, r.epoch, e.name FROM run r JOIN experiment e ON e.id = r.experiment_id
                         WHERE r.status = 'ABORTED' AND r.kind = 'GENERATE' AND r.parquet_removed_at IS NULL
                         ORDER BY r.id LIMIT ?""")
                .param(BATCH)
                .query((row, number) -> new Files(row.getLong("id"), row.getInt("epoch"), row.getString("name")))
                .list();
    }

    /** Marks an aborted run; false when that was done already. */
    boolean expireAborted(long runId) {
        return jdbc.sql("""
                                UPDATE run SET parquet_removed_at = clock_timestamp()
                                 WHERE id = ? AND status = 'ABORTED' AND parquet_removed_at IS NULL""").param(runId).update() > 0;
    }

    /** Whether there is a run whose files are to stay. */
    boolean keepsParquet(long runId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM run
                                        WHERE id = ? AND status <> 'ABORTED' AND parquet_removed_at IS NULL)""").param(runId).query(Boolean.class).single();
    }
}
