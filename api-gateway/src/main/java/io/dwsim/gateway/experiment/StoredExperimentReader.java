package io.dwsim.gateway.experiment;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.SchemaNames;
import org.springframework.stereotype.Component;

/** Finds experiments for other features. */
@Component
public class StoredExperimentReader {

    private final StoredExperimentRepository repository;

    StoredExperimentReader(StoredExperimentRepository repository) {
        this.repository = repository;
    }

    /**
     * The experiment of that name, whatever its case.
     *
     * @throws DwsimException {@link ErrorCode#EXPERIMENT_NOT_FOUND}
     */
    public StoredExperiment require(String name) {
        return repository.findByFoldedName(SchemaNames.folded(name)).orElseThrow(() -> notFound(name));
    }

    /**
     * The same, locked until the transaction ends, so that it is not deleted meanwhile.
     *
     * @throws DwsimException {@link ErrorCode#EXPERIMENT_NOT_FOUND}
     */
    public StoredExperiment requireLocked(String name) {
        return repository.findAndLockByFoldedName(SchemaNames.folded(name)).orElseThrow(() -> notFound(name));
    }

    /** The definition with that id, which must exist. */
    public Experiment byId(long id) {
        return repository.findById(id).orElseThrow().definition();
    }

    private static DwsimException notFound(String name) {
        return new DwsimException(ErrorCode.EXPERIMENT_NOT_FOUND, "there is no experiment '" + name + "'");
    }
}
