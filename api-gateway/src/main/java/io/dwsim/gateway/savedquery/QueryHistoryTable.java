package io.dwsim.gateway.savedquery;

import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.query.QueryJournal.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last queries of each experiment in the control database. */
@Repository
class QueryHistoryTable {

    /** Of each experiment. */
    static final int MOST = 500;

    private final JdbcClient jdbc;

    QueryHistoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a query, in place of the oldest when there are enough; nothing when there is no such experiment. */
    void add(String foldedName, PastQuery query) {
        PastQuery.Failure error = query.error();
        jdbc.sql("""
                        WITH added AS (
                            INSERT INTO query_history (experiment_id, query_id, sql, dialect, format, started_at, elapsed_ms,
                                                       row_count, status, error_code, error_message)
                            SELECT id, :query, :sql, :dialect, :format, :started, :elapsed, :rows, :status, :code, :message
                              FROM experiment WHERE folded_name = :experiment
                            RETURNING experiment_id)
                        DELETE FROM query_history WHERE id IN (
                            SELECT h.id FROM query_history h JOIN added USING (experiment_id)
                             ORDER BY h.id DESC OFFSET :kept)""")
                .param("experiment", foldedName)
                .param("query", query.id())
                .param("sql", query.sql())
                .param("dialect", query.dialect())
                .param("format", query.format())
                .param("started", query.startedAt().atOffset(ZoneOffset.UTC))
                .param("elapsed", query.elapsedMs())
                .param("rows", query.rowCount())
                .param("status", query.status().name())
                .param("code", error == null ? null : error.code(), Types.VARCHAR)
                .param("message", error == null ? null : error.message(), Types.VARCHAR)
                // the new one is not seen yet
                .param("kept", MOST - 1)
                .update();
    }

    /** The last ones, newest first. */
    List<PastQuery> newest(StoredExperiment experiment, int limit) {
        return jdbc.sql("SELECT * FROM query_history WHERE experiment_id = ? ORDER BY id DESC LIMIT ?")
                .params(experiment.id(), limit)
                .query(QueryHistoryTable::read)
                .list();
    }

    private static PastQuery read(ResultSet row, int number) throws SQLException {
        String code = row.getString("error_code");
        return new PastQuery(
                row.getString("query_id"),
                row.getString("sql"),
                row.getString("dialect"),
                row.getString("format"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getLong("elapsed_ms"),
                row.getLong("row_count"),
                Outcome.valueOf(row.getString("status")),
                code == null ? null : new PastQuery.Failure(code, row.getString("error_message")));
    }
}
