package io.dwsim.gateway.experiment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredExperimentRepository extends JpaRepository<StoredExperiment, Long> {

    Optional<StoredExperiment> findByFoldedName(String foldedName);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredExperiment> findAndLockByFoldedName(String foldedName);

    List<StoredExperiment> findAllByOrderByIdDesc();

    @Query("select e.id from StoredExperiment e where e.foldedName = :foldedName")
    Optional<Long> findIdByFoldedName(String foldedName);

    @Query("select e.id from StoredExperiment e")
    List<Long> findIds();

    boolean existsByFoldedName(String foldedName);
}
