package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.experiment.StoredExperiment;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Which run's data readers see: the one published last, unless the tables were emptied since. */
@Component
class VisibleRun {

    private final RunRepository runs;
    private final PublicationTable published;

    VisibleRun(RunRepository runs, PublicationTable published) {
        this.runs = runs;
        this.published = published;
    }

    /** The run readers see; empty when the tables are empty. */
    Optional<Run> now(StoredExperiment experiment) {
        return published.visible(experiment.id()).flatMap(runs::findById);
    }

    /**
     * The run that readers saw before another one.
     *
     * @param run the one they see now
     * @throws DwsimException {@link ErrorCode#RUN_NOT_REVERTIBLE} when they do not see it, or saw none before
     */
    Run before(StoredExperiment experiment, Run run) {
        Optional<Run> now = now(experiment);
        if (now.isEmpty() || now.get().id() != run.id()) {
            throw notRevertible("run " + run.id() + " is not what readers see: that is "
                    + now.map(seen -> "run " + seen.id()).orElse("no run, the tables are empty"));
        }
        List<Run> latest =
                runs.findByExperimentIdAndPublishedAtNotNullOrderByPublishedAtDesc(experiment.id(), Limit.of(2));
        if (latest.size() < 2) {
            throw notRevertible("run " + run.id() + " is the first that was published: there is no data of before");
        }
        return latest.get(1);
    }

    private static DwsimException notRevertible(String message) {
        return new DwsimException(ErrorCode.RUN_NOT_REVERTIBLE, message);
    }
}
