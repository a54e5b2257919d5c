package io.dwsim.gateway.query;

import static io.dwsim.gateway.query.Experiments.experiment;
import static io.dwsim.gateway.query.Experiments.table;

import io.dwsim.common.experiment.Experiment;

/** A small shop to query in dialects. */
final class DialectShop {

    static final Experiment SHOP = experiment(
            "Shop",
            table("Customers", "customer_id", "name VARCHAR", "country VARCHAR", "Signed_Up DATE"),
            table(
                    "Orders",
                    "order_id",
                    "customer_id",
                    "amount FLOAT",
                    "status VARCHAR",
                    "created_at TIMESTAMP",
                    "ordered_on DATE",
                    "doc JSON"),
            table("Quarters", "shop_id", "q1", "q2", "q3"));

    private DialectShop() {}

    static void publish(Warehouse warehouse) throws Exception {
        warehouse.publish(SHOP);
        warehouse.execute("""
                INSERT INTO shop.customers VALUES
                    (1, 'Ann', 'DE', '2024-01-15'), (2, 'Bob', 'US', '2024-02-20'), (3, 'Cem', NULL, '2024-02-29')""", """
                INSERT INTO shop.orders VALUES
                    (1, 1, 10.5, 'paid', '2024-03-01 10:00', '2024-03-01',
                        '{"items": [{"sku": "A", "qty": 2}, {"sku": "B", "qty": 1}], "gift": true, "note": null}'),
                    (2, 1, 20, 'open', '2024-03-02 11:30', '2024-03-02', '{"items": [{"sku": "A", "qty": 5}], "gift": false}'),
                    (3, 2, 5, 'paid', '2024-03-10 23:59', '2024-03-10', '{"items": []}'),
                    (4, 2, 7.5, NULL, '2024-04-01 00:00', '2024-04-01', NULL),
                    (5, NULL, 100, 'paid', '2024-12-31 08:15', '2024-12-31', '{"Name of": {"first": "Zoe"}, "n": "12"}')""", "INSERT INTO shop.quarters VALUES (1, 10, 20, NULL), (2, 5, NULL, 7)");
    }
}
