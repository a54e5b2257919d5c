package io.dwsim.gateway.run;

/** What a run is busy with; phases overlap, the name is that of the earliest not yet finished. */
public enum RunPhase {
    QUEUED,
    GENERATING,
    LOADING,
    PUBLISHING,
    VERIFYING,
    DONE
}
