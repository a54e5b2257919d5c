package io.dwsim.gateway.worker;

import io.dwsim.common.failure.StorableText;
import io.dwsim.common.message.WorkerHeartbeat;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each worker that was heard of lately. */
@Repository
class WorkerTable {

    private final JdbcClient jdbc;

    WorkerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hear(WorkerHeartbeat beat) {
        jdbc.sql("""
                        INSERT INTO worker (name, service, parts, heard_at) VALUES (?, ?, ?, clock_timestamp())
                        ON CONFLICT (name) DO UPDATE
                           SET service = excluded.service, parts = excluded.parts, heard_at = excluded.heard_at""")
                .params(
                        StorableText.of(beat.worker()),
                        StorableText.of(beat.service()),
                        beat.parts().stream().map(StorableText::of).toArray(String[]::new))
                .update();
    }

    void forget(Duration silentFor) {
        jdbc.sql("DELETE FROM worker WHERE heard_at < clock_timestamp() - ? * interval '1 millisecond'")
                .param(silentFor.toMillis())
                .update();
    }

    /** All of them, by service and name. */
    List<KnownWorker> list(Duration aliveFor, Duration forgottenAfter) {
        return jdbc.sql("""
                        SELECT name, service, parts, heard_at,
                               heard_at >= clock_timestamp() - ? * interval '1 millisecond' AS alive
                          FROM worker WHERE heard_at >= clock_timestamp() - ? * interval '1 millisecond'
                         ORDER BY service, name""")
                .params(aliveFor.toMillis(), forgottenAfter.toMillis())
                .query((row, number) -> new KnownWorker(
                        row.getString("name"),
                        row.getString("service"),
                        row.getBoolean("alive"),
                        row.getObject("heard_at", OffsetDateTime.class).toInstant(),
                        texts(row.getArray("parts"))))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
