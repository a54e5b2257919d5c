package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.engine.EngineVersion;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person can do about a run: give it up, or take a failed one up again. */
@Component
class RunIntervention {

    private static final int MOST_FAULTS = 100;

    /** Failures that say that what lies in the lake is not what was written there. */
    private static final Set<String> SPOILT_OBJECT =
            Set.of(ErrorCode.OBJECT_MISSING.name(), ErrorCode.OBJECT_ALTERED.name());

    private final StoredExperimentReader experiments;
    private final RunRepository runs;
    private final OneActiveRun active;
    private final StoredParquet parquet;
    private final PartTable parts;
    private final RunCommands commands;
    private final RunEnding ending;
    private final TransactionTemplate transaction;

    RunIntervention(
            StoredExperimentReader experiments,
            RunRepository runs,
            OneActiveRun active,
            StoredParquet parquet,
            PartTable parts,
            RunCommands commands,
            RunEnding ending,
            TransactionTemplate transaction) {
        this.experiments = experiments;
        this.runs = runs;
        this.active = active;
        this.parquet = parquet;
        this.parts = parts;
        this.commands = commands;
        this.ending = ending;
        this.transaction = transaction;
    }

    /**
     * Aborts a run; one that has ended already is left as it is. Should the data have been published a moment before,
     * the run becomes completed when that is heard of.
     *
     * @return the run as it stands now
     * @throws DwsimException {@link ErrorCode#EXPERIMENT_NOT_FOUND} or {@link ErrorCode#RUN_NOT_FOUND}
     */
    @Transactional
    public Run abort(String experimentName, long id) {
        StoredExperiment stored = experiments.require(experimentName);
        Run run = runs.requireLocked(stored, id);
        if (run.isRunning()) {
            ending.abort(run);
        }
        return run;
    }

    /**
     * Takes a failed run up again: what lies in the lake is kept, only what is missing there is generated.
     *
     * @return the run, running
     * @throws DwsimException {@link ErrorCode#EXPERIMENT_NOT_FOUND}, {@link ErrorCode#RUN_NOT_FOUND},
     *     {@link ErrorCode#RUN_ACTIVE} or {@link ErrorCode#RUN_NOT_RESUMABLE}
     */
    Run resume(String experimentName, long id) {
        StoredExperiment found = experiments.require(experimentName);
        Run failed = runs.require(found, id);
        requireResumable(failed);
        List<Part> lost = parquet.lost(runs.require(found, failed.dataRunId()), found.name());
        if (failed.kind() == RunKind.LOAD && !lost.isEmpty()) {
            throw notResumable(
                    "run " + id + " loads the data of run " + failed.dataRunId() + ", " + lost.size()
                            + " of whose files are missing or altered: verify that run, which restores them",
                    lost.stream().limit(MOST_FAULTS).map(parquet::fault).toList());
        }
        return transaction.execute(status -> {
            StoredExperiment stored = experiments.requireLocked(experimentName);
            Run run = runs.requireLocked(stored, id);
            active.refuseSecond(stored);
            requireResumable(run);
            runs.require(stored, run.dataRunId()).requireParquet();
            resume(run, lost);
            return run;
        });
    }

    private void resume(Run run, List<Part> lost) {
        if (run.kind() == RunKind.GENERATE) {
            lost.forEach(parts::forgetObject);
            spoiltPart(run).ifPresent(parts::forgetObject);
        }
        parts.startAgain(run.id());
        if (parts.count(run.id(), PartState.WAITING) > 0) {
            requireSameEngine(run);
            run.fingerprint(null);
        }
        run.resume();
        runs.flush();
        commands.begin(run);
    }

    /** The part whose object the run failed over. */
    private Optional<Part> spoiltPart(Run run) {
        RunError error = run.error().orElse(null);
        if (error == null || !SPOILT_OBJECT.contains(error.code())) {
            return Optional.empty();
        }
        String table = error.table();
        Integer part = error.part();
        return table == null || part == null ? Optional.empty() : parts.find(run.id(), table, part);
    }

    private static void requireResumable(Run run) {
        if (run.isVerification()) {
            throw notResumable("run " + run.id() + " is of kind VERIFY: start another verification", List.of());
        }
        if (run.status() != RunStatus.FAILED) {
            throw notResumable(
                    "run " + run.id() + " is " + run.status() + ": only a failed run can be resumed", List.of());
        }
    }

    private static void requireSameEngine(Run run) {
        if (!run.engineVersion().equals(EngineVersion.CURRENT)) {
            throw notResumable(
                    "run " + run.id() + " was begun by engine version " + run.engineVersion() + ", this is version "
                            + EngineVersion.CURRENT + ": the parts that are missing would not fit the others",
                    List.of());
        }
    }

    private static DwsimException notResumable(String message, List<Fault> faults) {
        return new DwsimException(ErrorCode.RUN_NOT_RESUMABLE, message, faults);
    }
}
