package io.dwsim.gateway.experiment;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReading;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.failure.Fault;
import io.dwsim.engine.ExperimentCheck;
import io.dwsim.engine.correlation.Correlations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about a definition: about its shape, and once that is right, about what its rules can produce. With
 * it comes what makes values of one row agree, which is stored as if the author had written it.
 *
 * @param reading what was read
 * @param suggested the experiment with the correlations that are evident; empty when its shape is not right
 * @param faults everything that is wrong
 * @param warnings what works, but perhaps not as meant
 */
public record ExperimentReview(
        ExperimentReading reading, Optional<Experiment> suggested, List<Fault> faults, List<Fault> warnings) {

    /** What there is to say about what was read. */
    public static ExperimentReview of(ExperimentReading reading) {
        List<Fault> faults = new ArrayList<>(reading.faults());
        List<Fault> warnings = new ArrayList<>(reading.warnings());
        if (reading.draft() != null) {
            faults.addAll(faultsOfRules(reading.draft(), reading.faults()));
        }
        Optional<Correlations.Suggested> correlated = reading.valid().map(Correlations::of);
        correlated.map(Correlations.Suggested::warnings).ifPresent(warnings::addAll);
        Optional<Experiment> suggested = correlated.map(Correlations.Suggested::experiment);
        suggested.ifPresent(experiment -> {
            ExperimentCheck.Result result = ExperimentCheck.of(experiment, RowCounts.usual(experiment));
            faults.addAll(result.faults());
            warnings.addAll(result.warnings());
        });
        return new ExperimentReview(reading, suggested, faults, warnings);
    }

    /** Faults of rules beside those of the shape; where a column cannot be used, expressions may mean just that one. */
    private static List<Fault> faultsOfRules(Experiment draft, List<Fault> faultsOfShape) {
        return ExperimentCheck.faultsOfDraft(draft).stream()
                .filter(fault -> {
                    String columns = fault.pointer().replaceFirst("(/columns/).*", "$1");
                    boolean expression = fault.pointer().endsWith("/expression");
                    return !expression
                            || faultsOfShape.stream()
                                    .noneMatch(other -> other.pointer().startsWith(columns));
                })
                .toList();
    }

    /**
     * The experiment, with what was suggested.
     *
     * @throws io.dwsim.common.failure.DwsimException {@link io.dwsim.common.failure.ErrorCode#INVALID_EXPERIMENT} with all
     *     faults when there are any
     */
    public Experiment orThrow() {
        if (!faults.isEmpty()) {
            throw ExperimentReading.invalid(faults);
        }
        return suggested.orElseGet(reading::orThrow);
    }
}
