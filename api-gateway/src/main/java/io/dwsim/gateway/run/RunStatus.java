package io.dwsim.gateway.run;

/**
 * How a run stands. It leaves {@code RUNNING} once; only news that its data was published all the same turns
 * {@code FAILED} or {@code ABORTED} into {@code COMPLETED}.
 */
public enum RunStatus {
    RUNNING,
    COMPLETED,
    FAILED,
    ABORTED
}
