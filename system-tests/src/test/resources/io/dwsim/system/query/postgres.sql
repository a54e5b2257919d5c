-- Queries of analysts in the dialect postgres, over the experiments of examples/, each with one for DuckDB that has to
-- give the same rows.

-- [ecommerce] Customer lifetime value
SELECT c.customer_id, c.first_name || ' ' || c.last_name AS customer, count(DISTINCT o.order_id) AS orders,
       sum(i.quantity * i.unit_price) AS lifetime_value,
       sum(i.quantity * i.unit_price) / count(DISTINCT o.order_id) AS average_order_value
FROM customers c
JOIN orders o USING (customer_id)
JOIN order_items i USING (order_id)
GROUP BY c.customer_id
ORDER BY lifetime_value DESC
LIMIT 20;
-- by DuckDB
SELECT c.customer_id, any_value(first_name || ' ' || last_name), count(DISTINCT o.order_id),
       sum(quantity * unit_price) AS v, v / count(DISTINCT o.order_id)
FROM order_items i, orders o, customers c
WHERE i.order_id = o.order_id AND o.customer_id = c.customer_id
GROUP BY 1 ORDER BY v DESC LIMIT 20

-- [ecommerce] Cohorts by month of the first order, and how many come back
WITH firsts AS (
    SELECT customer_id, date_trunc('month', min(order_date))::date AS cohort FROM orders GROUP BY customer_id
), active AS (
    SELECT DISTINCT customer_id, date_trunc('month', order_date)::date AS month FROM orders
)
SELECT cohort,
       (extract(year FROM age(month, cohort)) * 12 + extract(month FROM age(month, cohort)))::int AS months_later,
       count(*) AS customers,
       round(100.0 * count(*) / first_value(count(*)) OVER (PARTITION BY cohort ORDER BY month), 2) AS retained_percent
FROM firsts JOIN active USING (customer_id)
GROUP BY cohort, month
ORDER BY cohort, months_later;
-- by DuckDB
WITH f AS (SELECT customer_id, date_trunc('month', min(order_date)) AS cohort FROM orders GROUP BY ALL),
     g AS (SELECT cohort, date_diff('month', cohort, order_date) AS m, count(DISTINCT customer_id) AS n
           FROM orders JOIN f USING (customer_id) GROUP BY ALL)
SELECT a.cohort, a.m, a.n, round(100.0 * a.n / b.n, 2)
FROM (SELECT cohort, m, n FROM g) a JOIN g b ON a.cohort = b.cohort AND b.m = 0
ORDER BY 1, 2

-- [ecommerce] Funnel from signing up to sending back, by year of signing up
SELECT extract(year FROM signup_date)::int AS signup_year,
       count(*) AS signed_up,
       count(*) FILTER (WHERE o.orders >= 1) AS ordered,
       count(*) FILTER (WHERE o.orders >= 3) AS ordered_thrice,
       count(*) FILTER (WHERE o.orders >= 3 AND o.returns > 0) AS sent_back
FROM customers c
CROSS JOIN LATERAL (
    SELECT count(DISTINCT orders.order_id) AS orders, count(*) FILTER (WHERE returned) AS returns
    FROM orders LEFT JOIN order_items USING (order_id)
    WHERE orders.customer_id = c.customer_id
) o
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH per_customer AS (
    SELECT customer_id, count(DISTINCT o.order_id) AS n, coalesce(sum(returned::int), 0) AS r
    FROM orders o LEFT JOIN order_items i ON o.order_id = i.order_id GROUP BY 1)
SELECT year(signup_date), count(*), count(n), sum((n >= 3)::int), sum((n >= 3 AND r > 0)::int)
FROM customers LEFT JOIN per_customer USING (customer_id) GROUP BY 1 ORDER BY 1

-- [ecommerce] Moving average of seven days over a spine of days
WITH days AS (
    SELECT generate_series(date '2024-01-01', date '2024-03-31', interval '1 day')::date AS day
), revenue AS (
    SELECT order_date AS day, sum(quantity * unit_price) AS revenue
    FROM orders JOIN order_items USING (order_id)
    GROUP BY order_date
)
SELECT day, coalesce(revenue, 0) AS revenue,
       avg(coalesce(revenue, 0)) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS week_average
FROM days LEFT JOIN revenue USING (day)
ORDER BY day;
-- by DuckDB
WITH d AS (SELECT unnest(range(DATE '2024-01-01', DATE '2024-04-01', INTERVAL 1 DAY))::DATE AS day),
     r AS (SELECT day, coalesce(sum(quantity * unit_price), 0.0) AS v
           FROM d LEFT JOIN orders o ON o.order_date = d.day LEFT JOIN order_items i ON i.order_id = o.order_id GROUP BY 1)
SELECT day, v, (SELECT avg(x.v) FROM r x WHERE x.day BETWEEN r.day - 6 AND r.day) FROM r ORDER BY day

-- [ecommerce] Year over year by month
WITH monthly AS (
    SELECT date_trunc('month', order_date)::date AS month, sum(quantity * unit_price) AS revenue
    FROM orders JOIN order_items USING (order_id)
    GROUP BY 1
)
SELECT month, revenue, lag(revenue, 12) OVER w AS year_before,
       100 * (revenue / lag(revenue, 12) OVER w - 1) AS growth_percent
FROM monthly
WINDOW w AS (ORDER BY month)
ORDER BY month;
-- by DuckDB
WITH m AS (SELECT date_trunc('month', order_date) AS month, sum(quantity * unit_price) AS v
           FROM orders JOIN order_items USING (order_id) GROUP BY 1)
SELECT a.month, a.v, b.v, 100 * (a.v - b.v) / b.v
FROM m a LEFT JOIN m b ON b.month = a.month - INTERVAL 1 YEAR ORDER BY 1

-- [ecommerce] Best three products of each of some colours
SELECT color, place, product_id, sold
FROM (
    SELECT p.color, p.product_id, sum(i.quantity) AS sold,
           row_number() OVER (PARTITION BY p.color ORDER BY sum(i.quantity) DESC, p.product_id) AS place
    FROM products p JOIN order_items i ON i.product_id = p.product_id
    GROUP BY p.color, p.product_id
) ranked
WHERE place <= 3
ORDER BY color COLLATE "C", place;
-- by DuckDB
SELECT color, row_number() OVER w AS place, product_id, sum(quantity) AS sold
FROM products JOIN order_items USING (product_id) GROUP BY color, product_id
WINDOW w AS (PARTITION BY color ORDER BY sum(quantity) DESC, product_id) QUALIFY place <= 3 ORDER BY color, place

-- [ecommerce] Sessions: orders of a customer without a pause of 60 days
WITH marked AS (
    SELECT customer_id, order_id, order_date,
           CASE WHEN order_date - lag(order_date) OVER (PARTITION BY customer_id ORDER BY order_date, order_id) <= 60
                THEN 0 ELSE 1 END AS starts
    FROM orders
), numbered AS (
    SELECT *, sum(starts) OVER (PARTITION BY customer_id ORDER BY order_date, order_id) AS session FROM marked
)
SELECT customer_id, session, min(order_date) AS began, max(order_date) AS ended, count(*) AS orders
FROM numbered
GROUP BY customer_id, session
HAVING count(*) > 3
ORDER BY orders DESC, customer_id, session
LIMIT 50;
-- by DuckDB
WITH starts AS (
    SELECT customer_id, order_date AS d, row_number() OVER (PARTITION BY customer_id ORDER BY order_date) AS session
    FROM (SELECT DISTINCT customer_id, order_date FROM orders) o
    WHERE NOT EXISTS (FROM orders p WHERE p.customer_id = o.customer_id
                      AND p.order_date < o.order_date AND p.order_date >= o.order_date - 60))
SELECT o.customer_id, s.session, min(order_date), max(order_date), count(*) AS n
FROM orders o ASOF JOIN starts s ON o.customer_id = s.customer_id AND o.order_date >= s.d
GROUP BY ALL HAVING n > 3 ORDER BY n DESC, 1, 2 LIMIT 50

-- [ecommerce] RFM segments
WITH customer AS (
    SELECT customer_id, date '2026-01-01' - max(order_date) AS recency, count(DISTINCT order_id) AS frequency,
           sum(quantity * unit_price) AS monetary
    FROM orders JOIN order_items USING (order_id)
    GROUP BY customer_id
), scored AS (
    SELECT *, ntile(5) OVER (ORDER BY recency DESC, customer_id) AS r,
           ntile(5) OVER (ORDER BY frequency, customer_id) AS f, ntile(5) OVER (ORDER BY monetary, customer_id) AS m
    FROM customer
)
SELECT CASE WHEN r >= 4 AND f >= 4 THEN 'champions' WHEN f >= 4 THEN 'loyal' WHEN r >= 4 THEN 'recent'
            WHEN r <= 2 AND f <= 2 THEN 'lost' ELSE 'others' END AS segment,
       count(*) AS customers, avg(monetary) AS average_value, min(recency) AS latest, max(frequency) AS most_orders
FROM scored
GROUP BY segment
ORDER BY customers DESC, segment;
-- by DuckDB
WITH c AS (SELECT customer_id AS id, date_diff('day', max(order_date), DATE '2026-01-01') AS rec,
                  count(DISTINCT order_id) AS fre, sum(quantity * unit_price) AS mon
           FROM orders JOIN order_items USING (order_id) GROUP BY 1),
     s AS (SELECT *, ntile(5) OVER (ORDER BY rec DESC, id) r, ntile(5) OVER (ORDER BY fre, id) f FROM c)
SELECT if(f >= 4, if(r >= 4, 'champions', 'loyal'), if(r >= 4, 'recent', if(r <= 2 AND f <= 2, 'lost', 'others'))) AS g,
       count(*) AS n, avg(mon), min(rec), max(fre)
FROM s GROUP BY g ORDER BY n DESC, g

-- [ecommerce] Products bought together
SELECT a.product_id AS product, b.product_id AS with_product, count(DISTINCT a.order_id) AS baskets
FROM order_items a
JOIN order_items b ON b.order_id = a.order_id AND b.product_id > a.product_id
GROUP BY a.product_id, b.product_id
ORDER BY baskets DESC, product, with_product
LIMIT 25;
-- by DuckDB
WITH baskets AS (SELECT list_sort(list_distinct(list(product_id))) AS l FROM order_items GROUP BY order_id),
     pairs AS (SELECT unnest(list_transform(range(1, len(l)), i -> list_transform(l[i + 1:], y -> [l[i], y]))) AS p
               FROM baskets WHERE len(l) > 1)
SELECT q[1], q[2], count(*) AS n FROM (SELECT unnest(p) AS q FROM pairs) GROUP BY ALL ORDER BY n DESC, 1, 2 LIMIT 25

-- [ecommerce] ABC analysis of products by their share of the revenue
WITH product AS (
    SELECT product_id, sum(quantity * unit_price) AS revenue FROM order_items GROUP BY product_id
), running AS (
    SELECT *, sum(revenue) OVER (ORDER BY revenue DESC) / sum(revenue) OVER () AS share FROM product
)
SELECT product_id, revenue, share, CASE WHEN share <= 0.5 THEN 'A' WHEN share <= 0.8 THEN 'B' ELSE 'C' END AS class
FROM running
ORDER BY revenue DESC;
-- by DuckDB
WITH p AS (SELECT product_id AS id, sum(quantity * unit_price) AS v FROM order_items GROUP BY 1),
     r AS (SELECT id, v, (SELECT sum(x.v) FROM p x WHERE x.v >= p.v) / (SELECT sum(v) FROM p) AS s FROM p)
SELECT id, v, s, CASE WHEN s > 0.8 THEN 'C' WHEN s > 0.5 THEN 'B' ELSE 'A' END FROM r ORDER BY v DESC

-- [ecommerce] Percentiles of the value of an order by country
WITH value AS (
    SELECT ship_country, order_id, sum(quantity * unit_price) AS value
    FROM orders JOIN order_items USING (order_id)
    GROUP BY ship_country, order_id
)
SELECT ship_country, count(*) AS orders,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY value) AS p90,
       percentile_disc(0.25) WITHIN GROUP (ORDER BY value) AS lower_quartile,
       stddev_samp(value) AS deviation
FROM value
GROUP BY ship_country
HAVING count(*) >= 10
ORDER BY ship_country;
-- by DuckDB
WITH v AS (SELECT ship_country AS c, sum(quantity * unit_price) AS v
           FROM orders JOIN order_items USING (order_id) GROUP BY c, orders.order_id)
SELECT c, count(*), median(v), quantile_cont(v, 0.9), quantile_disc(v, 0.25), stddev(v)
FROM v GROUP BY c HAVING count(*) >= 10 ORDER BY c

-- [ecommerce] Running totals of gifts and of the rest
SELECT order_date, is_gift, count(*) AS orders,
       sum(count(*)) OVER (PARTITION BY is_gift ORDER BY order_date) AS so_far
FROM orders
WHERE order_date < date '2024-03-01'
GROUP BY order_date, is_gift
ORDER BY order_date, is_gift;
-- by DuckDB
SELECT order_date, is_gift, count(*) AS n,
       (SELECT count(*) FROM orders x WHERE x.is_gift = o.is_gift AND x.order_date <= o.order_date)
FROM orders o WHERE order_date < DATE '2024-03-01' GROUP BY order_date, is_gift ORDER BY 1, 2

-- [ecommerce] First and last product of each customer
SELECT customer_id,
       (array_agg(product_id ORDER BY order_date, order_item_id))[1] AS first_product,
       (array_agg(product_id ORDER BY order_date DESC, order_item_id DESC))[1] AS last_product,
       max(order_date) - min(order_date) AS days_between
FROM orders JOIN order_items USING (order_id)
GROUP BY customer_id
HAVING count(*) > 1
ORDER BY customer_id
LIMIT 500;
-- by DuckDB
SELECT customer_id, first(product_id ORDER BY order_date, order_item_id),
       last(product_id ORDER BY order_date, order_item_id), date_diff('day', min(order_date), max(order_date))
FROM orders JOIN order_items USING (order_id) GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 500

-- [ecommerce] Orders by country and quarter, pivoted
SELECT ship_country,
       count(*) FILTER (WHERE extract(quarter FROM order_date) = 1) AS q1,
       count(*) FILTER (WHERE extract(quarter FROM order_date) = 2) AS q2,
       count(*) FILTER (WHERE extract(quarter FROM order_date) = 3) AS q3,
       count(*) FILTER (WHERE extract(quarter FROM order_date) = 4) AS q4
FROM orders
WHERE order_date BETWEEN '2025-01-01' AND '2025-12-31'
GROUP BY ship_country
ORDER BY ship_country;
-- by DuckDB
PIVOT (SELECT ship_country, quarter(order_date) AS q FROM orders WHERE year(order_date) = 2025)
ON q IN (1, 2, 3, 4) USING count(*) GROUP BY ship_country ORDER BY ship_country

-- [ecommerce] Churn by age group: no order in the last half year
WITH latest AS (
    SELECT c.customer_id, c.age, max(o.order_date) AS last_order
    FROM customers c LEFT JOIN orders o USING (customer_id)
    GROUP BY c.customer_id
)
SELECT coalesce((age / 10 * 10)::text || 's', 'unknown') AS age_group, count(*) AS customers,
       count(*) FILTER (WHERE last_order < date '2026-01-01' - interval '180 days') AS churned,
       count(*) FILTER (WHERE last_order IS NULL) AS never_ordered,
       avg((last_order < date '2026-01-01' - 180)::int::float8) AS churn_rate
FROM latest
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH l AS (SELECT customer_id, (SELECT max(order_date) FROM orders o WHERE o.customer_id = c.customer_id) AS d, age
           FROM customers c)
SELECT ifnull((age // 10 * 10) || 's', 'unknown') AS g, count(*), count(CASE WHEN d < '2025-07-05' THEN 1 END),
       sum((d IS NULL)::int), count(CASE WHEN d < '2025-07-05' THEN 1 END) / count(d)
FROM l GROUP BY g ORDER BY g

-- [ecommerce] Days between two orders of a customer
WITH gaps AS (
    SELECT customer_id, order_date - lag(order_date) OVER (PARTITION BY customer_id ORDER BY order_date) AS days
    FROM orders
)
SELECT width_bucket(days, 0, 300, 10) AS bucket, count(*) AS pauses, min(days) AS shortest, max(days) AS longest,
       avg(days) AS average
FROM gaps
WHERE days IS NOT NULL
GROUP BY bucket
ORDER BY bucket;
-- by DuckDB
WITH g AS (SELECT date_diff('day', lag(order_date) OVER (PARTITION BY customer_id ORDER BY order_date), order_date) AS d
           FROM orders)
SELECT least(d // 30 + 1, 11) AS b, count(*), min(d), max(d), avg(d) FROM g WHERE d IS NOT NULL GROUP BY b ORDER BY b

-- [ecommerce] The latest order of each customer
SELECT DISTINCT ON (customer_id) customer_id, order_id, order_date, coalesce(coupon_code, 'none') AS coupon
FROM orders
ORDER BY customer_id, order_date DESC, order_id DESC
LIMIT 300;
-- by DuckDB
SELECT customer_id, order_id, order_date, if(coupon_code IS NULL, 'none', coupon_code)
FROM orders QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY order_date DESC, order_id DESC) = 1
ORDER BY customer_id LIMIT 300

-- [ecommerce] What is in the fullest baskets
SELECT order_id, count(*) AS items, string_agg(DISTINCT color, ', ' ORDER BY color) AS colors,
       bool_or(coalesce(returned, false)) AS anything_returned, sum(quantity) AS pieces
FROM order_items JOIN products USING (product_id)
GROUP BY order_id
ORDER BY items DESC, order_id
LIMIT 20;
-- by DuckDB
SELECT order_id, count(*) AS n, list_aggregate(list_sort(list(DISTINCT color)), 'string_agg', ', '),
       coalesce(bool_or(returned), false), sum(quantity)
FROM order_items JOIN products USING (product_id) GROUP BY 1 ORDER BY n DESC, 1 LIMIT 20

-- [every_rule] Fields of JSON by level
SELECT level, count(*) AS people,
       avg((settings ->> 'score')::numeric) AS average_score,
       count(*) FILTER (WHERE (settings ->> 'active')::boolean) AS active,
       min(settings ->> 'name' COLLATE "C") AS first_name
FROM people
WHERE (settings ->> 'id')::int > 100000
GROUP BY level
ORDER BY level;
-- by DuckDB
SELECT level, count(*), avg(json_extract_string(settings, '$.score')::DOUBLE),
       count(CASE WHEN json_extract_string(settings, '$.active') = 'true' THEN 1 END),
       min(json_extract_string(settings, '$.name'))
FROM people WHERE json_extract(settings, '$.id')::INT > 100000 GROUP BY 1 ORDER BY 1

-- [every_rule] Orders by hour of the day in New York
SELECT extract(hour FROM ordered_at AT TIME ZONE 'UTC' AT TIME ZONE 'America/New_York')::int AS hour,
       to_char(ordered_at AT TIME ZONE 'UTC' AT TIME ZONE 'America/New_York', 'Dy') AS weekday, count(*) AS orders
FROM orders
GROUP BY 1, 2
ORDER BY 1, 2;
-- by DuckDB
WITH l AS (SELECT ordered_at - CASE WHEN ordered_at >= '2024-03-10 07:00:00' AND ordered_at < '2024-11-03 06:00:00'
                                    THEN INTERVAL 4 HOUR ELSE INTERVAL 5 HOUR END AS t FROM orders)
SELECT hour(t), strftime(t, '%a') AS d, count(*) FROM l GROUP BY 1, 2 ORDER BY 1, 2

-- [every_rule] Subtotals by level and activity
SELECT coalesce(level, 'all') AS level, coalesce(active::text, 'all') AS active, grouping(level, active) AS kind,
       count(*) AS people, sum(balance) AS balance, avg(income) AS income
FROM people
GROUP BY ROLLUP (level, active)
ORDER BY kind, level, active;
-- by DuckDB
SELECT level, active::VARCHAR, 0 AS k, count(*), sum(balance), avg(income) FROM people GROUP BY ALL
UNION ALL SELECT level, 'all', 1, count(*), sum(balance), avg(income) FROM people GROUP BY ALL
UNION ALL SELECT 'all', 'all', 3, count(*), sum(balance), avg(income) FROM people ORDER BY 3, 1, 2

-- [every_rule] Depth of the hierarchy of managers
WITH RECURSIVE chain AS (
    SELECT id, 1 AS depth FROM people WHERE manager_id IS NULL
    UNION ALL
    SELECT p.id, c.depth + 1 FROM people p JOIN chain c ON p.manager_id = c.id
)
SELECT depth, count(*) AS people, min(id) AS first, max(id) AS last FROM chain GROUP BY depth ORDER BY depth;
-- by DuckDB, the same

-- [every_rule] How fast orders are shipped, by month
SELECT date_trunc('month', ordered_at) AS month, count(*) AS orders,
       avg(extract(epoch FROM shipped_at - ordered_at) / 86400)::float8 AS average_days,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM shipped_at - ordered_at)) AS median_seconds,
       round(100.0 * count(*) FILTER (WHERE shipped_at <= ordered_at + interval '10 days') / count(*), 3) AS within_ten
FROM orders
GROUP BY 1
ORDER BY 1;
-- by DuckDB
SELECT date_trunc('month', ordered_at) AS m, count(*), avg((epoch_us(shipped_at) - epoch_us(ordered_at)) / 86400e6),
       median((epoch_us(shipped_at) - epoch_us(ordered_at)) / 1e6),
       round(100 * avg((shipped_at <= ordered_at + INTERVAL 10 DAY)::INT), 3)
FROM orders GROUP BY 1 ORDER BY 1

-- [ecommerce] Longest row of months with an order
WITH months AS (
    SELECT DISTINCT customer_id,
           (extract(year FROM order_date) * 12 + extract(month FROM order_date))::int AS month
    FROM orders
), islands AS (
    SELECT customer_id, month - row_number() OVER (PARTITION BY customer_id ORDER BY month) AS island FROM months
)
SELECT customer_id, max(length) AS months_in_a_row
FROM (SELECT customer_id, count(*) AS length FROM islands GROUP BY customer_id, island) counted
GROUP BY customer_id
ORDER BY months_in_a_row DESC, customer_id
LIMIT 30;
-- by DuckDB
WITH RECURSIVE m AS (SELECT DISTINCT customer_id AS c, year(order_date) * 12 + month(order_date) AS m FROM orders),
     run(c, m, n) AS (SELECT c, m, 1 FROM m UNION ALL
                      SELECT r.c, m.m, r.n + 1 FROM run r JOIN m ON m.c = r.c AND m.m = r.m + 1)
SELECT c, max(n) AS n FROM run GROUP BY c ORDER BY n DESC, c LIMIT 30
