package io.dwsim.generation.part;

import io.dwsim.generation.worker.StopSignal;

/** Why work on a part ends early: the process stops, or the part's run was aborted. */
final class Interruptions {

    private final StopSignal stop;
    private final AbortedRuns aborted;

    Interruptions(StopSignal stop, AbortedRuns aborted) {
        this.stop = stop;
        this.aborted = aborted;
    }

    /** Whether work for that run shall be put down. */
    boolean concern(long runId) {
        return stop.isRaised() || isAborted(runId);
    }

    boolean isAborted(long runId) {
        return aborted.contains(runId);
    }
}
