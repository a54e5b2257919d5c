package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.experiment.StoredExperiment;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Lets a run begin only where no other is under way; the database has the last word. */
@Component
class OneActiveRun {

    private final RunRepository runs;

    OneActiveRun(RunRepository runs) {
        this.runs = runs;
    }

    /** @throws DwsimException {@link ErrorCode#RUN_ACTIVE}, naming the run */
    void refuseSecond(StoredExperiment stored) {
        Optional<Run> active = runs.findByExperimentIdAndStatus(stored.id(), RunStatus.RUNNING);
        if (active.isPresent()) {
            throw active(stored, " " + active.get().id());
        }
    }

    /** @throws DwsimException {@link ErrorCode#RUN_ACTIVE} when another one began at the same time */
    Run save(Run run, StoredExperiment stored) {
        try {
            return runs.saveAndFlush(run);
        } catch (DataIntegrityViolationException e) {
            throw active(stored, "");
        }
    }

    private static DwsimException active(StoredExperiment stored, String which) {
        return new DwsimException(
                ErrorCode.RUN_ACTIVE, "run" + which + " of experiment '" + stored.name() + "' is still active");
    }
}
