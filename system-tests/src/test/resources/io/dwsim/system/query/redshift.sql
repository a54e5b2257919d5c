-- Queries of analysts in the dialect redshift, over the experiments of examples/, each with one for DuckDB that has to
-- give the same rows.

-- [ecommerce] Customer lifetime value
SELECT TOP 20 c.customer_id, c.last_name || ', ' || c.first_name AS customer, NVL(c.age, -1) AS age,
       COUNT(DISTINCT o.order_id) AS orders,
       SUM(i.quantity * i.unit_price) AS lifetime_value,
       lifetime_value / NULLIF(orders, 0) AS average_order_value
FROM customers c
LEFT JOIN orders o ON o.customer_id = c.customer_id
LEFT JOIN order_items i ON i.order_id = o.order_id
GROUP BY 1, 2, 3
HAVING SUM(i.quantity * i.unit_price) > 0
ORDER BY lifetime_value DESC;
-- by DuckDB
SELECT customer_id, any_value(last_name || ', ' || first_name), any_value(coalesce(age, -1)),
       count(DISTINCT order_id), sum(quantity * unit_price) AS v, v / count(DISTINCT order_id)
FROM customers JOIN orders USING (customer_id) LEFT JOIN order_items USING (order_id)
GROUP BY customer_id HAVING v > 0 ORDER BY v DESC LIMIT 20

-- [ecommerce] Cohorts by month and how many come back
WITH first_orders AS (
    SELECT customer_id, DATE_TRUNC('month', MIN(order_date)) AS cohort_month
    FROM orders
    GROUP BY customer_id
)
SELECT f.cohort_month::date AS cohort, DATEDIFF(month, f.cohort_month, o.order_date) AS period,
       COUNT(DISTINCT o.customer_id) AS customers
FROM orders o
JOIN first_orders f ON f.customer_id = o.customer_id
GROUP BY 1, 2
ORDER BY 1, 2;
-- by DuckDB
WITH f AS (SELECT customer_id, min(order_date) AS d FROM orders GROUP BY 1)
SELECT date_trunc('month', d) AS c, (year(order_date) - year(d)) * 12 + month(order_date) - month(d) AS p,
       count(DISTINCT customer_id)
FROM orders JOIN f USING (customer_id) GROUP BY 1, 2 ORDER BY 1, 2

-- [ecommerce] Funnel by country
SELECT ship_country,
       COUNT(DISTINCT o.order_id) AS orders,
       COUNT(DISTINCT CASE WHEN i.order_item_id IS NOT NULL THEN o.order_id END) AS with_items,
       COUNT(DISTINCT DECODE(i.returned, TRUE, o.order_id)) AS with_returns,
       ROUND(100.0 * with_items / orders, 1) AS filled_percent
FROM orders o
LEFT JOIN order_items i ON i.order_id = o.order_id
GROUP BY ship_country
ORDER BY orders DESC, ship_country
LIMIT 40;
-- by DuckDB
WITH t AS (SELECT o.order_id AS id, ship_country AS c, count(i.order_item_id) AS n, coalesce(bool_or(returned), false) AS r
           FROM orders o LEFT JOIN order_items i ON i.order_id = o.order_id GROUP BY ALL)
SELECT c, count(*) AS orders, count_if(n > 0), count_if(r), round(100.0 * count_if(n > 0) / count(*), 1)
FROM t GROUP BY c ORDER BY orders DESC, c LIMIT 40

-- [ecommerce] Moving average of three months
SELECT month, revenue,
       AVG(revenue) OVER (ORDER BY month ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS average_of_three
FROM (
    SELECT DATE_TRUNC('month', order_date)::date AS month, SUM(quantity * unit_price) AS revenue
    FROM orders o, order_items i
    WHERE o.order_id = i.order_id
    GROUP BY 1
)
ORDER BY 1;
-- by DuckDB
WITH r AS (SELECT date_trunc('month', order_date) AS m, sum(quantity * unit_price) AS v
           FROM orders JOIN order_items USING (order_id) GROUP BY 1)
SELECT m, v, (SELECT avg(x.v) FROM r x WHERE x.m BETWEEN r.m - INTERVAL 2 MONTH AND r.m) FROM r ORDER BY m

-- [ecommerce] Year over year with the last full year
SELECT DATE_PART(month, order_date) AS month_no,
       SUM(CASE WHEN DATE_PART(year, order_date) = 2024 THEN quantity * unit_price ELSE 0 END) AS year_2024,
       SUM(CASE WHEN DATE_PART(year, order_date) = 2025 THEN quantity * unit_price ELSE 0 END) AS year_2025,
       ROUND((year_2025 - year_2024) / NULLIF(year_2024, 0) * 100, 4) AS change_percent
FROM orders
JOIN order_items USING (order_id)
WHERE order_date >= DATEADD(year, -2, '2026-01-01'::date)
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH v AS (SELECT month(order_date) AS m, coalesce(sum(quantity * unit_price) FILTER (year(order_date) = 2024), 0) AS a,
                  coalesce(sum(quantity * unit_price) FILTER (year(order_date) = 2025), 0) AS b
           FROM orders JOIN order_items USING (order_id) GROUP BY 1)
SELECT m, a, b, round((b / a - 1) * 100, 4) FROM v ORDER BY m

-- [ecommerce] Top two products per colour with QUALIFY
SELECT p.color, p.product_id, SUM(i.quantity) AS sold
FROM products p
JOIN order_items i ON p.product_id = i.product_id
GROUP BY p.color, p.product_id
QUALIFY ROW_NUMBER() OVER (PARTITION BY p.color ORDER BY SUM(i.quantity) DESC, p.product_id) <= 2
ORDER BY p.color, sold DESC, p.product_id;
-- by DuckDB
WITH s AS (SELECT color, product_id AS id, sum(quantity) AS n FROM products JOIN order_items USING (product_id) GROUP BY ALL)
SELECT color, id, n FROM s
WHERE (SELECT count(*) FROM s x WHERE x.color = s.color AND (x.n > s.n OR x.n = s.n AND x.id < s.id)) < 2
ORDER BY color, n DESC, id

-- [every_rule] Sessions of a person by pauses of five days
WITH gaps AS (
    SELECT person_id, ordered_at,
           CASE WHEN DATEDIFF(hour, LAG(ordered_at) OVER (PARTITION BY person_id ORDER BY ordered_at), ordered_at) < 120
                THEN 0 ELSE 1 END AS is_new
    FROM orders
), sessions AS (
    SELECT person_id, ordered_at,
           SUM(is_new) OVER (PARTITION BY person_id ORDER BY ordered_at ROWS UNBOUNDED PRECEDING) AS session_no
    FROM gaps
)
SELECT person_id, session_no, COUNT(*) AS orders, MIN(ordered_at) AS began,
       DATEDIFF(day, MIN(ordered_at), MAX(ordered_at)) AS days
FROM sessions
GROUP BY person_id, session_no
ORDER BY orders DESC, person_id, session_no
LIMIT 40;
-- by DuckDB
WITH g AS (SELECT person_id AS p, ordered_at AS t,
                  date_diff('hour', lag(ordered_at) OVER (PARTITION BY person_id ORDER BY ordered_at), ordered_at) AS h
           FROM orders),
     s AS (SELECT p, t, sum(if(h < 120, 0, 1)) OVER (PARTITION BY p ORDER BY t ROWS UNBOUNDED PRECEDING) AS n FROM g)
SELECT p, n, count(*) AS c, min(t), max(t)::DATE - min(t)::DATE FROM s GROUP BY p, n ORDER BY c DESC, p, n LIMIT 40

-- [ecommerce] RFM scores
WITH base AS (
    SELECT customer_id, DATEDIFF(day, MAX(order_date), '2026-01-01') AS recency,
           COUNT(DISTINCT o.order_id) AS frequency, SUM(quantity * unit_price) AS monetary
    FROM orders o JOIN order_items i ON i.order_id = o.order_id
    GROUP BY customer_id
)
SELECT customer_id, recency, frequency, monetary,
       NTILE(4) OVER (ORDER BY recency DESC, customer_id) AS r,
       NTILE(4) OVER (ORDER BY frequency, customer_id) AS f,
       NTILE(4) OVER (ORDER BY monetary, customer_id) AS m,
       r::varchar || f::varchar || m::varchar AS rfm
FROM base
ORDER BY rfm DESC, customer_id
LIMIT 60;
-- by DuckDB
WITH b AS (SELECT customer_id AS id, DATE '2026-01-01' - max(order_date) AS rec, count(DISTINCT order_id) AS fre,
                  sum(quantity * unit_price) AS mon
           FROM orders JOIN order_items USING (order_id) GROUP BY 1),
     s AS (SELECT *, ntile(4) OVER (ORDER BY rec DESC, id) AS r, ntile(4) OVER (ORDER BY fre, id) AS f,
                  ntile(4) OVER (ORDER BY mon, id) AS m FROM b)
SELECT *, concat(r, f, m) AS rfm FROM s ORDER BY rfm DESC, id LIMIT 60

-- [ecommerce] Products in one basket
SELECT LEAST(a.product_id, b.product_id) || '+' || GREATEST(a.product_id, b.product_id) AS pair,
       COUNT(DISTINCT a.order_id) AS baskets,
       RATIO_TO_REPORT(COUNT(DISTINCT a.order_id)) OVER () AS share
FROM order_items a
JOIN order_items b ON a.order_id = b.order_id AND a.product_id < b.product_id
GROUP BY 1
ORDER BY baskets DESC, pair
LIMIT 15;
-- by DuckDB
WITH p AS (SELECT concat(a.product_id, '+', b.product_id) AS pair, count(DISTINCT a.order_id) AS n
           FROM order_items a JOIN order_items b ON a.order_id = b.order_id AND a.product_id < b.product_id GROUP BY 1)
SELECT pair, n, n / (SELECT sum(n) FROM p) FROM p ORDER BY n DESC, pair LIMIT 15

-- [ecommerce] Pareto: the share of each product and how far one gets with the best
SELECT product_id, SUM(quantity * unit_price) AS revenue,
       RATIO_TO_REPORT(SUM(quantity * unit_price)) OVER () AS share,
       SUM(SUM(quantity * unit_price)) OVER (ORDER BY SUM(quantity * unit_price) DESC ROWS UNBOUNDED PRECEDING) AS running
FROM order_items
GROUP BY product_id
ORDER BY revenue DESC;
-- by DuckDB
WITH p AS (SELECT product_id AS id, sum(quantity * unit_price) AS v FROM order_items GROUP BY 1)
SELECT id, v, v / (SELECT sum(v) FROM p), (SELECT sum(x.v) FROM p x WHERE x.v >= p.v) FROM p ORDER BY v DESC

-- [ecommerce] Median and quartiles of basket values by colour
SELECT p.color, MEDIAN(i.unit_price) AS median_price,
       PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY i.unit_price) AS lower_quartile,
       APPROXIMATE PERCENTILE_DISC(0.75) WITHIN GROUP (ORDER BY i.unit_price) AS upper_quartile,
       STDDEV(i.unit_price) AS deviation
FROM order_items i
JOIN products p USING (product_id)
GROUP BY p.color
ORDER BY p.color;
-- by DuckDB
SELECT color, median(unit_price), quantile_cont(unit_price, 0.25), quantile_disc(unit_price, 0.75), stddev_samp(unit_price)
FROM order_items JOIN products USING (product_id) GROUP BY color ORDER BY color

-- [ecommerce] Running totals by month, starting again every year
SELECT TO_CHAR(order_date, 'YYYY-MM') AS month, COUNT(*) AS orders,
       SUM(COUNT(*)) OVER (PARTITION BY EXTRACT(year FROM MIN(order_date)) ORDER BY TO_CHAR(order_date, 'YYYY-MM')
                           ROWS UNBOUNDED PRECEDING) AS year_to_date,
       LAST_DAY(MIN(order_date)) AS month_end
FROM orders
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH m AS (SELECT strftime(order_date, '%Y-%m') AS m, count(*) AS n FROM orders GROUP BY 1)
SELECT m, n, (SELECT sum(n) FROM m x WHERE x.m <= m.m AND x.m[:4] = m.m[:4]), last_day((m || '-01')::DATE) FROM m ORDER BY m

-- [ecommerce] First and last coupon of a customer
SELECT DISTINCT customer_id,
       FIRST_VALUE(coupon_code IGNORE NULLS) OVER (PARTITION BY customer_id ORDER BY order_date, order_id
           ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS first_coupon,
       NVL2(MAX(coupon_code) OVER (PARTITION BY customer_id), 'with', 'without') AS coupons
FROM orders
ORDER BY customer_id
LIMIT 200;
-- by DuckDB
SELECT customer_id, first(coupon_code ORDER BY order_date, order_id) FILTER (coupon_code IS NOT NULL),
       if(count(coupon_code) > 0, 'with', 'without')
FROM orders GROUP BY 1 ORDER BY 1 LIMIT 200

-- [ecommerce] Revenue by colour and quarter, pivoted
SELECT *
FROM (
    SELECT ship_country, DATE_PART(quarter, order_date)::int AS q, order_id
    FROM orders
    WHERE order_date BETWEEN '2024-01-01' AND '2024-12-31'
) PIVOT (COUNT(order_id) FOR q IN (1 AS q1, 2 AS q2, 3 AS q3, 4 AS q4))
ORDER BY ship_country;
-- by DuckDB
SELECT ship_country, count_if(month(order_date) < 4), count_if(month(order_date) BETWEEN 4 AND 6),
       count_if(month(order_date) BETWEEN 7 AND 9), count_if(month(order_date) > 9)
FROM orders WHERE year(order_date) = 2024 GROUP BY 1 ORDER BY 1

-- [ecommerce] Days without an order, by a spine from a recursive query
WITH RECURSIVE calendar(day) AS (
    SELECT '2025-01-01'::date
    UNION ALL
    SELECT DATEADD(day, 1, day)::date FROM calendar WHERE day < '2025-02-28'
)
SELECT c.day, DATE_PART(dow, c.day) AS weekday, COUNT(o.order_id) AS orders, NVL(SUM(o.is_gift::int), 0) AS gifts
FROM calendar c
LEFT JOIN orders o ON o.order_date = c.day AND o.ship_country LIKE 'B%'
GROUP BY c.day
ORDER BY c.day;
-- by DuckDB
SELECT d::DATE, dayofweek(d), count(order_id), coalesce(count_if(is_gift), 0)
FROM range(TIMESTAMP '2025-01-01', TIMESTAMP '2025-03-01', INTERVAL 1 DAY) t(d)
LEFT JOIN orders ON order_date = d AND ship_country[1] = 'B' GROUP BY d ORDER BY d

-- [ecommerce] Churned customers
SELECT DECODE(SIGN(DATEDIFF(day, last_order, '2026-01-01') - 180), 1, 'churned', 0, 'just now', 'active') AS status,
       COUNT(*) AS customers, ROUND(AVG(DATEDIFF(month, last_order, '2026-01-01')::float), 3) AS average_months
FROM (SELECT customer_id, MAX(order_date) AS last_order FROM orders GROUP BY 1) t
GROUP BY 1
ORDER BY 2 DESC, 1;
-- by DuckDB
WITH t AS (SELECT max(order_date) AS l FROM orders GROUP BY customer_id)
SELECT CASE WHEN l < '2025-07-05' THEN 'churned' WHEN l = '2025-07-05' THEN 'just now' ELSE 'active' END AS s,
       count(*) AS n, round(avg(date_diff('month', l, DATE '2026-01-01')), 3)
FROM t GROUP BY s ORDER BY n DESC, s

-- [ecommerce] One order per customer and country, without duplicates
WITH ranked AS (
    SELECT customer_id, ship_country, order_id, order_date,
           ROW_NUMBER() OVER (PARTITION BY customer_id, ship_country ORDER BY order_date DESC, order_id DESC) AS rn
    FROM orders
)
SELECT ship_country, COUNT(*) AS customers, MIN(order_date) AS oldest, SUM(order_id) AS checksum
FROM ranked
WHERE rn = 1
GROUP BY ship_country
ORDER BY ship_country;
-- by DuckDB
WITH l AS (SELECT ship_country AS c, max(order_date) AS d, arg_max(order_id, (order_date, order_id)) AS id
           FROM orders GROUP BY customer_id, ship_country)
SELECT c, count(*), min(d), sum(id) FROM l GROUP BY c ORDER BY c

-- [ecommerce] The colours of each large order
SELECT i.order_id, COUNT(*) AS items,
       LISTAGG(DISTINCT p.color, ', ') WITHIN GROUP (ORDER BY p.color) AS colors,
       LEN(LISTAGG(DISTINCT p.color, ', ') WITHIN GROUP (ORDER BY p.color)) AS length,
       CHARINDEX(',', LISTAGG(DISTINCT p.color, ', ') WITHIN GROUP (ORDER BY p.color)) AS first_comma
FROM order_items i
JOIN products p ON p.product_id = i.product_id
GROUP BY i.order_id
HAVING COUNT(*) >= 6
ORDER BY items DESC, i.order_id;
-- by DuckDB
WITH t AS (SELECT order_id, count(*) AS n, list_aggregate(list_sort(list(DISTINCT color)), 'string_agg', ', ') AS l
           FROM order_items JOIN products USING (product_id) GROUP BY 1 HAVING n >= 6)
SELECT order_id, n, l, length(l), instr(l, ',') FROM t ORDER BY n DESC, order_id

-- [every_rule] Fields of JSON by level
SELECT p.level, COUNT(*) AS people,
       SUM(JSON_EXTRACT_PATH_TEXT(p.settings, 'score')::decimal(6, 1)) AS score,
       SUM(DECODE(JSON_EXTRACT_PATH_TEXT(p.settings, 'active'), 'true', 1, 0)) AS active
FROM people p
GROUP BY p.level
ORDER BY p.level;
-- by DuckDB
SELECT level, count(*), sum((settings ->> '$.score')::DECIMAL(6, 1)), count_if((settings ->> '$.active') = 'true')
FROM people GROUP BY 1 ORDER BY 1

-- [every_rule] Names out of JSON texts
SELECT INITCAP(JSON_EXTRACT_PATH_TEXT(settings, 'name')) AS name, COUNT(*) AS people,
       MAX(JSON_EXTRACT_PATH_TEXT(settings, 'id')::int) AS largest_id
FROM people
GROUP BY 1
HAVING COUNT(*) > 5
ORDER BY people DESC, name
LIMIT 20;
-- by DuckDB
SELECT upper(n[1]) || lower(n[2:]) AS name, count(*) AS c, max(i)
FROM (SELECT settings ->> '$.name' AS n, (settings ->> '$.id')::INT AS i FROM people)
GROUP BY 1 HAVING c > 5 ORDER BY c DESC, name LIMIT 20

-- [every_rule] Orders by the hour in Berlin
SELECT EXTRACT(hour FROM CONVERT_TIMEZONE('UTC', 'Europe/Berlin', ordered_at)) AS hour, COUNT(*) AS orders,
       COUNT(DISTINCT TRUNC(CONVERT_TIMEZONE('Europe/Berlin', ordered_at))) AS days
FROM orders
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH l AS (SELECT ordered_at + CASE WHEN ordered_at >= '2024-03-31 01:00:00' AND ordered_at < '2024-10-27 01:00:00'
                                    THEN INTERVAL 2 HOUR ELSE INTERVAL 1 HOUR END AS t FROM orders)
SELECT hour(t), count(*), count(DISTINCT t::DATE) FROM l GROUP BY 1 ORDER BY 1

-- [every_rule] How long shipping takes
SELECT CASE WHEN days <= 7 THEN 'a week' WHEN days <= 31 THEN 'a month' ELSE 'longer' END AS takes,
       COUNT(*) AS orders, ROUND(AVG(days::float), 2) AS average_days,
       MAX(ADD_MONTHS(TRUNC(ordered_at), 1)) AS latest_due
FROM (SELECT ordered_at, DATEDIFF(day, ordered_at, shipped_at) AS days FROM orders) t
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH t AS (SELECT ordered_at AS o, shipped_at::DATE - ordered_at::DATE AS d FROM orders)
SELECT CASE WHEN d <= 7 THEN 'a week' WHEN d <= 31 THEN 'a month' ELSE 'longer' END AS k, count(*),
       round(avg(d), 2), max(if(last_day(o) = o::DATE, last_day(o + INTERVAL 1 MONTH), (o::DATE + INTERVAL 1 MONTH)::DATE))
FROM t GROUP BY k ORDER BY k

-- [ecommerce] Visitors by approximation, and mail domains
SELECT SPLIT_PART(email, '@', 2) AS domain, APPROXIMATE COUNT(DISTINCT customer_id) AS customers,
       ROUND(AVG(balance), 2) AS average_balance, BOOL_OR(age IS NULL) AS some_of_unknown_age
FROM customers
WHERE email ILIKE '%@%'
GROUP BY 1
ORDER BY customers DESC, domain
LIMIT 20;
-- by DuckDB
SELECT email[instr(email, '@') + 1:] AS d, count(*) AS n, round(avg(balance), 2), bool_or(age IS NULL)
FROM customers GROUP BY 1 ORDER BY n DESC, d LIMIT 20

-- [every_rule] How long shipping takes, in whole days
SELECT CASE WHEN days <= 7 THEN 'a week' WHEN days <= 31 THEN 'a month' ELSE 'longer' END AS takes,
       COUNT(*) AS orders, AVG(days) AS whole_days, ROUND(AVG(days::float), 2) AS average_days,
       MAX(ADD_MONTHS(TRUNC(ordered_at), 1)) AS latest_due
FROM (SELECT ordered_at, DATEDIFF(day, ordered_at, shipped_at) AS days FROM orders) t
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH t AS (SELECT ordered_at AS o, shipped_at::DATE - ordered_at::DATE AS d FROM orders)
SELECT CASE WHEN d <= 7 THEN 'a week' WHEN d <= 31 THEN 'a month' ELSE 'longer' END AS k, count(*), sum(d) // count(*),
       round(avg(d), 2), max(if(last_day(o) = o::DATE, last_day(o + INTERVAL 1 MONTH), (o::DATE + INTERVAL 1 MONTH)::DATE))
FROM t GROUP BY k ORDER BY k
