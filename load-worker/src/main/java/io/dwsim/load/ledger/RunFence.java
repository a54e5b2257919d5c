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

    /**
     * How a run stands in the warehouse.
     *
     * @param epoch of the last that wrote the state: how often the run was resumed then
     */
    public record Standing(FenceState state, int epoch) {

        /** Whether what belongs to that epoch may come in. */
        public boolean isOpenTo(int asked) {
            return state == FenceState.OPEN && epoch == asked;
        }
    }

    /** Puts the row there; when another transaction is about to, waits for that one. */
    boolean open(WarehouseTransaction transaction, long runId, FenceState state, int epoch) {
        return transaction.sql("""
                                INSERT INTO dwsim.run_fence (run_id, state, epoch) VALUES (?, ?, ?)
                                ON CONFLICT (run_id) DO NOTHING
                                """).params(runId, state.name(), epoch).update() > 0;
    }

    /** How it stands, which no one else changes before the transaction ends; empty for a run never heard of. */
    public Optional<Standing> share(WarehouseTransaction transaction, long runId) {
        return standing(transaction, runId, "FOR SHARE");
    }

    /** As {@link #share}, and no one else shares it either. */
    public Optional<Standing> lock(WarehouseTransaction transaction, long runId) {
        return standing(transaction, runId, "FOR UPDATE");
    }

    /** How it stands at this moment. */
    public Optional<Standing> look(WarehouseTransaction transaction, long runId) {
        return standing(transaction, runId, "");
    }

    /** Changes how a run stands, whose fence the transaction has locked. */
    public void set(WarehouseTransaction transaction, long runId, FenceState state, int epoch) {
        transaction
                .sql("UPDATE dwsim.run_fence SET state = ?, epoch = ?, changed_at = now() WHERE run_id = ?")
                .params(state.name(), epoch, runId)
                .update();
    }

    private static Optional<Standing> standing(WarehouseTransaction transaction, long runId, String lock) {
        return transaction
                .sql("SELECT state, epoch FROM dwsim.run_fence WHERE run_id = ? " + lock)
                .param(runId)
                .query((row, number) -> new Standing(FenceState.valueOf(row.getString("state")), row.getInt("epoch")))
                .optional();
    }
}
