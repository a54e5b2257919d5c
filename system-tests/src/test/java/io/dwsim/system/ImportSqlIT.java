package io.dwsim.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.InProcessServices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From somebody's DDL to tables full of data, and back to DDL. */
class ImportSqlIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROWS = 120;

    private static Backends backends;
    private static InProcessServices services;
    private static ApiClient api;

    @BeforeAll
    static void start(@TempDir Path directory) {
        backends = EmbeddedBackends.start(directory);
        services = new InProcessServices(backends);
        api = services.generationWorkers(1).loadWorkers(1).gateway("--dwsim.runs.part-rows=100");
    }

    @AfterAll
    static void stop() {
        services.close();
        backends.close();
    }

    private static String script(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ImportSqlIT.class.getResourceAsStream("ddl/" + file + ".sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectNode request(String name, String sql) {
        return DwsimJson.mapper()
                .createObjectNode()
                .put("name", name)
                .put("sql", sql)
                .put("target_rows", ROWS);
    }

    private static JsonNode imported(ObjectNode request) {
        return api.post("/api/experiments/import-sql", request.toString())
                .expect(request.path("dry_run").asBoolean(false) ? 200 : 201)
                .body();
    }

    private static long filled(String name) {
        long run = api.generate(name, "{\"seed\": 5}");
        api.awaitEnd(name, run, PATIENCE).expect("COMPLETED");
        return run;
    }

    private static String only(String experiment, String sql) {
        return api.query(experiment, sql).at("/0/0").asString();
    }

    private static String text(String path) {
        return api.get(path).expect(200).response().body();
    }

    /** What DDL says of an experiment: without the rules of its values. */
    private static JsonNode structure(JsonNode experiment) {
        ObjectNode copy = (ObjectNode) experiment.deepCopy();
        copy.remove("name");
        for (JsonNode table : copy.path("tables")) {
            for (JsonNode column : table.path("columns")) {
                ((ObjectNode) column).remove(List.of("values", "derived_from"));
            }
        }
        return copy;
    }

    @ParameterizedTest
    @CsvSource({"tpch,redshift,8", "tpch,snowflake,8", "tpcds,redshift,14", "tpcds,snowflake,14"})
    void aBenchmarksSchemaIsImportedFilledQueriedAndExported(String schema, String dialect, int tables)
            throws IOException {
        String name = schema + "_" + dialect;
        JsonNode answer = imported(request(name, script(schema + "-" + dialect)));

        assertThat(answer.path("dialect").stringValue()).isEqualTo(dialect);
        assertThat(answer.at("/experiment/tables")).hasSize(tables);
        assertThat(answer.path("warnings").findValuesAsString("code"))
                .containsOnly("clause_ignored", "composite_primary_key");

        long run = filled(name);

        if (schema.equals("tpch")) {
            checkOrders(name);
        } else {
            checkSales(name);
        }
        String ddl = text("/api/experiments/" + name + "/ddl?dialect=" + dialect);
        JsonNode again = imported(request(name, ddl).put("dialect", dialect).put("dry_run", true));
        assertThat(structure(again.path("experiment"))).isEqualTo(structure(answer.path("experiment")));
        assertThat(ddl).doesNotContain("_row_id");
        for (String other : List.of("redshift", "snowflake", "postgres")) {
            JsonNode elsewhere = imported(request(name, text("/api/experiments/" + name + "/ddl?dialect=" + other))
                    .put("dialect", other)
                    .put("dry_run", true));
            assertThat(keys(elsewhere)).isEqualTo(keys(answer));
        }
        checkCopyScripts(name, run, schema);
    }

    private static List<String> keys(JsonNode answer) {
        return answer.at("/experiment/tables")
                .valueStream()
                .map(table -> table.path("source_name") + " " + table.path("primary_key") + " "
                        + table.path("composite_keys") + " " + table.path("foreign_keys") + " "
                        + table.findValues("foreign_key"))
                .toList();
    }

    private static void checkOrders(String name) {
        assertThat(only(name, "SELECT count(*) FROM lineitem")).isEqualTo("120");
        assertThat(only(name, """
                        SELECT count(*) FROM lineitem
                        JOIN orders ON o_orderkey = l_orderkey
                        JOIN partsupp ON ps_partkey = l_partkey AND ps_suppkey = l_suppkey
                        JOIN part ON p_partkey = ps_partkey
                        JOIN supplier ON s_suppkey = ps_suppkey
                        JOIN customer ON c_custkey = o_custkey
                        JOIN nation ON n_nationkey = c_nationkey
                        JOIN region ON r_regionkey = n_regionkey
                        """)).isEqualTo("120");
        assertThat(only(name, "SELECT count(DISTINCT (l_orderkey, l_linenumber)) FROM lineitem"))
                .isEqualTo("120");
        assertThat(only(name, "SELECT count(DISTINCT _row_id) FROM partsupp WHERE _row_id BETWEEN 1 AND 120"))
                .isEqualTo("120");
    }

    private static void checkSales(String name) {
        assertThat(only(name, """
                        SELECT count(*) FROM store_returns
                        JOIN store_sales ON ss_item_sk = sr_item_sk AND ss_ticket_number = sr_ticket_number
                        JOIN item ON i_item_sk = ss_item_sk
                        """)).isEqualTo("120");
        assertThat(only(name, "SELECT count(DISTINCT (inv_date_sk, inv_item_sk, inv_warehouse_sk)) FROM inventory"))
                .isEqualTo("120");
        assertThat(only(name, "SELECT count(*) FROM customer WHERE c_email_address NOT LIKE '%@%'"))
                .isEqualTo("0");
        assertThat(only(name, "SELECT count(*) FROM date_dim WHERE d_moy NOT BETWEEN 1 AND 12"))
                .isEqualTo("0");
    }

    private static void checkCopyScripts(String name, long run, String schema) throws IOException {
        String table = schema.equals("tpch") ? "orders" : "customer";
        String path = "/api/experiments/" + name + "/copy-script?run_id=" + run + "&dialect=";
        String redshift = text(path + "redshift");
        assertThat(redshift)
                .containsIgnoringCase("COPY " + table(name, schema, table))
                .contains("FORMAT AS PARQUET\nMANIFEST", "IAM_ROLE 'arn:aws:iam::<ACCOUNT>")
                .contains("\"content_length\"");
        JsonNode manifest =
                DwsimJson.mapper().readTree(text("/api/experiments/" + name + "/runs/" + run + "/manifest"));
        long bytes = manifest.path("files")
                .valueStream()
                .mapToLong(file -> file.path("bytes").longValue())
                .sum();
        long listed = redshift.lines()
                .filter(line -> line.contains("content_length"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
        assertThat(listed).isEqualTo(bytes);
        assertThat(text(path + "snowflake"))
                .containsIgnoringCase("COPY INTO " + table(name, schema, table))
                .contains("MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE", "part-00000.parquet', ");
        api.get(path + "postgres").expect(400);
        api.get(path.replace("run_id=" + run, "run_id=999") + "redshift").expect(404);
    }

    private static String table(String name, String schema, String table) {
        return name.endsWith("snowflake") ? "bench." + schema + "." + table : schema + "." + table;
    }

    @Test
    void namesThatHadToBeQuotedAreGeneratedLoadedAndQueried() {
        imported(request("quoted", """
                CREATE TABLE "order" ("b.c" int PRIMARY KEY, "Größe" varchar(20), "a ""b"" c" json, "{schema}" int);
                CREATE TABLE "sch/ema"."Ta.b le%" (
                  "group" int REFERENCES "order" ("b.c"), "select" varchar(10) NOT NULL, "i d" uuid,
                  PRIMARY KEY ("group", "select"));
                """));

        long run = filled("quoted");

        assertThat(only("quoted", "SELECT count(*) FROM \"Ta.b le%\" t JOIN \"order\" o ON o.\"b.c\" = t.\"group\""))
                .isEqualTo("120");
        assertThat(only("quoted", "SELECT count(\"Größe\") + count(\"{schema}\") > 0 FROM \"order\""))
                .isEqualTo("true");
        long verified = api.post("/api/experiments/quoted/runs/" + run + "/verify", "")
                .expect(202)
                .body()
                .get("id")
                .longValue();
        api.awaitEnd("quoted", verified, PATIENCE).expect("COMPLETED");
        api.get("/api/experiments/quoted/runs/" + run + "/report").expect(200);
        api.get("/api/experiments/quoted/preview?table=order&limit=2").expect(200);
        String ddl = text("/api/experiments/quoted/ddl?dialect=postgres");
        assertThat(ddl).contains("CREATE TABLE \"sch/ema\".\"Ta.b le%\"", "\"a \"\"b\"\" c\" json");
        assertThat(imported(request("quoted", ddl).put("dry_run", true))
                        .at("/experiment/tables/1/name")
                        .stringValue())
                .isEqualTo("Ta.b le%");
        assertThat(text("/api/experiments/quoted/copy-script?dialect=redshift"))
                .contains("JSON_PARSE", "CREATE TEMP TABLE");
        api.delete("/api/experiments/quoted").expect(200);
    }
}
