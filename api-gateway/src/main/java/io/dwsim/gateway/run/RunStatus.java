package io.dwsim.gateway.run;

/** How a run stands. It leaves {@code RUNNING} once and for all. */
public enum RunStatus {
    RUNNING,
    COMPLETED,
    FAILED,
    ABORTED
}
