package io.dwsim.common.message;

/**
 * A worker took up a part; sent again as a beat while a long part goes on.
 *
 * @param part number within the table, or {@link #WHOLE_TABLE}
 * @param worker name of the worker process
 */
public record PartStarted(long runId, String table, int part, PartStage stage, String worker, int attempt)
        implements Event {

    /** In the place of a part's number when the work is about all rows of a table. */
    public static final int WHOLE_TABLE = -1;
}
