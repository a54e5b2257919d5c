package io.dwsim.common.message;

/** What is being done to a part. */
public enum PartStage {
    GENERATE,
    LOAD,
    VERIFY
}
