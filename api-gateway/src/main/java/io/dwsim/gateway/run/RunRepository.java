package io.dwsim.gateway.run;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RunRepository extends JpaRepository<Run, Long> {

    /** The run, locked until the transaction ends: decisions about it are taken one after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Run> findAndLockById(long id);

    Optional<Run> findByIdAndExperimentId(long id, long experimentId);

    Optional<Run> findByExperimentIdAndStatus(long experimentId, RunStatus status);

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
