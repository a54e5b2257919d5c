package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Starts runs that load what an earlier one generated. The lake is asked beforehand, outside of any transaction: what is
 * missing there is named at once.
 */
@Component
class LoadStarter {

    private static final int MOST_FAULTS = 100;

    /** Runs whose files stay. Those of an aborted one are removed. */
    private static final List<RunStatus> ENDED = List.of(RunStatus.COMPLETED, RunStatus.FAILED);

    private final StoredExperimentReader experiments;
    private final RunRepository runs;
    private final VisibleRun visible;
    private final StoredParquet parquet;
    private final OneActiveRun active;
    private final PartTable parts;
    private final RunCommands commands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoadStarter(
            StoredExperimentReader experiments,
            RunRepository runs,
            VisibleRun visible,
            StoredParquet parquet,
            OneActiveRun active,
            PartTable parts,
            RunCommands commands,
            TransactionTemplate transaction,
            Clock clock) {
        this.experiments = experiments;
        this.runs = runs;
        this.visible = visible;
        this.parquet = parquet;
        this.active = active;
        this.parts = parts;
        this.commands = commands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Starts a run that loads the Parquet of the run named, or of the newest whose Parquet is complete.
     *
     * @throws DwsimException {@link ErrorCode#EXPERIMENT_NOT_FOUND}, {@link ErrorCode#RUN_NOT_FOUND},
     *     {@link ErrorCode#RUN_ACTIVE}, {@link ErrorCode#PARQUET_REMOVED}, {@link ErrorCode#RUN_NOT_LOADABLE} with every file
     *     that is missing, or
     *     {@link ErrorCode#INVALID_REQUEST}
     */
    Run load(String experimentName, @Nullable JsonNode body) {
        LoadRequest request = LoadRequest.read(body);
        StoredExperiment stored = experiments.require(experimentName);
        active.refuseSecond(stored);
        Run data = request.runId()
                .map(id -> requireComplete(stored, generatorOf(stored, runs.require(stored, id))))
                .orElseGet(() -> newestComplete(stored));
        return start(stored, data);
    }

    /**
     * Starts a run that puts back the data readers saw before the run that they see now.
     *
     * @param id the run they see now
     * @throws DwsimException {@link ErrorCode#EXPERIMENT_NOT_FOUND}, {@link ErrorCode#RUN_NOT_FOUND},
     *     {@link ErrorCode#RUN_ACTIVE}, {@link ErrorCode#RUN_NOT_REVERTIBLE}, or {@link ErrorCode#RUN_NOT_LOADABLE} with
     *     every file that is missing
     */
    Run rollback(String experimentName, long id) {
        StoredExperiment stored = experiments.require(experimentName);
        Run run = runs.require(stored, id);
        active.refuseSecond(stored);
        Run previous = visible.before(stored, run);
        return start(stored, requireComplete(stored, generatorOf(stored, previous)));
    }

    private Run start(StoredExperiment experiment, Run found) {
        return transaction.execute(status -> {
            StoredExperiment stored = experiments.requireLocked(experiment.name());
            active.refuseSecond(stored);
            Run data = runs.require(stored, found.dataRunId());
            data.requireParquet();
            Run run = active.save(Run.load(data, clock.instant()), stored);
            parts.insertGenerated(run.id(), data.id());
            commands.begin(run);
            return run;
        });
    }

    /** A run that loaded another's data stands for that one. */
    private Run generatorOf(StoredExperiment stored, Run run) {
        if (run.isVerification()) {
            throw notLoadable("run " + run.id() + " is of kind VERIFY: it has no data of its own", List.of());
        }
        return runs.require(stored, run.dataRunId());
    }

    private Run newestComplete(StoredExperiment stored) {
        return runs
                .findByExperimentIdAndKindAndStatusInAndFingerprintNotNullOrderByIdDesc(
                        stored.id(), RunKind.GENERATE, ENDED)
                .stream()
                .filter(Run::keepsParquet)
                .filter(run -> parquet.lost(run, stored.name()).isEmpty())
                .findFirst()
                .orElseThrow(() -> notLoadable(
                        "experiment '" + stored.name() + "' has no run whose Parquet is complete: generate one first",
                        List.of()));
    }

    private Run requireComplete(StoredExperiment stored, Run run) {
        if (run.status() == RunStatus.ABORTED) {
            throw notLoadable("run " + run.id() + " was aborted: its Parquet is removed", List.of());
        }
        run.requireParquet();
        Optional<String> fingerprint = run.fingerprint();
        if (fingerprint.isEmpty()) {
            throw notLoadable(
                    "run " + run.id() + " is " + run.status() + ": its Parquet was never complete; resume it",
                    List.of());
        }
        List<Part> lost = parquet.lost(run, stored.name());
        if (!lost.isEmpty()) {
            throw notLoadable(
                    "the Parquet of run " + run.id() + " is not complete any more: " + lost.size()
                            + " of its files are missing or altered",
                    lost.stream().limit(MOST_FAULTS).map(parquet::fault).toList());
        }
        return run;
    }

    private static DwsimException notLoadable(String message, List<Fault> faults) {
        return new DwsimException(ErrorCode.RUN_NOT_LOADABLE, message, faults);
    }
}
