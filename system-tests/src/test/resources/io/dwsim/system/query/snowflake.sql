-- Queries of analysts in the dialect snowflake, over the experiments of examples/, each with one for DuckDB that has to
-- give the same rows.

-- [ecommerce] Customer lifetime value
SELECT TOP 20
       c.customer_id,
       c.first_name || ' ' || c.last_name AS customer,
       COUNT(DISTINCT o.order_id) AS orders,
       SUM(i.quantity * i.unit_price) AS lifetime_value,
       DIV0(lifetime_value, orders) AS average_order_value,
       IFF(lifetime_value > 10000, 'high', 'low') AS class,
FROM analytics.ecommerce.customers c
JOIN analytics.ecommerce.orders o ON o.customer_id = c.customer_id
JOIN analytics.ecommerce.order_items i ON i.order_id = o.order_id
GROUP BY ALL
ORDER BY lifetime_value DESC;
-- by DuckDB
SELECT customer_id, any_value(first_name || ' ' || last_name), count(DISTINCT order_id), sum(quantity * unit_price) AS v,
       v / count(DISTINCT order_id), if(v > 10000, 'high', 'low')
FROM customers JOIN orders USING (customer_id) JOIN order_items USING (order_id)
GROUP BY customer_id ORDER BY v DESC LIMIT 20

-- [ecommerce] Cohorts by month, and their retention
WITH cohorts AS (
    SELECT customer_id, DATE_TRUNC('month', MIN(order_date)) AS cohort FROM orders GROUP BY 1
)
SELECT c.cohort, DATEDIFF('month', c.cohort, o.order_date) AS month_number,
       COUNT(DISTINCT o.customer_id) AS active,
       ROUND(100 * active / FIRST_VALUE(active) OVER (PARTITION BY c.cohort ORDER BY month_number), 2) AS retention
FROM orders o
JOIN cohorts c USING (customer_id)
GROUP BY c.cohort, month_number
ORDER BY 1, 2;
-- by DuckDB
WITH f AS (SELECT customer_id, min(order_date) AS d FROM orders GROUP BY 1),
     g AS (SELECT date_trunc('month', d) AS c, date_diff('month', d, order_date) AS m, count(DISTINCT customer_id) AS n
           FROM orders JOIN f USING (customer_id) GROUP BY ALL)
SELECT c, m, n, round(100.0 * n / (SELECT x.n FROM g x WHERE x.c = g.c AND x.m = 0), 2) FROM g ORDER BY c, m

-- [ecommerce] Funnel by year of signing up
SELECT YEAR(c.signup_date) AS signup_year,
       COUNT(DISTINCT c.customer_id) AS signed_up,
       COUNT(DISTINCT o.customer_id) AS ordered,
       COUNT(DISTINCT IFF(i.returned, c.customer_id, NULL)) AS returned,
       ordered / signed_up AS conversion
FROM customers c
LEFT JOIN orders o ON o.customer_id = c.customer_id
LEFT JOIN order_items i ON i.order_id = o.order_id
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH t AS (SELECT year(signup_date) AS y, c.customer_id, count(o.order_id) > 0 AS ordered,
                  coalesce(bool_or(returned), false) AS r
           FROM customers c LEFT JOIN orders o USING (customer_id) LEFT JOIN order_items USING (order_id) GROUP BY ALL)
SELECT y, count(*), count_if(ordered), count_if(r), round((count_if(ordered) / count(*))::DECIMAL(18, 12), 6)
FROM t GROUP BY y ORDER BY y

-- [ecommerce] Moving average of seven days over a spine of GENERATOR
WITH spine AS (
    SELECT DATEADD(day, ROW_NUMBER() OVER (ORDER BY SEQ4()) - 1, '2024-02-01'::DATE) AS day
    FROM TABLE(GENERATOR(ROWCOUNT => 60))
)
SELECT s.day, DAYNAME(s.day) AS weekday, ZEROIFNULL(SUM(i.quantity * i.unit_price)) AS revenue,
       AVG(revenue) OVER (ORDER BY s.day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS moving_average
FROM spine s
LEFT JOIN orders o ON o.order_date = s.day
LEFT JOIN order_items i ON i.order_id = o.order_id
GROUP BY s.day
ORDER BY s.day;
-- by DuckDB
WITH d AS (SELECT DATE '2024-02-01' + i::INT AS day FROM range(60) t(i)),
     r AS (SELECT day, coalesce(sum(quantity * unit_price), 0.0) AS v
           FROM d LEFT JOIN orders ON order_date = day LEFT JOIN order_items USING (order_id) GROUP BY 1)
SELECT day, strftime(day, '%a'), v, (SELECT avg(x.v) FROM r x WHERE x.day BETWEEN r.day - 6 AND r.day) FROM r ORDER BY day

-- [ecommerce] Year over year by month
SELECT DATE_TRUNC(MONTH, o.order_date)::DATE AS order_month,
       MONTHNAME(order_month) AS name,
       SUM(i.quantity * i.unit_price)::NUMBER(18, 2) AS revenue,
       LAG(revenue, 12) OVER (ORDER BY order_month) AS year_before,
       ROUND((revenue - year_before) / NULLIFZERO(year_before) * 100, 3) AS growth
FROM orders o
JOIN order_items i ON o.order_id = i.order_id
GROUP BY ALL
ORDER BY order_month;
-- by DuckDB
WITH m AS (SELECT date_trunc('month', order_date) AS m, sum(quantity * unit_price)::DECIMAL(18, 2) AS v
           FROM orders JOIN order_items USING (order_id) GROUP BY 1)
SELECT a.m, strftime(a.m, '%b'), a.v, b.v, round(((a.v - b.v) / b.v * 100)::DECIMAL(18, 9), 3)
FROM m a LEFT JOIN m b ON b.m = a.m - INTERVAL 1 YEAR ORDER BY a.m

-- [ecommerce] Top three products per colour with QUALIFY
SELECT p.color, p.product_id, SUM(i.quantity) AS sold,
       RANK() OVER (PARTITION BY p.color ORDER BY sold DESC, p.product_id) AS place
FROM products p
JOIN order_items i USING (product_id)
GROUP BY p.color, p.product_id
QUALIFY place <= 3
ORDER BY p.color, place;
-- by DuckDB
WITH s AS (SELECT color, product_id AS id, sum(quantity) AS n FROM products JOIN order_items USING (product_id) GROUP BY ALL)
SELECT * FROM (SELECT color, id, n, (SELECT count(*) + 1 FROM s x WHERE x.color = s.color
               AND (x.n > s.n OR x.n = s.n AND x.id < s.id)) AS p FROM s) WHERE p <= 3 ORDER BY color, p

-- [every_rule] Sessions of a person by pauses of a week
WITH flagged AS (
    SELECT person_id, ordered_at,
           IFF(DATEDIFF('second', LAG(ordered_at) OVER (PARTITION BY person_id ORDER BY ordered_at), ordered_at)
               <= 7 * 86400, 0, 1) AS new_session
    FROM orders
)
SELECT person_id,
       SUM(new_session) OVER (PARTITION BY person_id ORDER BY ordered_at ROWS UNBOUNDED PRECEDING) AS session,
       ordered_at,
       TO_VARCHAR(ordered_at, 'YYYY-MM-DD HH24:MI') AS minute
FROM flagged
QUALIFY COUNT(*) OVER (PARTITION BY person_id) BETWEEN 5 AND 8
ORDER BY person_id, ordered_at;
-- by DuckDB
WITH g AS (SELECT person_id AS p, ordered_at AS t, lag(ordered_at) OVER (PARTITION BY person_id ORDER BY ordered_at) AS l
           FROM orders WHERE person_id IN (SELECT person_id FROM orders GROUP BY 1 HAVING count(*) BETWEEN 5 AND 8))
SELECT p, sum(CASE WHEN date_diff('second', l, t) <= 604800 THEN 0 ELSE 1 END)
          OVER (PARTITION BY p ORDER BY t ROWS UNBOUNDED PRECEDING), t, strftime(t, '%Y-%m-%d %H:%M')
FROM g ORDER BY p, t

-- [ecommerce] RFM segments
WITH rfm AS (
    SELECT customer_id,
           DATEDIFF(day, MAX(order_date), TO_DATE('2026-01-01')) AS recency,
           COUNT(DISTINCT o.order_id) AS frequency,
           SUM(quantity * unit_price) AS monetary
    FROM orders o
    INNER JOIN order_items i ON o.order_id = i.order_id
    GROUP BY customer_id
)
SELECT CASE WHEN NTILE(3) OVER (ORDER BY recency, customer_id) = 1 THEN 'recent' ELSE 'old' END AS age,
       NTILE(3) OVER (ORDER BY monetary DESC) AS value_group,
       COUNT(*) OVER () AS customers,
       customer_id,
       monetary
FROM rfm
ORDER BY monetary DESC
LIMIT 100;
-- by DuckDB
WITH r AS (SELECT customer_id AS id, max(order_date) AS d, sum(quantity * unit_price) AS v
           FROM orders JOIN order_items USING (order_id) GROUP BY 1)
SELECT if(ntile(3) OVER (ORDER BY d DESC, id) = 1, 'recent', 'old'), ntile(3) OVER (ORDER BY v DESC), count(*) OVER (), id, v
FROM r ORDER BY v DESC LIMIT 100

-- [ecommerce] Products in one basket
SELECT a.product_id AS product, b.product_id AS other, COUNT(DISTINCT a.order_id)::INT AS baskets
FROM order_items a, order_items b
WHERE a.order_id = b.order_id AND a.product_id < b.product_id
GROUP BY ALL
HAVING baskets >= 5
ORDER BY baskets DESC, 1, 2
LIMIT 50;
-- by DuckDB
SELECT a.product_id AS p, b.product_id AS o, count(DISTINCT order_id) AS n
FROM order_items a JOIN order_items b USING (order_id) WHERE a.product_id < b.product_id
GROUP BY p, o HAVING n >= 5 ORDER BY n DESC, p, o LIMIT 50

-- [ecommerce] Pareto with RATIO_TO_REPORT
SELECT product_id, SUM(quantity * unit_price) AS revenue,
       RATIO_TO_REPORT(SUM(quantity * unit_price)) OVER () AS share,
       SUM(revenue) OVER (ORDER BY revenue DESC ROWS UNBOUNDED PRECEDING) / SUM(revenue) OVER () AS cumulative,
       CASE WHEN cumulative <= 0.8 THEN 'A' WHEN cumulative <= 0.95 THEN 'B' ELSE 'C' END AS abc
FROM order_items
GROUP BY product_id
ORDER BY revenue DESC;
-- by DuckDB
WITH p AS (SELECT product_id AS id, sum(quantity * unit_price) AS v FROM order_items GROUP BY 1),
     s AS (SELECT *, v / (SELECT sum(v) FROM p) AS s FROM p),
     c AS (SELECT *, (SELECT sum(x.s) FROM s x WHERE x.v >= s.v) AS c FROM s)
SELECT *, CASE WHEN c <= 0.8 THEN 'A' WHEN c <= 0.95 THEN 'B' ELSE 'C' END FROM c ORDER BY v DESC

-- [ecommerce] Median and percentiles of order values
SELECT ship_country, COUNT(*) AS orders, MEDIAN(value) AS median,
       PERCENTILE_CONT(0.95) WITHIN GROUP (ORDER BY value) AS p95,
       APPROX_COUNT_DISTINCT(customer_id) AS customers
FROM (
    SELECT o.order_id, ship_country, customer_id, SUM(quantity * unit_price) AS value
    FROM orders o JOIN order_items i ON i.order_id = o.order_id
    GROUP BY ALL
)
GROUP BY ship_country
ORDER BY ship_country;
-- by DuckDB
SELECT ship_country AS c, count(*), quantile_cont(v, 0.5), quantile_cont(v, 0.95), count(DISTINCT customer_id)
FROM (SELECT order_id, sum(quantity * unit_price) AS v FROM order_items GROUP BY 1) JOIN orders USING (order_id)
GROUP BY c ORDER BY c

-- [ecommerce] Running totals within a year
SELECT TO_CHAR(order_date, 'YYYY-MM') AS month, COUNT(*) AS orders,
       SUM(orders) OVER (PARTITION BY LEFT(month, 4) ORDER BY month ROWS UNBOUNDED PRECEDING) AS year_to_date,
       LAST_DAY(MIN(order_date)) AS closing
FROM orders
GROUP BY month
ORDER BY month;
-- by DuckDB
WITH m AS (SELECT strftime(order_date, '%Y-%m') AS m, count(*) AS n FROM orders GROUP BY 1)
SELECT m, n, (SELECT sum(n) FROM m x WHERE x.m <= m.m AND x.m[:4] = m.m[:4]), last_day((m || '-01')::DATE) FROM m ORDER BY m

-- [ecommerce] First and last order of a customer
SELECT DISTINCT customer_id,
       FIRST_VALUE(order_id) OVER (PARTITION BY customer_id ORDER BY order_date, order_id) AS first_order,
       LAST_VALUE(order_id) OVER (PARTITION BY customer_id ORDER BY order_date, order_id) AS last_order,
       DATEDIFF(week, MIN(order_date) OVER (PARTITION BY customer_id), MAX(order_date) OVER (PARTITION BY customer_id))
           AS weeks
FROM orders
ORDER BY customer_id
LIMIT 300;
-- by DuckDB
SELECT customer_id, first(order_id ORDER BY order_date, order_id), last(order_id ORDER BY order_date, order_id),
       date_diff('day', date_trunc('week', min(order_date)), date_trunc('week', max(order_date))) // 7
FROM orders GROUP BY 1 ORDER BY 1 LIMIT 300

-- [ecommerce] Orders by country and quarter with PIVOT
SELECT *
FROM (SELECT ship_country, QUARTER(order_date) AS q, order_id FROM orders WHERE YEAR(order_date) = 2025)
PIVOT (COUNT(order_id) FOR q IN (1, 2, 3, 4)) AS p
ORDER BY ship_country;
-- by DuckDB
SELECT ship_country, count_if(month(order_date) < 4), count_if(month(order_date) BETWEEN 4 AND 6),
       count_if(month(order_date) BETWEEN 7 AND 9), count_if(month(order_date) > 9)
FROM orders WHERE year(order_date) = 2025 GROUP BY 1 ORDER BY 1

-- [ecommerce] Churn by age
SELECT IFNULL(FLOOR(c.age / 20)::INT::STRING, 'unknown') AS age_group, COUNT(*) AS customers,
       COUNT_IF(l.last_order < DATEADD('month', -6, '2026-01-01'::DATE)) AS churned,
       ROUND(churned / customers, 4) AS rate
FROM customers c
LEFT JOIN (SELECT customer_id, MAX(order_date) AS last_order FROM orders GROUP BY customer_id) l
    ON l.customer_id = c.customer_id
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH l AS (SELECT age, (SELECT max(order_date) FROM orders o WHERE o.customer_id = c.customer_id) AS d FROM customers c)
SELECT coalesce((age // 20)::VARCHAR, 'unknown') AS g, count(*) AS n, count_if(d < '2025-07-01') AS x,
       round((x / n)::DECIMAL(18, 12), 4)
FROM l GROUP BY g ORDER BY g

-- [ecommerce] The latest order of each customer, without duplicates
SELECT * EXCLUDE (coupon_code, is_gift)
FROM orders
QUALIFY ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY order_date DESC, order_id DESC) = 1
ORDER BY customer_id
LIMIT 250;
-- by DuckDB
SELECT o.order_id, o.customer_id, o.order_date, o.ship_country FROM orders o
WHERE NOT EXISTS (FROM orders x WHERE x.customer_id = o.customer_id AND (x.order_date, x.order_id) > (o.order_date, o.order_id))
ORDER BY customer_id LIMIT 250

-- [ecommerce] The colours of each large order
SELECT i.order_id, COUNT(*) AS items,
       LISTAGG(DISTINCT p.color, ', ') WITHIN GROUP (ORDER BY p.color) AS colors,
       ARRAY_SIZE(SPLIT(colors, ', ')) AS how_many,
       BOOLOR_AGG(IFNULL(i.returned, FALSE)) AS any_returned
FROM order_items i
JOIN products p ON p.product_id = i.product_id
GROUP BY i.order_id
HAVING items >= 6
ORDER BY items DESC, order_id;
-- by DuckDB
SELECT order_id, count(*) AS n, array_to_string(list_sort(list(DISTINCT color)), ', '), count(DISTINCT color),
       count_if(returned) > 0
FROM order_items JOIN products USING (product_id) GROUP BY 1 HAVING n >= 6 ORDER BY n DESC, 1

-- [every_rule] Fields of a VARIANT column
SELECT p.level, COUNT(*) AS people, MIN(p.settings:name::STRING) AS first_name,
       SUM(IFF(settings:active::BOOLEAN, 1, 0)) AS active,
       MAX(settings:id::NUMBER) AS largest
FROM people p
WHERE settings:name::STRING ILIKE ANY ('a%', 'b%', '%s')
GROUP BY p.level
ORDER BY p.level;
-- by DuckDB
SELECT level, count(*), min(settings ->> '$.name'), count_if((settings ->> '$.active')::BOOL),
       max((settings ->> '$.id')::INT)
FROM people WHERE regexp_matches(settings ->> '$.name', '^[abAB]|[sS]$') GROUP BY 1 ORDER BY 1

-- [every_rule] Keys and values with FLATTEN
SELECT f.key::STRING AS key, COUNT(*) AS uses, COUNT(DISTINCT f.value::STRING) AS different
FROM people p, LATERAL FLATTEN(INPUT => p.settings) f
GROUP BY 1
ORDER BY 1;
-- by DuckDB
SELECT k, count(*), count(DISTINCT settings ->> ('$.' || k))
FROM (SELECT settings, unnest(json_keys(settings)) AS k FROM people) GROUP BY k ORDER BY k

-- [every_rule] Orders by the hour in Los Angeles
SELECT HOUR(CONVERT_TIMEZONE('UTC', 'America/Los_Angeles', ordered_at)) AS hour,
       COUNT(*) AS orders,
       MIN(CONVERT_TIMEZONE('UTC', 'America/Los_Angeles', ordered_at)) AS earliest,
       COUNT_IF(DAYOFWEEK(CONVERT_TIMEZONE('UTC', 'America/Los_Angeles', ordered_at)) = 0) AS on_sundays
FROM orders
GROUP BY 1
ORDER BY 1;
-- by DuckDB
WITH l AS (SELECT ordered_at - CASE WHEN ordered_at >= '2024-03-10 10:00:00' AND ordered_at < '2024-11-03 09:00:00'
                                    THEN INTERVAL 7 HOUR ELSE INTERVAL 8 HOUR END AS t FROM orders)
SELECT hour(t), count(*), min(t), count_if(dayofweek(t) = 0) FROM l GROUP BY 1 ORDER BY 1

-- [every_rule] How long shipping takes, and dates of all kinds
SELECT DATE_TRUNC('quarter', ordered_at) AS quarter, COUNT(*) AS orders,
       AVG(DATEDIFF('hour', ordered_at, shipped_at)) AS average_hours,
       MAX(TIMESTAMPDIFF(day, ordered_at, shipped_at)) AS longest,
       MIN(DATE_FROM_PARTS(YEAR(ordered_at), MONTH(ordered_at), 1)) AS first_month,
       MAX(ADD_MONTHS(ordered_at::DATE, 1)) AS due
FROM orders
WHERE ordered_at BETWEEN '2024-01-15'::TIMESTAMP_NTZ AND TO_TIMESTAMP_NTZ('2024-11-30 12:00:00')
GROUP BY quarter
ORDER BY quarter;
-- by DuckDB
SELECT date_trunc('quarter', ordered_at) AS q, count(*), avg(date_diff('hour', ordered_at, shipped_at)),
       max(shipped_at::DATE - ordered_at::DATE), min(date_trunc('month', ordered_at)),
       max(if(last_day(ordered_at) = ordered_at::DATE, last_day(ordered_at + INTERVAL 1 MONTH),
              (ordered_at::DATE + INTERVAL 1 MONTH)::DATE))
FROM orders WHERE ordered_at >= '2024-01-15' AND ordered_at <= '2024-11-30 12:00:00' GROUP BY q ORDER BY q

-- [ecommerce] Mail domains, and what can be converted
SELECT SPLIT_PART(email, '@', -1) AS domain, COUNT(*) AS customers,
       COUNT(TRY_TO_NUMBER(REGEXP_REPLACE(email, '[^0-9]', ''))) AS with_digits,
       NVL(SUM(TRY_TO_NUMBER(SPLIT_PART(email, '@', 2))), 0) AS nothing,
       ROUND(AVG(balance), 1) AS average_balance
FROM customers
GROUP BY domain
ORDER BY customers DESC, domain
LIMIT 10;
-- by DuckDB
SELECT split_part(email, '@', 2) AS d, count(*) AS n, count_if(regexp_matches(email, '[0-9]')), 0, round(avg(balance), 1)
FROM customers GROUP BY d ORDER BY n DESC, d LIMIT 10

-- [ecommerce] The share of coupons: conditions on NULL
SELECT NVL2(coupon_code, 'coupon', 'none') AS kind, COUNT(*) AS orders,
       ROUND(RATIO_TO_REPORT(COUNT(*)) OVER (), 4) AS share, EQUAL_NULL(kind, 'none') AS is_none,
       LISTAGG(DISTINCT ship_country, '') WITHIN GROUP (ORDER BY ship_country) AS countries
FROM orders
WHERE CONTAINS(ship_country, 'A') AND STARTSWITH(ship_country, 'B') OR ship_country LIKE ANY ('C%', 'D%')
GROUP BY ALL
ORDER BY kind;
-- by DuckDB
WITH k AS (SELECT if(coupon_code IS NULL, 'none', 'coupon') AS k, ship_country AS c FROM orders
           WHERE c = 'BA' OR c[1] IN ('C', 'D'))
SELECT k, count(*), round((count(*) / (SELECT count(*) FROM k))::DECIMAL(18, 9), 4), k = 'none', array_to_string(list_sort(list(DISTINCT c)), '')
FROM k GROUP BY k ORDER BY k

-- [ecommerce] Year over year by month, under the name of a date part
SELECT DATE_TRUNC(MONTH, o.order_date)::DATE AS month,
       MONTHNAME(month) AS name,
       SUM(i.quantity * i.unit_price)::NUMBER(18, 2) AS revenue,
       LAG(revenue, 12) OVER (ORDER BY month) AS year_before,
       ROUND((revenue - year_before) / NULLIFZERO(year_before) * 100, 3) AS growth
FROM orders o
JOIN order_items i ON o.order_id = i.order_id
GROUP BY ALL
ORDER BY month;
-- by DuckDB
WITH m AS (SELECT date_trunc('month', order_date) AS m, sum(quantity * unit_price)::DECIMAL(18, 2) AS v
           FROM orders JOIN order_items USING (order_id) GROUP BY 1)
SELECT a.m, strftime(a.m, '%b'), a.v, b.v, round(((a.v - b.v) / b.v * 100)::DECIMAL(18, 9), 3)
FROM m a LEFT JOIN m b ON b.m = a.m - INTERVAL 1 YEAR ORDER BY a.m

-- [ecommerce] First and last order of a customer, by MIN_BY and MAX_BY
SELECT customer_id,
       MIN_BY(order_id, order_date::VARCHAR || LPAD(order_id::STRING, 9, '0')) AS first_order,
       MAX_BY(order_id, order_date::VARCHAR || LPAD(order_id::STRING, 9, '0')) AS last_order,
       DATEDIFF(week, MIN(order_date), MAX(order_date)) AS weeks
FROM orders
GROUP BY customer_id
HAVING COUNT(*) > 1
ORDER BY customer_id
LIMIT 300;
-- by DuckDB
SELECT customer_id, first(order_id ORDER BY order_date, order_id), last(order_id ORDER BY order_date, order_id),
       date_diff('day', date_trunc('week', min(order_date)), date_trunc('week', max(order_date))) // 7
FROM orders GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 300

-- [every_rule] Averages of the fields of a VARIANT column
SELECT p.level, COUNT(*) AS people, AVG(p.settings:score::FLOAT) AS average_score,
       SUM(IFF(settings:active::BOOLEAN, 1, 0)) AS active,
       MAX(settings:id::NUMBER) AS largest
FROM people p
WHERE settings:name::STRING ILIKE ANY ('a%', 'b%', '%s')
GROUP BY p.level
ORDER BY p.level;
-- by DuckDB
SELECT level, count(*), avg((settings ->> '$.score')::DOUBLE), count_if((settings ->> '$.active')::BOOL),
       max((settings ->> '$.id')::INT)
FROM people WHERE regexp_matches(settings ->> '$.name', '^[abAB]|[sS]$') GROUP BY 1 ORDER BY 1
