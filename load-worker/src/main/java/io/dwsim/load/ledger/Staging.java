package io.dwsim.load.ledger;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.warehouse.ExperimentDdl;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseTransactions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where a run's tables are built, unseen by readers. */
@Component
public class Staging {

    private final WarehouseTransactions warehouse;
    private final RunFence fence;
    private final PartLedger ledger;

    Staging(WarehouseTransactions warehouse, RunFence fence, PartLedger ledger) {
        this.warehouse = warehouse;
        this.fence = fence;
        this.ledger = ledger;
    }

    /**
     * Makes the tables of the whole experiment, once per run, whoever asks first. A run that has a fence has been here,
     * and is left as it is: the fence and the tables come and go together.
     */
    public void prepare(long runId, Experiment experiment) {
        String schema = SchemaNames.staging(runId);
        warehouse.run("run " + runId + ": making schema '" + schema + "'", transaction -> {
            if (fence.open(transaction, runId, FenceState.OPEN)) {
                transaction.execute("CREATE SCHEMA " + SchemaNames.quoted(schema));
                new ExperimentDdl(experiment).createTables(schema).forEach(transaction::execute);
            }
        });
    }

    /**
     * Drops a run's tables and lets nothing of it in any more, unless it is published.
     *
     * @param lockTimeout longest wait for parts that are being loaded
     * @return how the run stands afterwards: discarded or published
     */
    public FenceState discard(long runId, Duration lockTimeout) {
        return warehouse.call("run " + runId + ": discarding", transaction -> {
            transaction.limitLockWaits(lockTimeout);
            fence.open(transaction, runId, FenceState.DISCARDED);
            FenceState state = fence.lock(transaction, runId).orElse(FenceState.DISCARDED);
            if (state == FenceState.PUBLISHED) {
                return state;
            }
            fence.set(transaction, runId, FenceState.DISCARDED);
            transaction.execute("DROP SCHEMA IF EXISTS " + SchemaNames.quoted(SchemaNames.staging(runId)) + " CASCADE");
            ledger.forget(transaction, runId);
            return FenceState.DISCARDED;
        });
    }
}
