package io.dwsim.benchmarks.export;

import io.dwsim.benchmarks.system.FreshSystem;
import io.dwsim.benchmarks.system.SystemClient;
import java.io.IOException;

/** The table that is exported. */
final class Orders {

    static final String TABLE = "sales.orders";

    private static final String DEFINITION = """
            {"name": "sales", "tables": [{"name": "orders", "target_rows": %d, "primary_key": ["order_id"], "columns": [
              {"name": "order_id", "data_type": "BIGINT", "is_unique": true},
              {"name": "customer_id", "data_type": "BIGINT", "min_value": 1, "max_value": 100000},
              {"name": "ordered_at", "data_type": "TIMESTAMP"},
              {"name": "email", "data_type": "VARCHAR", "faker_rule": "email"},
              {"name": "city", "data_type": "VARCHAR", "faker_rule": "city", "required": false},
              {"name": "quantity", "data_type": "INT", "min_value": 1, "max_value": 9},
              {"name": "price", "data_type": "DECIMAL", "precision": 10, "scale": 2},
              {"name": "paid", "data_type": "BOOLEAN"}]}]}""";
    private static final long SEED = 1;

    private Orders() {}

    /** Generates the table, and waits until it can be read. */
    static void generate(FreshSystem system, long rows) throws IOException, InterruptedException {
        SystemClient client = new SystemClient(system);
        client.post("/api/experiments", DEFINITION.formatted(rows));
        client.generate("sales", SEED);
    }
}
