package io.dwsim.gateway.run;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose data readers see, as far as the gateway has heard. */
@Repository
class PublicationTable {

    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a run was published; news of a publish that is known already changes nothing. */
    void notePublished(long runId) {
        jdbc.sql("UPDATE run SET published_at = coalesce(published_at, clock_timestamp()) WHERE id = ?")
                .param(runId)
                .update();
    }

    /**
     * Notes that empty tables were published. The word of the run they replaced may not have arrived yet, and must not make
     * it visible again when it does.
     */
    void noteEmptied(long experimentId, Optional<Long> replacedRun) {
        replacedRun.ifPresent(this::notePublished);
        jdbc.sql("""
                        UPDATE experiment
                           SET emptied_at = greatest(now(), (SELECT published_at FROM run WHERE id = ? AND experiment_id = ?))
                         WHERE id = ?""").params(replacedRun.orElse(0L), experimentId, experimentId).update();
    }

    /** The run whose data readers of an experiment see; empty when its tables are. */
    Optional<Long> visible(long experimentId) {
        return jdbc.sql("""
                        SELECT r.id FROM run r JOIN experiment e ON e.id = r.experiment_id
                         WHERE e.id = ? AND r.kind IN ('GENERATE', 'LOAD')
                           AND r.published_at > coalesce(e.emptied_at, '-infinity')
                         ORDER BY r.published_at DESC LIMIT 1""").param(experimentId).query(Long.class).optional();
    }
}
