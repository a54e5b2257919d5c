package io.dwsim.gateway.experiment;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.warehouse.SchemaNames;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.core.type.TypeReference;

/** An experiment in the control database: its definition does not change once it is there. */
@Entity
@Table(name = "experiment")
@NullUnmarked
public class StoredExperiment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String foldedName;
    private String definition;
    private String warnings;
    private Instant createdAt;

    protected StoredExperiment() {}

    StoredExperiment(Experiment experiment, List<Fault> warnings, Instant createdAt) {
        this.name = experiment.name();
        this.foldedName = SchemaNames.folded(experiment.name());
        this.definition = DwsimJson.mapper().writeValueAsString(experiment);
        this.warnings = DwsimJson.mapper().writeValueAsString(warnings);
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Experiment definition() {
        return DwsimJson.mapper().readValue(definition, Experiment.class);
    }

    List<Fault> warnings() {
        return DwsimJson.mapper().readValue(warnings, new TypeReference<>() {});
    }

    Instant createdAt() {
        return createdAt;
    }
}
