package io.dwsim.gateway.query;

import static io.dwsim.gateway.query.Experiments.experiment;
import static io.dwsim.gateway.query.Experiments.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.gateway.query.Gateway.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users might try: each is refused or bounded, changes nothing, and leaves the service alive. */
class QueryAttacksIT {

    private static final Experiment SHOP = experiment("shop", table("orders", "order_id"));

    private static Warehouse warehouse;
    private static Gateway gateway;
    private static List<String> stateBefore;

    @BeforeAll
    static void start() throws Exception {
        warehouse = new Warehouse();
        warehouse.publish(SHOP);
        warehouse.execute(
                "INSERT INTO shop.orders SELECT generate_series(1, 100)",
                "CREATE SCHEMA dwsim_run_7",
                "CREATE TABLE dwsim_run_7.secret AS SELECT 1 AS id",
                "CREATE SEQUENCE shop.counter");
        gateway = Gateway.over(warehouse, Map.of("dwsim.query.statement-timeout", "1s"));
        gateway.experiments().add(SHOP);
        stateBefore = state();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        warehouse.close();
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT 1; DROP TABLE shop.orders                                                            | 400
            SELECT 1; COMMIT; DELETE FROM shop.orders                                                   | 400
            SELECT 1); DROP TABLE shop.orders; SELECT (1                                                | 400
            SELECT $x$;$x$; DROP TABLE shop.orders                                                      | 400
            SELECT 1 /* /* */ ; */ ; DROP TABLE shop.orders                                             | 400
            INSERT INTO shop.orders VALUES (1)                                                          | 400
            UPDATE shop.orders SET order_id = 0                                                         | 400
            DELETE FROM shop.orders RETURNING *                                                         | 400
            TRUNCATE shop.orders                                                                        | 400
            WITH gone AS (DELETE FROM shop.orders RETURNING *) SELECT * FROM gone                       | 400
            EXPLAIN ANALYZE DELETE FROM shop.orders                                                     | 400
            SELECT * INTO shop.stolen FROM shop.orders                                                  | 400
            CREATE TABLE public.mine (id int)                                                           | 400
            CREATE TEMP TABLE mine (id int)                                                             | 400
            SELECT * FROM shop.orders FOR UPDATE                                                        | 400
            SELECT nextval('shop.counter')                                                              | 400
            DO $$ BEGIN DELETE FROM shop.orders; END $$                                                 | 400
            COPY shop.orders TO PROGRAM 'touch /tmp/owned'                                              | 400
            COPY shop.orders TO STDOUT                                                                  | 400
            COPY shop.orders FROM STDIN                                                                 | 400
            SELECT pg_read_file('/etc/passwd')                                                          | 400
            SELECT lo_import('/etc/passwd')                                                             | 400
            SELECT lo_create(4711)                                                                      | 400
            SET ROLE dwsim_loader                                                                       | 400
            SELECT set_config('role', 'dwsim_loader', false)                                            | 400
            SET SESSION AUTHORIZATION dwsim_loader                                                      | 400
            SET TRANSACTION READ WRITE                                                                  | 400
            COMMIT                                                                                      | 400
            SET statement_timeout = 0                                                                   | 400
            SELECT * FROM dwsim_run_7.secret                                                            | 400
            SELECT * FROM dwsim_control.public.experiment                                               | 400
            CREATE EXTENSION dblink                                                                     | 400
            SELECT rolpassword FROM pg_authid                                                           | 400
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'           | 400
            SELECT repeat(repeat('x', 1000), 60000)                                                     | 400
            SELECT repeat('x', 1000000) FROM generate_series(1, 500)                                    | 400
            SELECT set_config('datestyle', 'German', false), now()                                      | 503
            SELECT pg_sleep(60)                                                                         | 400
            SELECT pg_sleep_for('1 minute')                                                             | 400
            SELECT pg_sleep_until(now() + interval '1 minute')                                          | 400
            SELECT set_config('statement_timeout', '0', false), count(*) FROM generate_series(1, 100000000000) | 504
            INSERT INTO shop.orders VALUES (1) ON CONFLICT DO NOTHING RETURNING order_id                | 400
            MERGE INTO shop.orders o USING (SELECT 1 AS i) s ON o.order_id = s.i WHEN MATCHED THEN DELETE | 400
            WITH new AS (INSERT INTO shop.orders VALUES (1) RETURNING *) TABLE new                      | 400
            EXPLAIN (ANALYZE) UPDATE shop.orders SET order_id = 0                                       | 400
            EXPLAIN ANALYZE SELECT * INTO shop.stolen FROM shop.orders                                  | 400
            CREATE TABLE shop.stolen AS SELECT * FROM shop.orders                                       | 400
            CREATE MATERIALIZED VIEW shop.stolen AS SELECT 1                                            | 400
            CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'                          | 400
            CREATE FUNCTION shop.f() RETURNS int LANGUAGE sql AS 'DELETE FROM shop.orders RETURNING 1'  | 400
            CREATE RULE r AS ON SELECT TO shop.orders DO INSTEAD NOTHING                                | 400
            DROP SCHEMA shop CASCADE                                                                    | 400
            ALTER TABLE shop.orders ADD COLUMN x int                                                    | 400
            COMMENT ON TABLE shop.orders IS 'mine'                                                      | 400
            GRANT ALL ON shop.orders TO PUBLIC                                                          | 400
            SELECT * FROM shop.orders FOR SHARE                                                         | 400
            SELECT setval('shop.counter', 99)                                                           | 400
            LOCK TABLE shop.orders                                                                      | 400
            VACUUM shop.orders                                                                          | 400
            ANALYZE shop.orders                                                                         | 400
            REINDEX TABLE shop.orders                                                                   | 400
            CHECKPOINT                                                                                  | 400
            LOAD 'auto_explain'                                                                         | 400
            CALL shop.p()                                                                               | 400
            LISTEN gossip                                                                               | 400
            NOTIFY gossip, 'psst'                                                                       | 400
            SELECT pg_notify('gossip', 'psst')                                                          | 400
            SELECT pg_logical_emit_message(false, 'a', repeat('x', 1000))                               | 400
            SELECT pg_export_snapshot()                                                                 | 400
            SELECT query_to_xml('DELETE FROM shop.orders RETURNING *', true, true, '')                  | 400
            COPY (SELECT 1) TO '/tmp/owned'                                                             | 400
            COPY (SELECT * FROM shop.orders) TO STDOUT                                                  | 400
            SELECT pg_read_binary_file('/etc/passwd')                                                   | 400
            SELECT pg_ls_dir('.')                                                                       | 400
            SELECT pg_stat_file('/etc/passwd')                                                          | 400
            SELECT lo_export(1, '/tmp/owned')                                                           | 400
            SELECT lo_from_bytea(0, '\\x00')                                                            | 400
            SELECT lo_creat(-1)                                                                         | 400
            SELECT lo_unlink(1)                                                                         | 400
            SELECT pg_advisory_lock(1)                                                                  | 400
            SELECT pg_try_advisory_lock_shared(1, 2)                                                    | 400
            SELECT pg_advisory_xact_lock(order_id) FROM shop.orders                                     | 400
            SELECT pg_advisory_unlock_all()                                                             | 400
            SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE usename = current_user            | 400
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user         | 400
            SELECT pg_reload_conf()                                                                     | 400
            SELECT pg_switch_wal()                                                                      | 400
            SELECT pg_stat_reset()                                                                      | 400
            SELECT pg_create_physical_replication_slot('mine')                                          | 400
            SELECT dblink('host=127.0.0.1', 'SELECT 1')                                                 | 400
            CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw                                           | 400
            CREATE ROLE mine SUPERUSER                                                                  | 400
            CREATE DATABASE mine                                                                        | 400
            ALTER ROLE dwsim_reader SUPERUSER                                                           | 400
            ALTER ROLE dwsim_reader PASSWORD 'mine'                                                     | 400
            ALTER ROLE dwsim_reader SET default_transaction_read_only = off                             | 400
            ALTER SYSTEM SET work_mem = '10GB'                                                          | 400
            RESET ROLE                                                                                  | 400
            SET LOCAL ROLE postgres                                                                     | 400
            SELECT set_config('session_authorization', 'postgres', false)                               | 400
            SELECT set_config('transaction_read_only', 'off', false)                                    | 400
            SELECT set_config('temp_file_limit', '-1', false)                                           | 400
            START TRANSACTION READ WRITE                                                                | 400
            ROLLBACK AND CHAIN                                                                          | 400
            PREPARE TRANSACTION 'mine'                                                                  | 400
            PREPARE p AS DELETE FROM shop.orders                                                        | 400
            EXECUTE p                                                                                   | 400
            DECLARE c CURSOR WITH HOLD FOR SELECT 1                                                     | 400
            DISCARD ALL                                                                                 | 400
            TABLE pg_authid                                                                             | 400
            SELECT * FROM pg_shadow                                                                     | 400
            SELECT * FROM pg_largeobject                                                                | 400
            SELECT * FROM pg_statistic                                                                  | 400
            SELECT * FROM pg_hba_file_rules                                                             | 400
            SELECT current_setting('data_directory')                                                    | 400
            SHOW hba_file                                                                               | 400
            SELECT set_config('search_path', 'dwsim_run_7', false), id FROM secret                      | 400
            SELECT 'a\\'; DROP TABLE shop.orders; --'                                                   | 400
            SELECT 1 --\\n; DROP TABLE shop.orders                                                      | 400
            SELECT $a$ $b$ $a$; DROP TABLE shop.orders; SELECT $b$                                      | 400
            SELECT lpad('', 2000000000)                                                                 | 400
            SELECT string_agg(repeat('x', 1000000), '') FROM generate_series(1, 2000)                   | 400 504
            SELECT repeat('a', 60) ~ '^(a+)+(a+)+(a+)+\\1\\2\\3b$'                                      | 200 400 504
            SELECT count(*) FROM shop.orders a, shop.orders b, shop.orders c, shop.orders d, shop.orders e | 504
            SELECT * FROM generate_series(1, 1000000000) AS i ORDER BY md5(i::text)                     | 504
            SELECT jsonb_path_exists(jsonb_agg(i), '$[*] ? (@ < 0)') FROM generate_series(1, 100000000) i | 400 504
            SELECT count(*) FROM generate_series(1, 100000000000)                                       | 504
            WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r      | 504
            SELECT generate_series(1, 1000000000)                                                       | 200
            WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r           | 200
            """)
    void isRefusedOrBounded(String sql, String statuses) throws Exception {
        long start = System.nanoTime();
        Answer answer = gateway.query(sql.replace("\\n", "\n"));
        assertThat(statuses.split(" ")).as(answer.http().body()).contains(String.valueOf(answer.status()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        if (statuses.equals("200")) {
            assertThat(answer.json().get("row_count").asInt()).isEqualTo(10_000);
            assertThat(answer.json().get("truncated").asBoolean()).isTrue();
        } else if (answer.status() != 200) {
            assertThat(answer.code()).isNotEmpty();
            assertThat(answer.http().body()).doesNotContain("io.dwsim").doesNotContain("org.postgresql");
        }
        assertThat(state()).isEqualTo(stateBefore);
        Answer next = gateway.query(
                "SELECT count(*), current_user, current_setting('statement_timeout') <> '0'" + " FROM shop__orders");
        assertThat(next.json().at("/rows/0").toString()).isEqualTo("[100,\"dwsim_reader\",true]");
    }

    /** A direct client can turn every setting; that alone must not help it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO shop.orders VALUES (1)",
                "UPDATE shop.orders SET order_id = 0",
                "DELETE FROM shop.orders",
                "TRUNCATE shop.orders",
                "SELECT * FROM shop.orders FOR UPDATE",
                "SELECT nextval('shop.counter')",
                "SELECT * FROM dwsim_run_7.secret",
                "CREATE TABLE public.mine (id int)",
                "CREATE TEMP TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE FUNCTION shop.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "SELECT lo_create(4711)",
                "SELECT pg_advisory_lock(1)",
                "SELECT pg_sleep(1)",
                "SELECT pg_cancel_backend(pg_backend_pid())",
                "SELECT pg_read_file('/etc/passwd')",
                "COPY shop.orders TO PROGRAM 'true'",
                "SET ROLE dwsim_loader",
                "SET temp_file_limit = -1"
            })
    void itIsPrivilegesThatRefuseNotSettings(String sql) throws Exception {
        try (Connection reader = warehouse.asReader();
                Statement statement = reader.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
        }
        assertThat(state()).isEqualTo(stateBefore);
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"csv", "ndjson", "parquet"})
    void anEndlessFileIsBrokenOff(String format) throws Exception {
        try (Gateway bounded = Gateway.over(
                warehouse, Map.of("dwsim.query.statement-timeout", "1s", "dwsim.query.stream-timeout", "2s"))) {
            HttpRequest.Builder request = bounded.queryRequest(
                    "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n, md5(n::text) FROM r",
                    Map.of("format", format));
            HttpResponse<InputStream> answer = bounded.client().send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == 200) {
                    assertThatThrownBy(() -> body.transferTo(OutputStream.nullOutputStream()))
                            .isInstanceOf(IOException.class);
                } else {
                    assertThat(answer.statusCode()).isEqualTo(504);
                }
            }
            assertThat(bounded.query("SELECT 1").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0} deep")
    @ValueSource(ints = {1_000, 50_000})
    void deepNestingIsRefusedOrAnswered(int depth) throws Exception {
        Answer answer = gateway.query(
                "SELECT " + "(".repeat(depth) + "order_id" + ")".repeat(depth) + " FROM shop__orders LIMIT 1");
        assertThat(answer.status()).isIn(200, 400, 504);
        assertThat(gateway.query("SELECT 1").status()).isEqualTo(200);
    }

    @Test
    void anEntityOfXmlReadsNoFile() throws Exception {
        Answer answer =
                gateway.query("SELECT xmlparse(DOCUMENT '<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<x>&e;</x>')::text");
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.http().body()).doesNotContain("root:");
    }

    private static List<String> state() throws Exception {
        List<String> state = new ArrayList<>(warehouse.column(
                "SELECT nspname || '.' || relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                        + " WHERE nspname NOT IN ('pg_catalog', 'pg_toast') ORDER BY 1"));
        state.addAll(warehouse.column("SELECT order_id::text FROM shop.orders ORDER BY order_id"));
        state.addAll(warehouse.column("SELECT last_value || ' ' || is_called FROM shop.counter"));
        state.addAll(warehouse.column("SELECT oid::text FROM pg_largeobject_metadata"));
        state.addAll(warehouse.column("SELECT extname FROM pg_extension ORDER BY 1"));
        state.addAll(
                warehouse.column("SELECT rolname || rolsuper || coalesce(rolpassword, '') FROM pg_authid ORDER BY 1"));
        state.addAll(warehouse.column("SELECT datname FROM pg_database ORDER BY 1"));
        state.addAll(warehouse.column(
                "SELECT setrole || array_to_string(setconfig, ',') FROM pg_db_role_setting ORDER BY 1"));
        state.addAll(warehouse.column("SELECT slot_name FROM pg_replication_slots"));
        state.addAll(warehouse.column("SELECT name || setting FROM pg_settings WHERE source = 'configuration file'"));
        state.addAll(
                warehouse.column("SELECT relname || relacl::text FROM pg_class WHERE relacl IS NOT NULL ORDER BY 1"));
        state.addAll(warehouse.column("SELECT proname FROM pg_proc WHERE oid >= 16384"));
        state.addAll(warehouse.column("SELECT locktype FROM pg_locks WHERE locktype = 'advisory'"));
        return state;
    }
}
