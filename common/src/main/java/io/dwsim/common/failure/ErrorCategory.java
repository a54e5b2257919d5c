package io.dwsim.common.failure;

/** What a caller can do about an error; adapters map it to their protocol. */
public enum ErrorCategory {
    /** The request is wrong and stays wrong until it is changed. */
    INVALID,
    /** The thing named does not exist. */
    NOT_FOUND,
    /** The request is fine but the state of the system does not allow it now. */
    CONFLICT,
    /** A backend did not answer or refused for now; the same call may succeed later. */
    TRANSIENT,
    /** The caller asks for more at once than is allowed; the same call may succeed when there is room. */
    RATE_LIMITED,
    /** The work was stopped because it took longer than allowed. */
    TIMEOUT,
    /** A defect, or data that contradicts what was recorded about it. */
    INTERNAL
}
