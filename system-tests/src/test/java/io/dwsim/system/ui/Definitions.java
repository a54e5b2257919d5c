package io.dwsim.system.ui;

import io.dwsim.common.json.DwsimJson;
import tools.jackson.databind.node.ObjectNode;

/** Definitions of experiments for pages to show. */
final class Definitions {

    private static final String SHOP = """
            {"name": "shop", "tables": [
              {"name": "customers", "target_rows": 200, "primary_key": ["customer_id"], "columns": [
                {"name": "customer_id", "data_type": "INT", "is_unique": true},
                {"name": "full_name", "data_type": "VARCHAR", "varchar_length": 80, "faker_rule": "name"},
                {"name": "born", "data_type": "DATE", "date_start": "1950-01-01", "date_end": "2006-12-31"}]},
              {"name": "orders", "target_rows": 2000, "primary_key": ["order_id"], "columns": [
                {"name": "order_id", "data_type": "BIGINT", "is_unique": true},
                {"name": "customer_id", "data_type": "INT",
                 "foreign_key": {"references_table": "customers", "references_column": "customer_id"}},
                {"name": "status", "data_type": "VARCHAR", "varchar_length": 20, "values": ["new", "paid", "shipped"]},
                {"name": "total", "data_type": "DECIMAL", "precision": 8, "scale": 2, "min_value": 1, "max_value": 900},
                {"name": "note", "data_type": "TEXT", "required": false, "null_ratio": 0.2}]}]}
            """;

    private Definitions() {}

    /** A shop of 200 customers and 2,000 orders. */
    static ObjectNode shop(String name, String description) {
        ObjectNode shop = (ObjectNode) DwsimJson.mapper().readTree(SHOP);
        return shop.put("name", name).put("description", description);
    }

    /** The same with a text wherever a definition takes any. */
    static ObjectNode withText(String name, String text) {
        ObjectNode shop = shop(name, text);
        ObjectNode customers = (ObjectNode) shop.at("/tables/0");
        customers.putArray("warnings").add(text);
        ObjectNode column = (ObjectNode) customers.at("/columns/1");
        column.remove("faker_rule");
        column.put("varchar_length", 500).putArray("values").add(text);
        column.put(text, text);
        return shop;
    }
}
