package io.dwsim.gateway.run;

/** Where a part is on its way. */
enum PartState {
    /** Not asked for yet: the run's window of parts in flight has no room. */
    WAITING,
    /** A GeneratePart is on its way or being worked on. */
    GENERATING,
    /** In the lake; its load is not asked for yet. */
    GENERATED,
    /** In the lake; a LoadPart is on its way or being worked on. */
    LOADING,
    /** In the staging tables. */
    LOADED,
    /** A VerifyPart or VerifyTable is on its way or being worked on. */
    VERIFYING,
    /** Compared with what was recorded. */
    VERIFIED
}
