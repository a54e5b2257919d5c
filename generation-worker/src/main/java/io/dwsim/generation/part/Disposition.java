package io.dwsim.generation.part;

/** What shall become of a command after it was handled. */
enum Disposition {
    /** Nothing is left to do: an event tells how it ended, or nobody wants to know any more. */
    SETTLED,
    /** The worker stops: another one shall do it. */
    GIVEN_BACK
}
