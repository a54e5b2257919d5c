package io.dwsim.common.message;

/** How a part or a table compares with what was recorded about it. */
public enum Verdict {
    /** Just as recorded. */
    INTACT,
    /** The object in the lake was missing or damaged; it has been written again and now is as recorded. */
    REPAIRED,
    /** Not as recorded, and left as it is. */
    DIFFERENT,
    /** There was nothing to compare with. */
    SKIPPED
}
