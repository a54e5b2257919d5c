package io.dwsim.common.experiment;

import io.dwsim.common.failure.Fault;
import java.util.ArrayList;
import java.util.List;

/** Collects what a reader or check has to say, in the order of the document. */
final class Findings {

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    void fault(Fault fault) {
        faults.add(fault);
    }

    void warning(Fault warning) {
        warnings.add(warning);
    }

    List<Fault> faults() {
        return faults;
    }

    List<Fault> warnings() {
        return warnings;
    }
}
