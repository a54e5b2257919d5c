package io.dwsim.gateway.system;

import io.dwsim.gateway.system.SystemView.OutboxView;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures over the tables of the control database, each by an index or over what is short. */
@Repository
class ControlTable {

    private final JdbcClient jdbc;

    ControlTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OutboxView outbox() {
        return jdbc.sql("""
                        SELECT count(*) AS messages,
                               coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 AS oldest
                          FROM outbox""")
                .query((row, number) -> new OutboxView(row.getLong("messages"), Math.max(0, row.getDouble("oldest"))))
                .single();
    }

    long deadLetters() {
        return jdbc.sql("SELECT count(*) FROM dead_letter").query(Long.class).single();
    }

    /** Runs by status. */
    Map<String, Long> runs() {
        return counts("SELECT status AS name, count(*) AS number FROM run GROUP BY status");
    }

    /** Parts of running runs by state. */
    Map<String, Long> activeParts() {
        return counts("""
                SELECT state AS name, count(*) AS number
                  FROM part JOIN run ON run.id = part.run_id WHERE run.status = 'RUNNING' GROUP BY state""");
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString("name"), row.getLong("number"));
        });
        return counts;
    }
}
