package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.experiment.StoredExperiment;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds runs for other features. */
@Component
public class RunReader {

    /** The kinds of runs that fill tables. */
    private static final List<RunKind> FILLING = List.of(RunKind.GENERATE, RunKind.LOAD);

    private final RunRepository runs;

    RunReader(RunRepository runs) {
        this.runs = runs;
    }

    /**
     * A run of the experiment.
     *
     * @throws DwsimException {@link ErrorCode#RUN_NOT_FOUND}
     */
    public RunSummary require(StoredExperiment experiment, long id) {
        return RunSummary.of(runs.require(experiment, id));
    }

    /** The runs that filled the experiment's tables, oldest first. */
    public List<RunSummary> filling(StoredExperiment experiment) {
        return runs
                .findByExperimentIdAndStatusAndKindInOrderById(experiment.id(), RunStatus.COMPLETED, FILLING)
                .stream()
                .map(RunSummary::of)
                .toList();
    }

    /** The newest of them. */
    public Optional<RunSummary> lastFilling(StoredExperiment experiment) {
        return runs.findFirstByExperimentIdAndStatusAndKindInOrderByIdDesc(
                        experiment.id(), RunStatus.COMPLETED, FILLING)
                .map(RunSummary::of);
    }
}
