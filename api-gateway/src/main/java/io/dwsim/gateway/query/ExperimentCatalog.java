package io.dwsim.gateway.query;

import io.dwsim.common.experiment.Experiment;
import java.util.List;
import java.util.Optional;

/** The experiments there are. Asked for every query, so it has to be cheap; only names are looked at. */
public interface ExperimentCatalog {

    /** The experiment of that name, whatever the case it is written in. */
    Optional<Experiment> find(String name);

    /** All experiments, in any order. */
    List<Experiment> all();
}
