package io.dwsim.common.worker;

/** Ends work early without being a failure of it. Whatever the work has begun is rolled back or left unused. */
public final class WorkStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why work ends before it is done. */
    public enum Reason {
        /** Nobody wants the result any more: its message is done with. */
        RUN_ABORTED,
        /** This process goes down: the message goes back to the queue, for another worker. */
        SHUTDOWN
    }

    private final Reason reason;

    public WorkStopped(Reason reason) {
        super(reason == Reason.RUN_ABORTED ? "the run was aborted" : "this worker shuts down");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
