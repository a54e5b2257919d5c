package io.dwsim.common.experiment;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a definition.
 *
 * @param experiment the experiment; null when there are faults
 * @param draft where there are faults, the definition with a column of plain text in the place of every column that has
 *     one, so that the rules of the others can be checked; null when their places cannot be told
 * @param faults everything that is wrong, in the order of the document
 * @param warnings what was accepted but does not do what it seems to
 */
public record ExperimentReading(
        @Nullable Experiment experiment, @Nullable Experiment draft, List<Fault> faults, List<Fault> warnings) {

    public ExperimentReading {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** The experiment, if there is no fault. */
    public Optional<Experiment> valid() {
        return Optional.ofNullable(experiment);
    }

    /**
     * The experiment.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_EXPERIMENT} with all faults when there are any
     */
    public Experiment orThrow() {
        if (experiment == null) {
            throw invalid(faults);
        }
        return experiment;
    }

    /** The error for a definition with these faults. */
    public static DwsimException invalid(List<Fault> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return new DwsimException(ErrorCode.INVALID_EXPERIMENT, "the experiment has " + count, faults);
    }
}
