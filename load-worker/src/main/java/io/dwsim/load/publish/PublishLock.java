package io.dwsim.load.publish;

import io.dwsim.common.warehouse.WarehouseTransaction;

/** Lets one worker at a time go on with the publish of a run: the command may come twice, and at the same time. */
final class PublishLock {

    private PublishLock() {}

    /** Waits for it; held to the end of the transaction. */
    static void take(WarehouseTransaction transaction, long runId) {
        transaction
                .sql("SELECT pg_advisory_xact_lock(hashtextextended('dwsim publish ' || ?, 0)) IS NULL")
                .param(Long.toString(runId))
                .query(Boolean.class)
                .single();
    }
}
