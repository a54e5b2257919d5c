package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.experiment.ExperimentHistory;
import io.dwsim.gateway.experiment.StoredExperiment;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What runs mean for the experiment they belong to. */
@Component
class RunHistory implements ExperimentHistory {

    private final RunRepository runs;
    private final VisibleRun visible;
    private final PublicationTable published;

    RunHistory(RunRepository runs, VisibleRun visible, PublicationTable published) {
        this.runs = runs;
        this.visible = visible;
        this.published = published;
    }

    @Override
    public Optional<LastRun> lastRun(StoredExperiment experiment) {
        return runs.findFirstByExperimentIdOrderByIdDesc(experiment.id())
                .map(run -> new LastRun(
                        run.id(),
                        run.kind().name(),
                        run.status().name(),
                        run.startedAt(),
                        run.completedAt().orElse(null)));
    }

    @Override
    public Map<String, Long> publishedRows(StoredExperiment experiment) {
        return visible.now(experiment).map(Run::rowCounts).orElse(Map.of());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void emptied(StoredExperiment experiment, Optional<Long> replacedRun) {
        published.noteEmptied(experiment.id(), replacedRun);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(StoredExperiment experiment) {
        runs.deleteByExperimentId(experiment.id());
        runs.flush();
    }

    @Override
    public void refuseWhileActive(StoredExperiment experiment) {
        runs.findByExperimentIdAndStatus(experiment.id(), RunStatus.RUNNING).ifPresent(run -> {
            throw new DwsimException(
                    ErrorCode.RUN_ACTIVE,
                    "run " + run.id() + " of experiment '" + experiment.name() + "' is still active");
        });
    }
}
