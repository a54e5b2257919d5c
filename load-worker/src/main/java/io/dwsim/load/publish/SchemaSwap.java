package io.dwsim.load.publish;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.warehouse.SchemaGrants;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseProperties;
import io.dwsim.common.warehouse.WarehouseTransaction;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.common.worker.Retry;
import io.dwsim.load.LoadProperties;
import io.dwsim.load.ledger.FenceState;
import io.dwsim.load.ledger.RunFence;
import io.dwsim.load.ledger.RunFence.Standing;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Makes a staged schema the one readers see, by renaming two schemas in one short transaction. It neither waits for
 * readers nor makes them wait.
 */
@Component
class SchemaSwap {

    private final WarehouseTransactions warehouse;
    private final RunFence fence;
    private final Retry retry;
    private final LoadProperties properties;
    private final String reader;

    SchemaSwap(
            WarehouseTransactions warehouse,
            RunFence fence,
            @Qualifier("swapRetry") Retry retry,
            LoadProperties properties,
            WarehouseProperties warehouseProperties) {
        this.warehouse = warehouse;
        this.fence = fence;
        this.retry = retry;
        this.properties = properties;
        this.reader = warehouseProperties.readerUser();
    }

    /**
     * Swaps, unless the run was published or discarded meanwhile.
     *
     * @return how the run stands afterwards
     * @throws DwsimException {@link ErrorCode#EXPERIMENT_NOT_FOUND} when the experiment was deleted
     */
    FenceState swap(PublishRun command) {
        long runId = command.runId();
        String schema = SchemaNames.folded(command.experiment().name());
        letReadUnseen(command);
        return retry.call(
                runId,
                () -> warehouse.call("run " + runId + ": publishing", transaction -> {
                    transaction.limitLockWaits(properties.lockTimeout());
                    Standing standing = fence.lock(transaction, runId).orElseThrow();
                    if (standing.isOpenTo(command.epoch())) {
                        swap(transaction, runId, schema);
                        fence.set(transaction, runId, FenceState.PUBLISHED, command.epoch());
                        return FenceState.PUBLISHED;
                    }
                    return standing.state();
                }));
    }

    /** Without a way into the schema nobody can use this yet, and the swap has less to do. */
    private void letReadUnseen(PublishRun command) {
        long runId = command.runId();
        warehouse.run("run " + runId + ": granting", transaction -> {
            if (fence.share(transaction, runId)
                    .filter(standing -> standing.isOpenTo(command.epoch()))
                    .isPresent()) {
                SchemaGrants.letRead(transaction, SchemaNames.staging(runId), reader);
            }
        });
    }

    private void swap(WarehouseTransaction transaction, long runId, String schema) {
        String staging = SchemaNames.staging(runId);
        int registered = transaction
                .sql("UPDATE dwsim.experiment_schema SET published_run = ? WHERE schema_name = ?")
                .params(runId, schema)
                .update();
        if (registered == 0) {
            throw new DwsimException(
                    ErrorCode.EXPERIMENT_NOT_FOUND, "the warehouse has no experiment '" + schema + "' any more");
        }
        SchemaGrants.letIn(transaction, staging, reader);
        if (exists(transaction, schema)) {
            rename(transaction, schema, SchemaNames.retiredBy(runId));
        }
        rename(transaction, staging, schema);
    }

    private static boolean exists(WarehouseTransaction transaction, String schema) {
        return transaction
                .sql("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = ?)")
                .param(schema)
                .query(Boolean.class)
                .single();
    }

    private static void rename(WarehouseTransaction transaction, String from, String to) {
        transaction.execute("ALTER SCHEMA " + SchemaNames.quoted(from) + " RENAME TO " + SchemaNames.quoted(to));
    }
}
