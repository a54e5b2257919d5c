package io.dwsim.gateway.housekeeping;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be deleted from the lake. */
@Repository
class LakeRemovalTable {

    private final JdbcClient jdbc;

    LakeRemovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Removal(long id, String prefix) {}

    /** Leaves objects for removal: those below a prefix, or one by its key. */
    void add(String prefix, Duration delay) {
        jdbc.sql("INSERT INTO lake_removal (prefix, not_before) VALUES (?, now() + ? * interval '1 millisecond')")
                .params(prefix, delay.toMillis())
                .update();
    }

    /** Takes the removal that is due longest. Should it not be done in time, it is due again. */
    Optional<Removal> take(Duration time) {
        return jdbc.sql("""
                        UPDATE lake_removal SET not_before = now() + ? * interval '1 millisecond', attempts = attempts + 1
                         WHERE id = (SELECT id FROM lake_removal WHERE not_before <= now()
                                      ORDER BY not_before LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, prefix""")
                .param(time.toMillis())
                .query((row, number) -> new Removal(row.getLong("id"), row.getString("prefix")))
                .optional();
    }

    void done(Removal removal) {
        jdbc.sql("DELETE FROM lake_removal WHERE id = ?").param(removal.id()).update();
    }
}
