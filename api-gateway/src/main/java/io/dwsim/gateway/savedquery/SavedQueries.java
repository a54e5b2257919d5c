package io.dwsim.gateway.savedquery;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps queries with their experiment. */
@Component
class SavedQueries {

    private static final int MOST = 1_000;

    private final StoredExperimentReader experiments;
    private final SavedQueryTable table;

    SavedQueries(StoredExperimentReader experiments, SavedQueryTable table) {
        this.experiments = experiments;
        this.table = table;
    }

    /** What a put led to. */
    record Put(SavedQuery query, boolean isNew) {}

    @Transactional(readOnly = true)
    public List<SavedQuery> all(String experimentName) {
        return table.all(experiments.require(experimentName));
    }

    /**
     * The query of that name.
     *
     * @throws DwsimException {@link ErrorCode#QUERY_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public SavedQuery require(String experimentName, String name) {
        return table.find(experiments.require(experimentName), name).orElseThrow(() -> notFound(experimentName, name));
    }

    /**
     * Keeps a query, in place of what has the name so far.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} when the experiment has as many as it may
     */
    @Transactional
    public Put put(String experimentName, String name, SavedQueryBody body) {
        // locked, so that it is not deleted meanwhile, nor gets too many
        StoredExperiment experiment = experiments.requireLocked(experimentName);
        boolean isNew = table.find(experiment, name).isEmpty();
        if (isNew && table.count(experiment) >= MOST) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "experiment '" + experiment.name() + "' has " + MOST + " saved queries, which is the most");
        }
        table.put(experiment, name, body);
        return new Put(table.find(experiment, name).orElseThrow(), isNew);
    }

    /**
     * Deletes a query.
     *
     * @throws DwsimException {@link ErrorCode#QUERY_NOT_FOUND}
     */
    @Transactional
    public void delete(String experimentName, String name) {
        if (!table.delete(experiments.require(experimentName), name)) {
            throw notFound(experimentName, name);
        }
    }

    private static DwsimException notFound(String experimentName, String name) {
        return new DwsimException(
                ErrorCode.QUERY_NOT_FOUND, "experiment '" + experimentName + "' has no saved query '" + name + "'");
    }
}
