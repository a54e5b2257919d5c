package io.dwsim.load.ledger;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.warehouse.ExperimentDdl;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseTransaction;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.load.ledger.RunFence.Standing;
import java.time.Duration;
import java.util.Optional;
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
     * Makes the tables of the whole experiment, once per epoch of the run, whoever asks first: the fence and the tables
     * come and go together. What a resumed run has staged before, and a discard of that which has not come yet, are void.
     *
     * @param lockTimeout longest wait for parts of an earlier epoch that are being loaded
     */
    public void prepare(long runId, int epoch, Experiment experiment, Duration lockTimeout) {
        String schema = SchemaNames.staging(runId);
        warehouse.run("run " + runId + ": making schema '" + schema + "'", transaction -> {
            Optional<Standing> before = fence.look(transaction, runId);
            if (before.isPresent() && before.get().epoch() >= epoch) {
                return;
            }
            transaction.limitLockWaits(lockTimeout);
            if (!fence.open(transaction, runId, FenceState.OPEN, epoch)) {
                Standing standing = fence.lock(transaction, runId).orElseThrow();
                if (standing.epoch() >= epoch || standing.state() == FenceState.PUBLISHED) {
                    return;
                }
                empty(transaction, runId);
                fence.set(transaction, runId, FenceState.OPEN, epoch);
            }
            transaction.execute("CREATE SCHEMA " + SchemaNames.quoted(schema));
            new ExperimentDdl(experiment).createTables(schema).forEach(transaction::execute);
        });
    }

    /**
     * Drops a run's tables and lets nothing of it in any more, unless it is published or was resumed since.
     *
     * @param lockTimeout longest wait for parts that are being loaded
     * @return how the run stands afterwards
     */
    public FenceState discard(long runId, int epoch, Duration lockTimeout) {
        return warehouse.call("run " + runId + ": discarding", transaction -> {
            transaction.limitLockWaits(lockTimeout);
            fence.open(transaction, runId, FenceState.DISCARDED, epoch);
            Standing standing = fence.lock(transaction, runId).orElseThrow();
            if (standing.state() == FenceState.PUBLISHED || standing.epoch() > epoch) {
                return standing.state();
            }
            empty(transaction, runId);
            fence.set(transaction, runId, FenceState.DISCARDED, epoch);
            return FenceState.DISCARDED;
        });
    }

    private void empty(WarehouseTransaction transaction, long runId) {
        transaction.execute("DROP SCHEMA IF EXISTS " + SchemaNames.quoted(SchemaNames.staging(runId)) + " CASCADE");
        ledger.forget(transaction, runId);
    }
}
