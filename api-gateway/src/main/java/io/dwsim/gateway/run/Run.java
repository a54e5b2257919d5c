package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.json.DwsimJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * One generation of an experiment's data, from the request to the published tables; or one load of data generated
 * earlier; or one verification of it.
 */
@Entity
@EntityListeners(RunEndWatch.class)
@Table(name = "run")
@NullUnmarked
public class Run {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long experimentId;

    @Enumerated(EnumType.STRING)
    private RunKind kind;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Enumerated(EnumType.STRING)
    private RunPhase phase;

    private long seed;
    private String engineVersion;
    private String rowCounts;
    private String fingerprint;
    private Instant startedAt;
    private Instant completedAt;
    private int publishAttempts;
    private Instant publishAskedAt;
    private String errorCode;
    private String errorMessage;
    private String errorTable;
    private Integer errorPart;
    private Long verifiedRunId;
    private Long loadedRunId;
    private int epoch;
    /** Written past this object, see {@link PublicationTable}. */
    @Column(insertable = false, updatable = false)
    private Instant publishedAt;

    /** What was read before another transaction changed the run cannot be written over it. */
    @Version
    private int version;

    @Column(insertable = false, updatable = false)
    private Instant parquetRemovedAt;

    protected Run() {}

    static Run generate(long experimentId, long seed, String engineVersion, Map<String, Long> rowCounts, Instant now) {
        Run run = start(RunKind.GENERATE, experimentId, now);
        run.seed = seed;
        run.engineVersion = engineVersion;
        run.rowCounts = DwsimJson.mapper().writeValueAsString(rowCounts);
        return run;
    }

    /** A run that verifies another. */
    static Run verify(Run verified, Instant now) {
        Run run = of(RunKind.VERIFY, verified, now);
        run.verifiedRunId = verified.id;
        return run;
    }

    /** A run that loads and publishes what another one generated. */
    static Run load(Run generated, Instant now) {
        Run run = of(RunKind.LOAD, generated, now);
        run.loadedRunId = generated.id;
        run.fingerprint = generated.fingerprint;
        return run;
    }

    private static Run of(RunKind kind, Run other, Instant now) {
        Run run = start(kind, other.experimentId, now);
        run.seed = other.seed;
        run.engineVersion = other.engineVersion;
        run.rowCounts = other.rowCounts;
        return run;
    }

    private static Run start(RunKind kind, long experimentId, Instant now) {
        Run run = new Run();
        run.experimentId = experimentId;
        run.kind = kind;
        run.status = RunStatus.RUNNING;
        run.phase = RunPhase.QUEUED;
        run.startedAt = now;
        return run;
    }

    boolean isVerification() {
        return kind == RunKind.VERIFY;
    }

    /** Whether the files it wrote may still be counted on. */
    boolean keepsParquet() {
        return parquetRemovedAt == null;
    }

    /**
     * Does nothing unless the run's files in the lake were removed.
     *
     * @throws DwsimException {@link ErrorCode#PARQUET_REMOVED}
     */
    void requireParquet() {
        if (!keepsParquet()) {
            throw new DwsimException(
                    ErrorCode.PARQUET_REMOVED,
                    "the files of run " + id + " were removed from the lake at " + parquetRemovedAt
                            + ": those of older and of aborted runs are not kept; generate with seed " + seed
                            + " for the same data");
        }
    }

    boolean isRunning() {
        return status == RunStatus.RUNNING;
    }

    void enter(RunPhase next) {
        if (next.compareTo(phase) > 0) {
            phase = next;
        }
    }

    /** Notes that publishing is asked for (again) and returns which time it is, from 1. */
    int askToPublish(Instant now) {
        enter(RunPhase.PUBLISHING);
        publishAskedAt = now;
        publishAttempts++;
        return publishAttempts;
    }

    void complete(Instant now) {
        end(RunStatus.COMPLETED, now);
        forgetError();
    }

    void abort(Instant now) {
        end(RunStatus.ABORTED, now);
    }

    /** Takes a failed run up again, in a new epoch. */
    void resume() {
        status = RunStatus.RUNNING;
        phase = RunPhase.QUEUED;
        completedAt = null;
        publishAttempts = 0;
        publishAskedAt = null;
        epoch++;
        forgetError();
    }

    private void forgetError() {
        errorCode = null;
        errorMessage = null;
        errorTable = null;
        errorPart = null;
    }

    void fail(RunError error, Instant now) {
        end(RunStatus.FAILED, now);
        errorCode = error.code();
        errorMessage = error.message();
        errorTable = error.table();
        errorPart = error.part();
    }

    private void end(RunStatus how, Instant now) {
        status = how;
        phase = RunPhase.DONE;
        completedAt = now;
    }

    /** Null when the parts in the lake are not all of it any more. */
    void fingerprint(@Nullable String newFingerprint) {
        fingerprint = newFingerprint;
    }

    public long id() {
        return id;
    }

    long experimentId() {
        return experimentId;
    }

    RunKind kind() {
        return kind;
    }

    public RunStatus status() {
        return status;
    }

    RunPhase phase() {
        return phase;
    }

    long seed() {
        return seed;
    }

    String engineVersion() {
        return engineVersion;
    }

    /** Rows to be generated for each table, in the order of the definition. */
    Map<String, Long> rowCounts() {
        return DwsimJson.mapper().readValue(rowCounts, new TypeReference<>() {});
    }

    Optional<String> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    /** The run this one verifies; empty for a run of another kind. */
    Optional<Long> verifiedRunId() {
        return Optional.ofNullable(verifiedRunId);
    }

    /** The run whose Parquet this one loads; empty for a run of another kind. */
    Optional<Long> loadedRunId() {
        return Optional.ofNullable(loadedRunId);
    }

    /** The run that generated the data this one is about: itself, or the one it loads or verifies. */
    long dataRunId() {
        return verifiedRunId().or(this::loadedRunId).orElse(id);
    }

    /** How often it was resumed. What was asked for, and is reported, in an earlier epoch is void. */
    int epoch() {
        return epoch;
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    int publishAttempts() {
        return publishAttempts;
    }

    Optional<RunError> error() {
        return errorCode == null
                ? Optional.empty()
                : Optional.of(new RunError(errorCode, errorMessage, errorTable, errorPart));
    }
}
