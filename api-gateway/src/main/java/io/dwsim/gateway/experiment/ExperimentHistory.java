package io.dwsim.gateway.experiment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What experiments need to know of their runs; implemented where runs are. */
public interface ExperimentHistory {

    /** The newest run, whatever became of it. */
    Optional<LastRun> lastRun(StoredExperiment experiment);

    /** Rows by table of the run whose data readers see; empty when there is none. */
    Map<String, Long> publishedRows(StoredExperiment experiment);

    /**
     * Does nothing unless a run is active.
     *
     * @throws io.dwsim.common.failure.DwsimException {@code RUN_ACTIVE}, naming the run
     */
    void refuseWhileActive(StoredExperiment experiment);

    /**
     * Notes that readers see empty tables, within the caller's transaction.
     *
     * @param replacedRun the run whose data they saw before; empty when none was published since the last reset
     */
    void emptied(StoredExperiment experiment, Optional<Long> replacedRun);

    /** Deletes all runs, within the caller's transaction. */
    void forget(StoredExperiment experiment);

    /** A run in short. */
    record LastRun(
            long id,
            String kind,
            String status,
            Instant startedAt,
            @Nullable Instant completedAt) {}
}
