package io.dwsim.load.publish;

import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.load.ledger.PartLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares what was loaded with what was asked for. The ledger counts: its rows come with the data or not at all. */
@Component
class RowCountCheck {

    private final WarehouseTransactions warehouse;
    private final PartLedger ledger;

    RowCountCheck(WarehouseTransactions warehouse, PartLedger ledger) {
        this.warehouse = warehouse;
        this.ledger = ledger;
    }

    /**
     * Returns when every table has all its rows.
     *
     * @throws DwsimException {@link ErrorCode#ROW_COUNT_MISMATCH} that names every table that has not
     */
    void check(PublishRun command) {
        long runId = command.runId();
        Map<String, Long> loaded = warehouse.call(
                "run " + runId + ": counting rows", transaction -> ledger.rowsByTable(transaction, runId));
        List<String> faults = new ArrayList<>();
        for (Table table : command.experiment().tables()) {
            long expected = command.rowCounts().getOrDefault(table.name(), 0L);
            long actual = loaded.getOrDefault(table.name(), 0L);
            if (expected != actual) {
                faults.add("table '" + table.name() + "' has " + actual + " rows instead of " + expected);
            }
        }
        if (!faults.isEmpty()) {
            throw new DwsimException(ErrorCode.ROW_COUNT_MISMATCH, String.join("; ", faults));
        }
    }
}
