package io.dwsim.cli.demo;

import java.util.List;

/** A question to the bundled experiment, to show what the warehouse answers. */
record DemoQuery(String title, String sql) {

    static final List<DemoQuery> ALL = List.of(
            new DemoQuery("join: the customers with the highest revenue", """
                    SELECT c.first_name, c.last_name, c.city,
                           COUNT(DISTINCT o.order_id) AS orders,
                           CAST(SUM(i.quantity * i.unit_price) AS NUMERIC(12, 2)) AS revenue
                    FROM customers c
                    JOIN orders o ON o.customer_id = c.customer_id
                    JOIN order_items i ON i.order_id = o.order_id
                    GROUP BY c.customer_id, c.first_name, c.last_name, c.city
                    ORDER BY revenue DESC, c.customer_id
                    LIMIT 10"""),
            new DemoQuery("GROUP BY: what colors sell", """
                    SELECT p.color,
                           COUNT(DISTINCT p.product_id) AS products,
                           SUM(i.quantity) AS items_sold,
                           CAST(AVG(i.unit_price) AS NUMERIC(12, 2)) AS average_price
                    FROM products p
                    JOIN order_items i ON i.product_id = p.product_id
                    GROUP BY p.color
                    ORDER BY items_sold DESC, p.color
                    LIMIT 10"""),
            new DemoQuery("time series: orders by month", """
                    SELECT CAST(DATE_TRUNC('month', order_date) AS DATE) AS month,
                           COUNT(*) AS orders,
                           COUNT(DISTINCT customer_id) AS customers,
                           COUNT(coupon_code) AS with_coupon
                    FROM orders
                    GROUP BY 1
                    ORDER BY 1"""));
}
