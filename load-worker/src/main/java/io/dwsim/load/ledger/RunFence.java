package io.dwsim.load.ledger;

import io.dwsim.common.warehouse.WarehouseTransaction;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One row per run that keeps loading, publishing and discarding apart: whoever adds to a run holds it shared, whoever
 * ends one holds it alone, each to the end of the transaction.
 */
@Component
public class RunFence {

    /** Puts the row there; when another transaction is about to, waits for that one. */
    boolean open(WarehouseTransaction transaction, long runId, FenceState state) {
        return transaction.sql("""
                                INSERT INTO dwsim.run_fence (run_id, state) VALUES (?, ?)
                                ON CONFLICT (run_id) DO NOTHING
                                """).params(runId, state.name()).update() > 0;
    }

    /** The state, which no one else changes before the transaction ends; empty for a run never heard of. */
    public Optional<FenceState> share(WarehouseTransaction transaction, long runId) {
        return state(transaction, runId, "FOR SHARE");
    }

    /** As {@link #share}, and no one else shares it either. */
    public Optional<FenceState> lock(WarehouseTransaction transaction, long runId) {
        return state(transaction, runId, "FOR UPDATE");
    }

    /** The state at this moment. */
    public Optional<FenceState> look(WarehouseTransaction transaction, long runId) {
        return state(transaction, runId, "");
    }

    /** Ends a run, whose fence the transaction has locked. */
    public void set(WarehouseTransaction transaction, long runId, FenceState state) {
        transaction
                .sql("UPDATE dwsim.run_fence SET state = ?, changed_at = now() WHERE run_id = ?")
                .params(state.name(), runId)
                .update();
    }

    private static Optional<FenceState> state(WarehouseTransaction transaction, long runId, String lock) {
        return transaction
                .sql("SELECT state FROM dwsim.run_fence WHERE run_id = ? " + lock)
                .param(runId)
                .query(String.class)
                .optional()
                .map(FenceState::valueOf);
    }
}
