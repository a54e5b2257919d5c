package io.dwsim.gateway.run;

import io.dwsim.gateway.run.RunSight.Cell;
import io.dwsim.gateway.run.RunSight.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rows of parts tell someone who watches: where each is, and when it came there. */
@Repository
class RunSightTable {

    private static final int MOST_SLOTS = 60;

    private final JdbcClient jdbc;

    RunSightTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts of every table, in so many cells at the most. */
    Map<String, List<Cell>> cells(long runId, int mostPerTable) {
        Map<String, List<Cell>> cells = new HashMap<>();
        jdbc.sql("""
                        WITH counted AS (
                               SELECT table_name, part, state, verdict, attempts,
                                      count(*) OVER (PARTITION BY table_name) AS parts
                                 FROM part WHERE run_id = ? AND part >= 0)
                        SELECT table_name, part * least(parts, ?) / parts AS cell,
                               min(part) AS first_part, max(part) AS last_part,
                               count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                               count(*) FILTER (WHERE state = 'GENERATING') AS generating,
                               count(*) FILTER (WHERE state = 'GENERATED') AS stored,
                               count(*) FILTER (WHERE state = 'LOADING') AS loading,
                               count(*) FILTER (WHERE state IN ('LOADED', 'VERIFIED')) AS done,
                               count(*) FILTER (WHERE state = 'VERIFYING') AS checking,
                               count(*) FILTER (WHERE verdict = 'DIFFERENT') AS different,
                               max(attempts) AS attempts
                          FROM counted GROUP BY table_name, cell ORDER BY table_name, cell""").params(runId, mostPerTable).query(row -> {
            cells.computeIfAbsent(row.getString("table_name"), table -> new ArrayList<>())
                    .add(new Cell(
                            row.getInt("first_part"),
                            row.getInt("last_part"),
                            row.getInt("waiting"),
                            row.getInt("generating"),
                            row.getInt("stored"),
                            row.getInt("loading"),
                            row.getInt("done"),
                            row.getInt("checking"),
                            row.getInt("different"),
                            row.getInt("attempts")));
        });
        return cells;
    }

    /** How long the run has been at it, or was, in seconds, by the database's clock, since it (last) began. */
    double seconds(long runId) {
        return jdbc.sql("""
                        SELECT extract(epoch FROM coalesce(min(ended.entered_at), clock_timestamp()) - min(begun.entered_at))
                          FROM (SELECT id, entered_at FROM run_phase WHERE run_id = ? AND phase = 'QUEUED'
                                 ORDER BY id DESC LIMIT 1) AS begun
                          LEFT JOIN run_phase AS ended ON ended.run_id = ? AND ended.phase = 'DONE' AND ended.id > begun.id""").params(runId, runId).query(Double.class).optional().orElse(0.0);
    }

    /** What was done in each stretch of that time; stretches are whole seconds long, but for the last. */
    List<Slot> slots(long runId, double seconds) {
        long width = Math.max(1, (long) Math.ceil(seconds / MOST_SLOTS));
        Map<Long, long[]> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        WITH begun AS (
                               SELECT entered_at FROM run_phase WHERE run_id = ? AND phase = 'QUEUED' ORDER BY id DESC LIMIT 1),
                        news AS (
                               SELECT asked_at AS at, row_count AS generated, 0 AS loaded
                                 FROM part WHERE run_id = ? AND part >= 0 AND state IN ('LOADING', 'LOADED')
                                UNION ALL
                               SELECT heard_at, 0, row_count
                                 FROM part WHERE run_id = ? AND part >= 0 AND state IN ('LOADED', 'VERIFIED'))
                        SELECT floor(extract(epoch FROM at - entered_at) / ?)::bigint AS slot,
                               sum(generated) AS generated, sum(loaded) AS loaded
                          FROM news, begun WHERE at >= entered_at GROUP BY slot""").params(runId, runId, runId, width).query(row -> {
            rows.put(row.getLong("slot"), new long[] {row.getLong("generated"), row.getLong("loaded")});
        });
        List<Slot> slots = new ArrayList<>();
        for (long slot = 0; slot * width < seconds; slot++) {
            long[] done = rows.getOrDefault(slot, new long[2]);
            slots.add(new Slot(slot * width, Math.min((double) width, seconds - slot * width), done[0], done[1]));
        }
        return slots;
    }
}
