package io.dwsim.gateway.run;

import io.dwsim.engine.EngineVersion;
import io.dwsim.gateway.experiment.StoredExperiment;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tells what would be refused anyway, so that nobody is offered it. Those who act have the last word. */
@Component
class AllowedRunActions {

    private final RunRepository runs;
    private final VisibleRun visible;

    AllowedRunActions(RunRepository runs, VisibleRun visible) {
        this.runs = runs;
        this.visible = visible;
    }

    RunActions of(StoredExperiment experiment, Run run, boolean allGenerated) {
        Optional<Run> active = runs.findByExperimentIdAndStatus(experiment.id(), RunStatus.RUNNING);
        if (active.isPresent()) {
            boolean itself = active.get().id() == run.id();
            return new RunActions(
                    run.isRunning(),
                    false,
                    false,
                    false,
                    false,
                    itself ? null : active.get().id());
        }
        return new RunActions(
                run.isRunning(),
                isResumable(experiment, run, allGenerated),
                isVerifiable(run),
                isRevertible(experiment, run),
                isLoadable(experiment, run),
                null);
    }

    private boolean isResumable(StoredExperiment experiment, Run run, boolean allGenerated) {
        return !run.isVerification()
                && run.status() == RunStatus.FAILED
                && runs.require(experiment, run.dataRunId()).keepsParquet()
                && (allGenerated || isOfThisEngine(run));
    }

    private static boolean isVerifiable(Run run) {
        return run.kind() == RunKind.GENERATE
                && run.status() == RunStatus.COMPLETED
                && run.keepsParquet()
                && isOfThisEngine(run);
    }

    private boolean isLoadable(StoredExperiment experiment, Run run) {
        return !run.isVerification() && hasData(runs.require(experiment, run.dataRunId()));
    }

    private boolean isRevertible(StoredExperiment experiment, Run run) {
        if (visible.now(experiment).filter(now -> now.id() == run.id()).isEmpty()) {
            return false;
        }
        List<Run> latest =
                runs.findByExperimentIdAndPublishedAtNotNullOrderByPublishedAtDesc(experiment.id(), Limit.of(2));
        return latest.size() == 2
                && hasData(runs.require(experiment, latest.get(1).dataRunId()));
    }

    private static boolean hasData(Run generator) {
        return generator.status() != RunStatus.ABORTED
                && generator.keepsParquet()
                && generator.fingerprint().isPresent();
    }

    private static boolean isOfThisEngine(Run run) {
        return run.engineVersion().equals(EngineVersion.CURRENT);
    }
}
