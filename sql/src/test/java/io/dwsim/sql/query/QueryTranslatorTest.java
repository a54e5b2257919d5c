package io.dwsim.sql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.sql.Dialect;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTranslatorTest {

    private static final QueryTables TABLES = new ShopTables();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT a.b.orders.id FROM a.b.orders | SELECT orders.id FROM "shop".orders
            SELECT x.* FROM db.shop.orders x     | SELECT x.* FROM shop.orders x
            SELECT shop.orders.id FROM shop.orders | SELECT shop.orders.id FROM shop.orders
            SELECT shop.orders.* FROM db..orders | SELECT shop.orders.* FROM "shop".orders
            SELECT 1 FROM db.information_schema.tables | SELECT 1 FROM information_schema.tables
            SELECT current_date(), id FROM orders | SELECT current_date, id FROM orders
            SELECT id,  FROM orders              | SELECT id  FROM orders
            SELECT x::number, y::number(10, 2), z::string(5) FROM t | SELECT x::numeric(38, 0), y::numeric(10, 2), z::varchar(5) FROM t
            SELECT dateadd(Day, 1, d), dateadd('hour', 2, d) FROM t | SELECT dateadd('day', 1, d), dateadd_clock('hour', 2, d) FROM t
            SELECT dateadd(msecs, 1, d), timeadd(usecs, 1, d) FROM t | SELECT dateadd_clock('msecs', 1, d), dateadd_clock('usecs', 1, d) FROM t
            SELECT dateadd(nsecs, 1, d), datediff(centuries, d, e), datediff(decs, d, e) FROM t | SELECT dateadd_clock('nsecs', 1, d), datediff('centuries', d, e), datediff('decs', d, e) FROM t
            SELECT date_trunc(d, 'month') FROM t | SELECT date_trunc('month', d) FROM t
            SELECT trunc(d, Month), trunc(d, nsecs), trunc(d, 'day') FROM t | SELECT trunc(d, 'month'), trunc(d, 'nsecs'), trunc(d, 'day') FROM t
            SELECT id AS c, trunc(price, decs), trunc(price, c), last_day(d, c) FROM orders | SELECT id AS c, trunc(price, decs), trunc(price, (id)), last_day(d, 'c') FROM orders
            SELECT id FROM t QUALIFY row_number() OVER (ORDER BY id) = 1 ORDER BY last, 1 DESC NULLS LAST | SELECT dwsim_1 AS "id" FROM (SELECT id AS dwsim_1, last AS dwsim_2, (row_number() OVER (ORDER BY id) = 1) AS dwsim_keep FROM t) AS dwsim_rows WHERE dwsim_keep ORDER BY dwsim_2, 1 DESC NULLS LAST
            SELECT id AS first, first + 1 FROM orders ORDER BY first DESC | SELECT id AS first, (id) + 1 FROM orders ORDER BY first DESC
            SELECT a FROM t MINUS SELECT b FROM u | SELECT a FROM t EXCEPT SELECT b FROM u
            SELECT TOP 3 id FROM orders ORDER BY id | SELECT id FROM orders ORDER BY id LIMIT 3
            SELECT status, regr_avgx(id, amount), regr_sxy(id, amount) FROM orders GROUP BY ALL | SELECT status, regr_avgx(id, amount), regr_sxy(id, amount) FROM orders GROUP BY 1
            SELECT status, sum(id), count(*) OVER () FROM orders GROUP BY ALL | SELECT status, sum(id), count(*) OVER () FROM orders GROUP BY 1
            SELECT id + 1 AS n, n * 2 FROM orders | SELECT id + 1 AS n, (id + 1) * 2 FROM orders
            SELECT id + 1 AS amount, amount * 2 FROM orders | SELECT id + 1 AS amount, amount * 2 FROM orders
            SELECT id + 1 AS n, n * 2 FROM nowhere | SELECT id + 1 AS n, n * 2 FROM nowhere
            SELECT id AS n FROM orders WHERE n = (SELECT max(n) FROM u) | SELECT id AS n FROM orders WHERE (id) = (SELECT max(n) FROM u)
            SELECT doc:a.b[0]::string, doc:a::int FROM orders | SELECT (doc #>> ARRAY['a', 'b', '0'])::varchar, (doc #>> ARRAY['a'])::pg_catalog.numeric::int FROM orders
            SELECT doc:a FROM orders             | SELECT ((doc)::jsonb -> 'a') FROM orders
            SELECT array_size(doc), doc::string FROM orders | SELECT array_size(doc::jsonb), (doc #>> '{}')::varchar FROM orders
            SELECT * EXCLUDE (doc, status) FROM orders o | SELECT "o"."id", "o"."amount" FROM orders o
            SELECT x LIKE ANY ('a', 'b') FROM t  | SELECT x LIKE ANY (ARRAY['a', 'b']) FROM t
            SELECT greatest(a, b), t.least FROM t | SELECT dwsim_snowflake."greatest"(a, b), t.least FROM t
            SELECT decode(a, 1, 'x', 'y') FROM t | SELECT (CASE (a) WHEN 1 THEN 'x' ELSE 'y' END) FROM t
            SELECT decode(a, b, c) FROM t        | SELECT (CASE WHEN (a) IS NOT DISTINCT FROM (b) THEN c END) FROM t
            SELECT listagg(a, ',') WITHIN GROUP (ORDER BY b) FROM t | SELECT coalesce(string_agg((a)::text, ',' ORDER BY b), '') AS listagg FROM t
            SELECT listagg(a, ',') OVER (PARTITION BY b) = 'x' FROM t | SELECT coalesce(string_agg((a)::text, ',') OVER (PARTITION BY b), '') = 'x' FROM t
            SELECT avg(o.doc:score::FLOAT) FROM orders o | SELECT avg((o.doc #>> ARRAY['score'])::pg_catalog.numeric::FLOAT) FROM orders o
            SELECT date_trunc(MONTH, id)::date AS month, monthname(month) FROM orders | SELECT date_trunc('month', id)::date AS month, monthname((date_trunc('month', id)::date)) FROM orders
            SELECT n + 1 AS n, n + 2 FROM (SELECT 1 AS m) t | SELECT n + 1 AS n, n + 2 FROM (SELECT 1 AS m) t
            SELECT id + 1 AS day, last_day(id, day), extract(day FROM id), date_trunc(id, day), date_trunc('day', day) FROM orders | SELECT id + 1 AS day, last_day(id, 'day'), extract(day FROM id), date_trunc('day', id), date_trunc('day', (id + 1)) FROM orders
            SELECT approx_percentile(a, 0.5), hll(a), approx_count_distinct(a) OVER (), hll(*) FROM t | SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY a), count(DISTINCT a), approx_count_distinct(a) OVER (), hll(*) FROM t
            SELECT max_by(a, b) AS m, min_by(a, b, 3)  FROM t | SELECT (pg_catalog.array_agg(a ORDER BY b DESC) FILTER (WHERE (b) IS NOT NULL))[1] AS m, to_jsonb((pg_catalog.array_agg(a ORDER BY b) FILTER (WHERE (b) IS NOT NULL))[1:3])  FROM t
            SELECT concat(a, 'b', 1 + 2), concat_ws('-', a::text, b), concat(a) FROM t | SELECT concat((a)::text, 'b', (1 + 2)::text), concat_ws('-', a::text, (b)::text), concat(a) FROM t
            SELECT hash(a, b) FROM t             | SELECT hash(jsonb_build_array(a, b)) FROM t
            SELECT ratio_to_report(a) OVER (PARTITION BY b) FROM t | SELECT (1.0 * (a) OPERATOR(pg_catalog./) nullif(sum(a) OVER (PARTITION BY b), 0)) FROM t
            SELECT last_value(a) OVER (ORDER BY b) FROM t | SELECT last_value(a) OVER (ORDER BY b ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM t
            SELECT 'it\\'s', 'a' FROM t          | SELECT E'it\\'s', 'a' FROM t
            SELECT "TOTAL" FROM (SELECT 1 AS total) t | SELECT "total" FROM (SELECT 1 AS total) t
            SELECT "TOTAL" FROM u                | SELECT "TOTAL" FROM u
            SELECT year(d) year, INTERVAL '1' day FROM t | SELECT year(d) year, INTERVAL '1' day FROM t
            SELECT t.current_date, t.top, x IS DISTINCT FROM y FROM t | SELECT t.current_date, t.top, x IS DISTINCT FROM y FROM t
            SELECT a ( FROM t                    | SELECT a ( FROM t
            """)
    void saysInPostgresWhatSnowflakeMeans(String written, String expected) {
        assertThat(text(written, Dialect.SNOWFLAKE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT sysdate, nvl(a, 1) FROM t     | SELECT getdate(), nvl(a, 1) FROM t
            SELECT approximate count(DISTINCT a) FROM t | SELECT count(DISTINCT a) FROM t
            SELECT convert(int8, a), b::varchar(max) FROM t | SELECT CAST(a AS int8), b::varchar(65535) FROM t
            SELECT t."Total" FROM (SELECT 1 AS total) t | SELECT t."total" FROM (SELECT 1 AS total) t
            SELECT dateadd(hour, 1, d) FROM t    | SELECT dateadd('hour', 1, d) FROM t
            SELECT greatest(a, b), a // b FROM t | SELECT greatest(a, b), a // b FROM t
            SELECT id + 1 AS n FROM orders WHERE n = 2 | SELECT id + 1 AS n FROM orders WHERE n = 2
            SELECT isnull(a, 1), json_serialize(a), concat(a, 1) FROM t | SELECT "isnull"(a, 1), "json_serialize"(a), concat((a)::text, (1)::text) FROM t
            SELECT status, listagg(a) FROM t     | SELECT status, string_agg((a)::text, '') AS listagg FROM t
            SELECT ratio_to_report(a) OVER (PARTITION BY b) FROM t | SELECT (1.0 * (a) / nullif(sum(a) OVER (PARTITION BY b), 0)) FROM t
            """)
    void saysInPostgresWhatRedshiftMeans(String written, String expected) {
        assertThat(text(written, Dialect.REDSHIFT)).isEqualTo(expected);
    }

    @Test
    void leavesPostgresAlone() {
        String sql = "SELECT TOP 3 a::number, FROM a.b.c";
        TranslatedQuery query = QueryTranslator.translate(sql, Dialect.POSTGRES, TABLES);
        assertThat(query.text()).isEqualTo(sql);
        assertThat(query.isRewritten()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT TOP 3 nope FROM db.sch.orders",
                "SELECT dateadd(day, 1, nope) FROM orders",
                "SELECT decode(id, 1, 2, nope, 3, 4) FROM orders",
                "SELECT id // one\n, nope FROM orders",
                "SELECT status, nope FROM orders QUALIFY row_number() OVER (ORDER BY id) = 1 ORDER BY id",
                "SELECT id FROM orders QUALIFY row_number() OVER (ORDER BY nope) = 1",
                "SELECT listagg(nope, ',') WITHIN GROUP (ORDER BY id) FROM orders",
                "SELECT id + 1 AS n, n + n AS m, nope FROM orders WHERE m > 1",
                "SELECT * EXCLUDE doc FROM orders PIVOT (sum(nope) FOR status IN ('a', 'b'))"
            })
    void findsEveryNameAgainInTheUsersText(String sql) {
        TranslatedQuery query = QueryTranslator.translate(sql, Dialect.SNOWFLAKE, TABLES);
        int last = query.text().lastIndexOf("nope");
        assertThat(last).isNotNegative();
        assertThat(sql.substring(query.originalOffset(last))).startsWith("nope");
    }

    @Test
    void refusesByNameAndPlace() {
        String sql = "SELECT dateadd(day, 1, d)\nFROM @stage";
        assertThatThrownBy(() -> text(sql, Dialect.SNOWFLAKE)).isInstanceOfSatisfying(UnsupportedConstruct.class, e -> {
            assertThat(e.construct()).isEqualTo("The stage @stage");
            assertThat(e.alternative()).contains("no stages");
            assertThat(e.offset()).isEqualTo(sql.indexOf('@'));
        });
    }

    @Test
    void refusesToTryCastsThatTheWarehouseCannotTry() {
        assertThatThrownBy(() -> text("SELECT try_cast(a AS binary) FROM t", Dialect.SNOWFLAKE))
                .isInstanceOfSatisfying(UnsupportedConstruct.class, e -> assertThat(e.construct())
                        .isEqualTo("TRY_CAST to binary"));
    }

    @Test
    void refusesToLookBackAtAnotherQuery() {
        assertThatThrownBy(() -> text("SELECT pg_last_query_id()", Dialect.REDSHIFT))
                .isInstanceOfSatisfying(UnsupportedConstruct.class, e -> assertThat(e.construct())
                        .isEqualTo("PG_LAST_QUERY_ID"));
    }

    @Test
    void refusesWhatGrowsWithoutBound() {
        String sql = "x".repeat(50);
        for (int i = 0; i < 40; i++) {
            sql = "decode(" + sql + ", y, 1, z, 2)";
        }
        String nested = "SELECT " + sql;
        assertThatThrownBy(() -> text(nested, Dialect.REDSHIFT)).isInstanceOf(UnsupportedConstruct.class);
        assertThatThrownBy(() -> text("SELECT '" + "x".repeat(200_000) + "'", Dialect.SNOWFLAKE))
                .isInstanceOf(UnsupportedConstruct.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"REDSHIFT", "SNOWFLAKE"})
    void takesItsTimeInProportion(Dialect dialect) {
        List<String> texts = List.of(
                "SELECT " + "(".repeat(8_000) + "1" + ")".repeat(8_000),
                "SELECT " + "f(".repeat(5_000) + "1" + ")".repeat(5_000),
                "SELECT * FROM " + "(SELECT * FROM ".repeat(3_000) + "orders" + ")".repeat(3_000),
                "SELECT " + "a::number, ".repeat(5_000) + "1 FROM orders",
                "SELECT " + "doc:a::int, ".repeat(3_000) + "1 FROM orders",
                "SELECT 1" + " UNION ALL SELECT 1".repeat(8_000),
                "WITH a0 AS (SELECT 1)" + withs(3_000) + " SELECT * EXCLUDE z FROM a2999");
        for (String sql : texts) {
            long start = System.nanoTime();
            try {
                text(sql, dialect);
            } catch (UnsupportedConstruct e) {
                assertThat(e.construct()).isNotEmpty();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(sql.substring(0, 40))
                    .isLessThan(Duration.ofSeconds(20));
        }
    }

    private static String withs(int count) {
        StringBuilder withs = new StringBuilder();
        for (int i = 1; i < count; i++) {
            withs.append(", a")
                    .append(i)
                    .append(" AS (SELECT * FROM a")
                    .append(i - 1)
                    .append(')');
        }
        return withs.toString();
    }

    private static String text(String sql, Dialect dialect) {
        return QueryTranslator.translate(sql, dialect, TABLES).text();
    }
}
