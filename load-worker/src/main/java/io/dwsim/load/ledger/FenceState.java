package io.dwsim.load.ledger;

/** How far a run is in the warehouse. PUBLISHED never changes, DISCARDED only when the run is resumed. */
public enum FenceState {
    /** Parts are loaded. */
    OPEN,
    /** Readers see it, or have seen it. */
    PUBLISHED,
    /** Nothing of it may come in, of this epoch or an earlier one. */
    DISCARDED
}
