package io.dwsim.gateway.run;

import io.dwsim.gateway.run.RunView.PhaseTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When runs entered their phases. The database itself writes that down; this only reads. */
@Repository
class RunPhaseTable {

    private final JdbcClient jdbc;

    RunPhaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The phases a run has been in, in order, but for the last, which is to be done. */
    List<PhaseTime> of(long runId) {
        return jdbc.sql("""
                        SELECT phase, entered_at, extract(epoch FROM left_at - entered_at) AS seconds
                          FROM (SELECT id, phase, entered_at,
                                       coalesce(lead(entered_at) OVER (ORDER BY id), clock_timestamp()) AS left_at
                                  FROM run_phase WHERE run_id = ?) AS stay
                         WHERE phase <> 'DONE' ORDER BY id""")
                .param(runId)
                .query((row, number) -> new PhaseTime(
                        RunPhase.valueOf(row.getString("phase")),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("seconds").doubleValue()))
                .list();
    }
}
