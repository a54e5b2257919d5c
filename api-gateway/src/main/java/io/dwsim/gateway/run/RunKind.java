package io.dwsim.gateway.run;

/** What a run is for. */
public enum RunKind {
    GENERATE,
    LOAD,
    VERIFY
}
