package io.dwsim.gateway.run;

import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.Verdict;
import io.dwsim.engine.Fingerprint;
import io.dwsim.gateway.run.RunView.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of parts once more, as far as a verification goes: what is to be compared, and what was found. */
@Repository
class VerificationTable {

    private final JdbcClient jdbc;

    VerificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a verification the parts of the verified run, and each table as a whole behind them. */
    void insert(long runId, long verifiedRunId, Map<String, Long> rowCounts) {
        int position = jdbc.sql("""
                        INSERT INTO part (run_id, position, table_name, part, first_row, row_count,
                                          object_key, bytes, sha256, fingerprint)
                        SELECT ?, position, table_name, part, first_row, row_count, object_key, bytes, sha256, fingerprint
                          FROM part WHERE run_id = ?""").params(runId, verifiedRunId).update();
        for (Map.Entry<String, Long> table : rowCounts.entrySet()) {
            jdbc.sql(
                            "INSERT INTO part (run_id, position, table_name, part, first_row, row_count) VALUES (?, ?, ?, ?, 0, ?)")
                    .params(runId, position, table.getKey(), PartStarted.WHOLE_TABLE, table.getValue())
                    .update();
            position++;
        }
    }

    /** The recorded fingerprint of all rows of a table. */
    Fingerprint fingerprint(long runId, String table) {
        return jdbc
                .sql("SELECT fingerprint FROM part WHERE run_id = ? AND table_name = ? AND part >= 0")
                .params(runId, table)
                .query(String.class)
                .list()
                .stream()
                .map(Fingerprint::parse)
                .reduce(Fingerprint.ZERO, Fingerprint::plus);
    }

    /** Notes what was found; false when that is no news. */
    boolean mark(long runId, String table, int part, Verdict verdict, String detail) {
        return jdbc.sql("""
                                UPDATE part SET state = 'VERIFIED', heard_at = now(), verdict = ?, detail = ?
                                 WHERE run_id = ? AND table_name = ? AND part = ? AND state = 'VERIFYING'""").params(verdict.name(), detail, runId, table, part).update() == 1;
    }

    /** The first difference of every table that has one. */
    List<Finding> firstDifferences(long runId) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (table_name) table_name, part, verdict, detail
                          FROM part WHERE run_id = ? AND verdict = 'DIFFERENT' ORDER BY table_name, part < 0, part""").param(runId).query(VerificationTable::finding).list();
    }

    /** What was found so far. */
    RunView.Verification view(long runId) {
        List<Finding> findings = jdbc.sql("""
                        SELECT table_name, part, verdict, detail
                          FROM part WHERE run_id = ? AND verdict <> 'INTACT' ORDER BY position LIMIT ?""")
                .params(runId, RunView.Verification.MOST_FINDINGS)
                .query(VerificationTable::finding)
                .list();
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE part >= 0 AND verdict = 'INTACT') AS parts_intact,
                               count(*) FILTER (WHERE part >= 0 AND verdict = 'REPAIRED') AS parts_repaired,
                               count(*) FILTER (WHERE part >= 0 AND verdict = 'DIFFERENT') AS parts_different,
                               count(*) FILTER (WHERE part < 0 AND verdict = 'INTACT') AS tables_intact,
                               count(*) FILTER (WHERE part < 0 AND verdict = 'DIFFERENT') AS tables_different,
                               count(*) FILTER (WHERE part < 0 AND verdict = 'SKIPPED') AS tables_skipped
                          FROM part WHERE run_id = ?""")
                .param(runId)
                .query((row, number) -> new RunView.Verification(
                        row.getLong("parts_intact"),
                        row.getLong("parts_repaired"),
                        row.getLong("parts_different"),
                        row.getLong("tables_intact"),
                        row.getLong("tables_different"),
                        row.getLong("tables_skipped"),
                        findings))
                .single();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        int part = row.getInt("part");
        return new Finding(
                row.getString("table_name"),
                part == PartStarted.WHOLE_TABLE ? null : part,
                Verdict.valueOf(row.getString("verdict")),
                row.getString("detail"));
    }
}
