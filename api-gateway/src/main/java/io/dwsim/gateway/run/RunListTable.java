package io.dwsim.gateway.run;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs of all experiments, by pages. */
@Repository
class RunListTable {

    private static final String FILTERED = """
             FROM run r JOIN experiment e ON e.id = r.experiment_id
            WHERE (CAST(:experiment AS text) IS NULL OR e.folded_name = :experiment)
              AND (CAST(:status AS text) IS NULL OR r.status = :status)""";

    private final JdbcClient jdbc;

    RunListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(@Nullable String foldedName, @Nullable RunStatus status) {
        return jdbc.sql("SELECT count(*)" + FILTERED)
                .param("experiment", foldedName)
                .param("status", status == null ? null : status.name())
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    List<RunEntry> list(@Nullable String foldedName, @Nullable RunStatus status, int limit, long offset) {
        return jdbc.sql("""
                        SELECT r.*, p.total, p.done
                          FROM (SELECT r.*, e.name AS experiment_name
                                %s
                                 ORDER BY r.id DESC LIMIT :limit OFFSET :offset) AS r
                         CROSS JOIN LATERAL (
                               SELECT coalesce(sum(row_count), 0) AS total,
                                      coalesce(sum(row_count) FILTER (WHERE state IN ('LOADED', 'VERIFIED')), 0) AS done
                                 FROM part WHERE run_id = r.id AND part >= 0) AS p
                         ORDER BY r.id DESC""".formatted(FILTERED))
                .param("experiment", foldedName)
                .param("status", status == null ? null : status.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new RunEntry(
                        row.getLong("id"),
                        row.getString("experiment_name"),
                        RunKind.valueOf(row.getString("kind")),
                        RunStatus.valueOf(row.getString("status")),
                        RunPhase.valueOf(row.getString("phase")),
                        row.getLong("seed"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("completed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getLong("total"),
                        row.getLong("done"),
                        row.getString("error_code")))
                .list();
    }

    /** The name of the experiment that a run belongs to. */
    Optional<String> experimentOf(long runId) {
        return jdbc.sql("SELECT e.name FROM run r JOIN experiment e ON e.id = r.experiment_id WHERE r.id = ?")
                .param(runId)
                .query(String.class)
                .optional();
    }
}
