package io.dwsim.gateway.run;

import io.dwsim.common.message.PartStarted;
import org.jspecify.annotations.Nullable;

/**
 * A contiguous row range of one table in one run.
 *
 * @param position place in the order in which the run's parts are handed out, from 0
 * @param part number within the table, from 0; {@link PartStarted#WHOLE_TABLE} for all rows of the table
 * @param attempts how often the present state's work was asked for
 * @param object what lies in the lake; null before that, and for a whole table
 */
record Part(
        long runId,
        int position,
        String table,
        int part,
        long firstRow,
        long rows,
        PartState state,
        int attempts,
        @Nullable StoredObject object) {

    /** What a generated part became in the lake. */
    record StoredObject(String key, long bytes, String sha256, String fingerprint) {}

    boolean isWholeTable() {
        return part == PartStarted.WHOLE_TABLE;
    }

    static Part waiting(long runId, int position, String table, int part, long firstRow, long rows) {
        return new Part(runId, position, table, part, firstRow, rows, PartState.WAITING, 0, null);
    }
}
