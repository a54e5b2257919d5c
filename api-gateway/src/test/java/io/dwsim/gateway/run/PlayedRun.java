package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.RunPublished;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A run of three parts of which two fit its window; the test plays the workers. */
abstract class PlayedRun extends PlayedWorkers {

    private static final String PRINT = "0".repeat(31) + "1";

    Run run;

    @BeforeAll
    static void start(@TempDir Path directory) {
        startWithSmallParts(directory, "--dwsim.outbox.poll-interval=1h");
    }

    @BeforeEach
    void startARunOfThreeParts() {
        run = generate("{name: t, target_rows: 30, columns: [{name: id, data_type: INT}]}");
    }

    /** So that a sweep of the next test finds nothing to do for it. */
    @AfterEach
    void endTheRun() {
        jdbc.sql("UPDATE run SET status = 'FAILED', completed_at = now() WHERE status = 'RUNNING'")
                .update();
    }

    Run now() {
        return runs.findById(run.id()).orElseThrow();
    }

    /** Every message ever left for this run, in order, whether sent by now or not. */
    List<String> states() {
        return jdbc.sql("SELECT state || ' ' || attempts FROM part WHERE run_id = ? ORDER BY part")
                .param(run.id())
                .query(String.class)
                .list();
    }

    PartGenerated generated(int part) {
        return new PartGenerated(run.id(), "t", part, 10, 100, SHA, PRINT, "key-" + part, 1);
    }

    PartLoaded loaded(int part) {
        return new PartLoaded(run.id(), "t", part, 10, 1, now().epoch());
    }

    /** Puts an object where a part's would lie, and says so. */
    PartGenerated stored(int part) {
        String key = LakeKeys.part(experiment, run.id(), "t", part);
        gateway.bean(Lake.class).ensureBucket();
        gateway.bean(Lake.class).put(key, new byte[100]);
        return new PartGenerated(run.id(), "t", part, 10, 100, SHA, PRINT, key, 1);
    }

    /** The whole way of a run, with objects in the lake. */
    void publishAll() {
        on(stored(0), stored(1), loaded(0), loaded(1), stored(2), loaded(2));
        on(new RunPublished(run.id(), Map.of("t", 30L)));
        assertThat(now().status()).isEqualTo(RunStatus.COMPLETED);
    }

    /** How many messages were ever left in the outbox, sent or not. */
    long messages() {
        return jdbc.sql("SELECT last_value FROM outbox_id_seq")
                .query(Long.class)
                .single();
    }

    void age(String column, String by, int part) {
        jdbc.sql("UPDATE part SET " + column + " = " + column + " - interval '" + by
                        + "' WHERE run_id = ? AND part = ?")
                .params(run.id(), part)
                .update();
    }
}
