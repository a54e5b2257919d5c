package io.dwsim.gateway.housekeeping;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.warehouse.WarehouseTransactions;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What the warehouse knows of runs that should have left nothing there. */
@Component
class WarehouseLeftovers {

    private final WarehouseTransactions warehouse;

    WarehouseLeftovers(@Qualifier("warehouseLoader") HikariDataSource loader) {
        this.warehouse = new WarehouseTransactions(loader);
    }

    /** The runs that have a staging schema. */
    List<Long> stagedRuns() {
        return warehouse.call(
                "looking for staging schemas",
                transaction -> transaction.sql("""
                        SELECT substr(nspname, length('dwsim_run_') + 1)::bigint FROM pg_namespace
                         WHERE nspname ~ '^dwsim_run_[0-9]{1,18}$'
                           AND nspowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
                         ORDER BY 1""").query(Long.class).list());
    }

    /** Whether nothing of a run, as often as it was resumed, can become visible any more. */
    boolean isDiscarded(long runId, int epoch) {
        return warehouse.call("looking for run " + runId, transaction -> transaction
                .sql(
                        "SELECT EXISTS (SELECT FROM dwsim.run_fence WHERE run_id = ? AND state = 'DISCARDED' AND epoch >= ?)")
                .params(runId, epoch)
                .query(Boolean.class)
                .single());
    }
}
