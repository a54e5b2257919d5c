package io.dwsim.load.ledger;

import io.dwsim.common.warehouse.WarehouseTransaction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which parts of a run are in the warehouse. A row is written in the transaction that copies the part's rows. */
@Component
public class PartLedger {

    /**
     * Claims a part for this transaction. When another transaction has claimed it, waits until that one has ended.
     *
     * @return false when the part is loaded already
     */
    public boolean claim(WarehouseTransaction transaction, long runId, String table, int part, long rows) {
        return transaction.sql("""
                                INSERT INTO dwsim.part_ledger (run_id, table_name, part, row_count) VALUES (?, ?, ?, ?)
                                ON CONFLICT (run_id, table_name, part) DO NOTHING
                                """).params(runId, table, part, rows).update() > 0;
    }

    /** Whether a part is loaded. */
    public boolean has(WarehouseTransaction transaction, long runId, String table, int part) {
        return transaction
                .sql("""
                        SELECT EXISTS (SELECT FROM dwsim.part_ledger WHERE run_id = ? AND table_name = ? AND part = ?)
                        """)
                .params(runId, table, part)
                .query(Boolean.class)
                .single();
    }

    /** Rows loaded so far, by table; tables without any are not in it. */
    public Map<String, Long> rowsByTable(WarehouseTransaction transaction, long runId) {
        Map<String, Long> rows = new LinkedHashMap<>();
        transaction
                .sql("SELECT table_name, sum(row_count)::bigint FROM dwsim.part_ledger WHERE run_id = ? GROUP BY 1")
                .param(runId)
                .query((result, number) -> rows.put(result.getString(1), result.getLong(2)))
                .list();
        return rows;
    }

    /** Forgets a run. */
    public void forget(WarehouseTransaction transaction, long runId) {
        transaction
                .sql("DELETE FROM dwsim.part_ledger WHERE run_id = ?")
                .param(runId)
                .update();
    }
}
