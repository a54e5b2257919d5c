package io.dwsim.gateway.experiment;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.warehouse.ExperimentSchemas;
import io.dwsim.common.warehouse.SchemaNames;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates, empties and deletes experiments: in the control database, the warehouse and the lake, all of it or nothing. */
@Component
public class Experiments {

    private final StoredExperimentRepository repository;
    private final StoredExperimentReader reader;
    private final ExperimentHistory history;
    private final ExperimentSchemas schemas;
    private final Lake lake;
    private final Clock clock;

    Experiments(
            StoredExperimentRepository repository,
            StoredExperimentReader reader,
            ExperimentHistory history,
            ExperimentSchemas schemas,
            Lake lake,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.history = history;
        this.schemas = schemas;
        this.lake = lake;
        this.clock = clock;
    }

    /**
     * Stores an experiment and makes its empty tables. Should the process die in between, the tables are replaced when
     * the experiment is created again.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_EXPERIMENT}, {@link ErrorCode#EXPERIMENT_EXISTS} or
     *     {@link ErrorCode#SCHEMA_EXISTS}
     */
    @Transactional
    public StoredExperiment create(ExperimentReview review) {
        Experiment experiment = review.orThrow();
        if (repository.existsByFoldedName(SchemaNames.folded(experiment.name()))) {
            throw exists(experiment);
        }
        StoredExperiment stored = store(experiment, review.warnings());
        schemas.create(experiment);
        return stored;
    }

    private StoredExperiment store(Experiment experiment, List<Fault> warnings) {
        try {
            return repository.saveAndFlush(new StoredExperiment(experiment, warnings, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            throw exists(experiment);
        }
    }

    private static DwsimException exists(Experiment experiment) {
        return new DwsimException(
                ErrorCode.EXPERIMENT_EXISTS,
                "experiment '" + experiment.name() + "' exists already (case does not matter)");
    }

    /**
     * Empties the tables of an experiment in the warehouse; its runs and their files stay. What fails half-way can be
     * repeated.
     *
     * @return what was emptied
     * @throws DwsimException {@link ErrorCode#EXPERIMENT_NOT_FOUND} or {@link ErrorCode#RUN_ACTIVE}
     */
    @Transactional
    public Experiment reset(String name) {
        StoredExperiment stored = reader.requireLocked(name);
        history.refuseWhileActive(stored);
        Experiment experiment = stored.definition();
        history.emptied(stored, schemas.reset(experiment));
        return experiment;
    }

    /**
     * Deletes an experiment with its tables, its files and its runs; what fails half-way can be repeated.
     *
     * @return the names of its tables
     * @throws DwsimException {@link ErrorCode#EXPERIMENT_NOT_FOUND} or {@link ErrorCode#RUN_ACTIVE}
     */
    @Transactional
    public List<String> delete(String name) {
        StoredExperiment stored = reader.requireLocked(name);
        history.refuseWhileActive(stored);
        // files first: without them the experiment still works, without its tables it would not
        lake.ensureBucket();
        lake.deletePrefix(LakeKeys.experiment(stored.name()));
        schemas.drop(stored.name());
        history.forget(stored);
        repository.delete(stored);
        return stored.definition().tables().stream().map(Table::name).toList();
    }
}
