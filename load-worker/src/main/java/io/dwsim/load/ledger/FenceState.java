package io.dwsim.load.ledger;

/** How far a run is in the warehouse. Only OPEN ever changes. */
public enum FenceState {
    /** Parts are loaded. */
    OPEN,
    /** Readers see it, or have seen it. */
    PUBLISHED,
    /** Nothing of it may come in any more. */
    DISCARDED
}
