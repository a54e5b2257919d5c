package io.dwsim.load.publish;

import io.dwsim.common.warehouse.WarehouseTransaction;

/** Lets one worker at a time go on with the publish of a run: the command may come twice, and at the same time. */
final class PublishLock {

    private PublishLock() {}

    /**
     * Waits for it; held to the end of the transaction.
     *
     * @param index the only thing of the run it is about; empty for all that is not an index
     */
    static void take(WarehouseTransaction transaction, long runId, String index) {
        transaction
                .sql("SELECT pg_advisory_xact_lock(hashtextextended('dwsim publish ' || ?, 0)) IS NULL")
                .param(runId + " " + index)
                .query(Boolean.class)
                .single();
    }
}
