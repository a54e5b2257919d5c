package io.dwsim.common.json;

import io.dwsim.common.failure.Fault;
import java.util.ArrayList;
import java.util.List;

/** Collects what a reader or check has to say, in the order of the document. */
public final class Findings {

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    public void fault(Fault fault) {
        faults.add(fault);
    }

    public void warning(Fault warning) {
        warnings.add(warning);
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<Fault> warnings() {
        return warnings;
    }
}
