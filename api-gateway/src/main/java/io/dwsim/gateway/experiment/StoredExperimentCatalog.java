package io.dwsim.gateway.experiment;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.gateway.query.ExperimentCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells queries which experiments there are; definitions, which never change, are read once. */
@Component
class StoredExperimentCatalog implements ExperimentCatalog {

    private final StoredExperimentRepository repository;
    private final Map<Long, Experiment> definitions = new ConcurrentHashMap<>();

    StoredExperimentCatalog(StoredExperimentRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<Experiment> find(String name) {
        return repository.findIdByFoldedName(SchemaNames.folded(name)).flatMap(this::definition);
    }

    @Override
    public List<Experiment> all() {
        List<Long> ids = repository.findIds();
        definitions.keySet().retainAll(ids);
        return ids.stream().map(this::definition).flatMap(Optional::stream).toList();
    }

    /** Empty when the experiment was deleted just now. */
    private Optional<Experiment> definition(long id) {
        Experiment known = definitions.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Experiment> read = repository.findById(id).map(StoredExperiment::definition);
        read.ifPresent(definition -> definitions.put(id, definition));
        return read;
    }
}
