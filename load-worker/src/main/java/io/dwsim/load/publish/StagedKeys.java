package io.dwsim.load.publish;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.warehouse.Constraint;
import io.dwsim.common.warehouse.ExperimentDdl;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseTransaction;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.common.worker.WorkerSignals;
import io.dwsim.load.LoadProperties;
import io.dwsim.load.ledger.RunFence;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Keys and statistics of staged tables. Each key is a transaction of its own, so that a publish broken off does not
 * begin anew; a key that is there already is left alone.
 */
@Component
class StagedKeys {

    private final WarehouseTransactions warehouse;
    private final RunFence fence;
    private final WorkerSignals signals;
    private final String memory;

    StagedKeys(WarehouseTransactions warehouse, RunFence fence, WorkerSignals signals, LoadProperties properties) {
        this.warehouse = warehouse;
        this.fence = fence;
        this.signals = signals;
        this.memory = properties.maintenanceWorkMem().toKilobytes() + "kB";
    }

    /**
     * Builds what is missing.
     *
     * @throws DwsimException {@link ErrorCode#CONSTRAINT_VIOLATED} that names table, key and offending value
     */
    void build(PublishRun command) {
        long runId = command.runId();
        Experiment experiment = command.experiment();
        String schema = SchemaNames.staging(runId);
        for (Constraint constraint : new ExperimentDdl(experiment).constraints()) {
            String what = "table '" + constraint.table() + "', key '" + constraint.name() + "'";
            whileOpen(command, what, transaction -> {
                if (!exists(transaction, schema, constraint)) {
                    transaction.execute("SET LOCAL maintenance_work_mem = '" + memory + "'");
                    transaction.execute(constraint.statement(schema));
                }
            });
        }
    }

    /** Gathers statistics, so that the first query of a reader is planned well. */
    void analyze(PublishRun command) {
        String schema = SchemaNames.staging(command.runId());
        for (Table table : command.experiment().tables()) {
            whileOpen(
                    command,
                    "analysing table '" + table.name() + "'",
                    transaction -> transaction.execute("ANALYZE " + SchemaNames.qualified(schema, table.name())));
        }
    }

    /** Does nothing for a run that is not open any more; a discard waits until the work is done. */
    private void whileOpen(PublishRun command, String what, Consumer<WarehouseTransaction> work) {
        long runId = command.runId();
        signals.check(runId);
        warehouse.run("run " + runId + ": " + what, transaction -> {
            PublishLock.take(transaction, runId);
            if (fence.share(transaction, runId)
                    .filter(standing -> standing.isOpenTo(command.epoch()))
                    .isPresent()) {
                work.accept(transaction);
            }
        });
    }

    private static boolean exists(WarehouseTransaction transaction, String schema, Constraint constraint) {
        return transaction
                .sql("""
                        SELECT EXISTS (
                            SELECT FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
                            WHERE n.nspname = ? AND c.conname = ?)
                        """)
                .params(schema, constraint.name())
                .query(Boolean.class)
                .single();
    }
}
