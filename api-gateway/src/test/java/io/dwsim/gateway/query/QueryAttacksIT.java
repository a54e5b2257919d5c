package io.dwsim.gateway.query;

import static io.dwsim.gateway.query.Experiments.experiment;
import static io.dwsim.gateway.query.Experiments.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.gateway.query.Gateway.Answer;
import io.dwsim.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users might try: each is refused or bounded, changes nothing, and leaves the service alive. */
class QueryAttacksIT {

    private static final Experiment SHOP = experiment("shop", table("orders", "order_id"));

    private static Warehouse warehouse;
    private static Gateway gateway;
    private static List<String> stateBefore;

    @BeforeAll
    static void start() throws Exception {
        warehouse = Warehouse.withDialects();
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

    /** Every attack of the file, in every dialect: a statement and the statuses it may get. */
    static Stream<Arguments> attacks() throws IOException {
        try (InputStream in = Objects.requireNonNull(QueryAttacksIT.class.getResourceAsStream("attacks.txt"))) {
            List<String[]> attacks = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> {
                        int bar = line.lastIndexOf('|');
                        return new String[] {
                            line.substring(0, bar).strip(),
                            line.substring(bar + 1).strip()
                        };
                    })
                    .toList();
            return Arrays.stream(Dialect.values())
                    .flatMap(dialect -> attacks.stream().map(attack -> Arguments.of(dialect, attack[0], attack[1])));
        }
    }

    @ParameterizedTest(name = "{0}: {1} answers {2}")
    @MethodSource("attacks")
    void isRefusedOrBounded(Dialect dialect, String sql, String statuses) throws Exception {
        long start = System.nanoTime();
        Answer answer = gateway.query(sql.replace("\\n", "\n"), Map.of("dialect", dialect.title()));
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

    /** With a backslash, the quote ends the text in Postgres and is part of it in the two others. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aTextEndsWhereItsDialectEndsIt(Dialect dialect) throws Exception {
        Answer answer = gateway.query("SELECT 'a\\'; DROP TABLE shop.orders; --'", Map.of("dialect", dialect.title()));
        if (dialect == Dialect.POSTGRES) {
            assertThat(answer.status()).isEqualTo(400);
        } else {
            assertThat(answer.json().at("/rows/0/0").asString()).isEqualTo("a'; DROP TABLE shop.orders; --");
        }
        assertThat(state()).isEqualTo(stateBefore);
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

    @ParameterizedTest(name = "{0} deep in {1}")
    @CsvSource({"1000,postgres", "50000,postgres", "1000,snowflake", "50000,snowflake", "50000,redshift"})
    void deepNestingIsRefusedOrAnswered(int depth, String dialect) throws Exception {
        Answer answer = gateway.query(
                "SELECT " + "(".repeat(depth) + "order_id" + ")".repeat(depth) + " FROM shop__orders LIMIT 1",
                Map.of("dialect", dialect));
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
        state.addAll(warehouse.column("SELECT oid::text FROM pg_largeobject_metadata ORDER BY oid"));
        state.addAll(warehouse.column("SELECT extname FROM pg_extension ORDER BY 1"));
        state.addAll(
                warehouse.column("SELECT rolname || rolsuper || coalesce(rolpassword, '') FROM pg_authid ORDER BY 1"));
        state.addAll(warehouse.column("SELECT datname FROM pg_database ORDER BY 1"));
        state.addAll(warehouse.column(
                "SELECT setrole || array_to_string(setconfig, ',') FROM pg_db_role_setting ORDER BY 1"));
        state.addAll(warehouse.column("SELECT slot_name FROM pg_replication_slots ORDER BY 1"));
        state.addAll(warehouse.column(
                "SELECT name || setting FROM pg_settings WHERE source = 'configuration file' ORDER BY 1"));
        state.addAll(
                warehouse.column("SELECT relname || relacl::text FROM pg_class WHERE relacl IS NOT NULL ORDER BY 1"));
        state.addAll(warehouse.column("SELECT proname FROM pg_proc WHERE oid >= 16384 ORDER BY oid"));
        state.addAll(warehouse.column("SELECT locktype FROM pg_locks WHERE locktype = 'advisory'"));
        return state;
    }
}
