package io.dwsim.gateway.query;

import static io.dwsim.gateway.query.Experiments.experiment;
import static io.dwsim.gateway.query.Experiments.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.gateway.query.Gateway.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            SELECT pg_sleep(60)                                                                         | 504
            SELECT set_config('statement_timeout', '0', false), pg_sleep(60)                            | 504
            SELECT count(*) FROM generate_series(1, 100000000000)                                       | 504
            WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r      | 504
            SELECT generate_series(1, 1000000000)                                                       | 200
            WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r           | 200
            """)
    void isRefusedOrBounded(String sql, int status) throws Exception {
        Answer answer = gateway.query(sql);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.json().get("row_count").asInt()).isEqualTo(10_000);
            assertThat(answer.json().get("truncated").asBoolean()).isTrue();
        } else {
            assertThat(answer.code()).isNotEmpty();
            assertThat(answer.http().body()).doesNotContain("io.dwsim").doesNotContain("org.postgresql");
        }
        assertThat(state()).isEqualTo(stateBefore);
        Answer next = gateway.query(
                "SELECT count(*), current_user, current_setting('statement_timeout') <> '0'" + " FROM shop__orders");
        assertThat(next.json().at("/rows/0").toString()).isEqualTo("[100,\"dwsim_reader\",true]");
    }

    private static List<String> state() throws Exception {
        List<String> state = new ArrayList<>(warehouse.column(
                "SELECT nspname || '.' || relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                        + " WHERE nspname NOT IN ('pg_catalog', 'pg_toast') ORDER BY 1"));
        state.addAll(warehouse.column("SELECT order_id::text FROM shop.orders ORDER BY order_id"));
        state.addAll(warehouse.column("SELECT last_value || ' ' || is_called FROM shop.counter"));
        state.addAll(warehouse.column("SELECT oid::text FROM pg_largeobject_metadata"));
        state.addAll(warehouse.column("SELECT extname FROM pg_extension ORDER BY 1"));
        return state;
    }
}
