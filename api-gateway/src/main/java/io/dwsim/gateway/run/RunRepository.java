package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.experiment.StoredExperiment;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RunRepository extends JpaRepository<Run, Long> {

    /** The run, locked until the transaction ends: decisions about it are taken one after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Run> findAndLockById(long id);

    /**
     * The same for a run of the experiment. Not after the run was read in the same transaction: it would stay as it was
     * read.
     *
     * @throws DwsimException {@link ErrorCode#RUN_NOT_FOUND}
     */
    default Run requireLocked(StoredExperiment experiment, long id) {
        return findAndLockById(id)
                .filter(run -> run.experimentId() == experiment.id())
                .orElseThrow(() -> unknown(experiment, id));
    }

    Optional<Run> findByIdAndExperimentId(long id, long experimentId);

    /**
     * A run of the experiment.
     *
     * @throws DwsimException {@link ErrorCode#RUN_NOT_FOUND}
     */
    default Run require(StoredExperiment experiment, long id) {
        return findByIdAndExperimentId(id, experiment.id()).orElseThrow(() -> unknown(experiment, id));
    }

    private static DwsimException unknown(StoredExperiment experiment, long id) {
        return new DwsimException(ErrorCode.RUN_NOT_FOUND, "experiment '" + experiment.name() + "' has no run " + id);
    }

    /** Notes that work on a queued run has begun; done when it has moved on already. */
    @Modifying
    @Query("update versioned Run r set r.phase = :phase where r.id = :id and r.status = RUNNING and r.phase = QUEUED")
    void leaveQueue(long id, RunPhase phase);

    /** Runs whose last part was written, newest first. */
    List<Run> findByExperimentIdAndKindAndStatusInAndFingerprintNotNullOrderByIdDesc(
            long experimentId, RunKind kind, Collection<RunStatus> statuses);

    /** Runs that readers have seen, the latest first. */
    List<Run> findByExperimentIdAndPublishedAtNotNullOrderByPublishedAtDesc(long experimentId, Limit limit);

    Optional<Run> findByExperimentIdAndStatus(long experimentId, RunStatus status);

    Optional<Run> findFirstByStatusAndKindOrderByIdDesc(RunStatus status, RunKind kind);

    Optional<Run> findFirstByExperimentIdOrderByIdDesc(long experimentId);

    Optional<Run> findFirstByExperimentIdAndStatusAndKindInOrderByIdDesc(
            long experimentId, RunStatus status, Collection<RunKind> kinds);

    List<Run> findByExperimentIdAndStatusAndKindInOrderById(
            long experimentId, RunStatus status, Collection<RunKind> kinds);

    List<Run> findByExperimentIdOrderByIdDesc(long experimentId, Pageable page);

    long countByExperimentId(long experimentId);

    void deleteByExperimentId(long experimentId);

    @Query("select r.status from Run r where r.id = :id")
    Optional<RunStatus> findStatusById(long id);

    @Query("select r.id from Run r where r.status = RUNNING")
    List<Long> findRunningIds();

    @Query("select r.id from Run r where r.status = RUNNING and r.phase = PUBLISHING and r.publishAskedAt < :before")
    List<Long> findUnpublishedSince(Instant before);
}
