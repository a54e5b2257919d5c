package io.dwsim.common.json;

import io.dwsim.common.failure.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a reader or check has to say, in the order in which it was found. Of each kind the first
 * {@value #MOST_KEPT} are kept and the others counted: a small document can have more faults than fit into memory.
 */
public final class Findings {

    static final int MOST_KEPT = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private int moreFaults;
    private int moreWarnings;

    public void fault(Fault fault) {
        if (faults.size() < MOST_KEPT) {
            faults.add(fault);
        } else {
            moreFaults++;
        }
    }

    public void warning(Fault warning) {
        if (warnings.size() < MOST_KEPT) {
            warnings.add(warning);
        } else {
            moreWarnings++;
        }
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return faults.isEmpty() && warnings.isEmpty();
    }

    /** The faults; where some were left out, the last one says how many. */
    public List<Fault> faults() {
        return withRest(faults, moreFaults);
    }

    /** The warnings; where some were left out, the last one says how many. */
    public List<Fault> warnings() {
        return withRest(warnings, moreWarnings);
    }

    private static List<Fault> withRest(List<Fault> kept, int more) {
        if (more == 0) {
            return List.copyOf(kept);
        }
        List<Fault> all = new ArrayList<>(kept);
        all.add(Fault.at("", "and " + more + " more of this kind"));
        return List.copyOf(all);
    }
}
