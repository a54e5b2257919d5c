package io.dwsim.system.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.lake.Lake;
import io.dwsim.system.LakeReader;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.InProcessServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What analysts ask, in each dialect, over the example experiments. What is right is said by DuckDB, which reads the
 * Parquet files of the same runs.
 */
class AnalyticQueriesIT {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final int QUERIES_PER_DIALECT = 20;
    private static final int MOST_ROWS = 10_000;

    @TempDir
    static Path directory;

    private static Backends backends;
    private static InProcessServices services;
    private static ApiClient api;
    private static Connection duckDb;

    @BeforeAll
    static void generate() throws Exception {
        backends = EmbeddedBackends.start(directory);
        services = new InProcessServices(backends);
        api = services.generationWorkers(1).loadWorkers(1).gateway();
        duckDb = DriverManager.getConnection("jdbc:duckdb:");
        try (Lake lake = backends.openLake()) {
            generate(lake, "e-commerce.yaml", "ecommerce", """
                    {"seed": 6, "rows": {"customers": 1500, "products": 60, "orders": 6000, "order_items": 15000}}""");
            generate(lake, "every-rule.yaml", "every_rule", "{\"seed\": 6}");
        }
    }

    private static void generate(Lake lake, String file, String experiment, String request)
            throws IOException, SQLException {
        api.post("/api/experiments", Files.readString(EXAMPLES.resolve(file)), "application/yaml")
                .expect(201);
        long run = api.generate(experiment, request);
        api.awaitEnd(experiment, run, Duration.ofMinutes(2)).expect("COMPLETED");
        JsonNode manifest = LakeReader.manifest(lake, experiment, run, directory);
        Set<String> tables = new HashSet<>();
        manifest.get("files").forEach(entry -> tables.add(entry.get("table").stringValue()));
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("CREATE SCHEMA " + experiment);
            for (String table : tables) {
                String files = LakeReader.download(lake, manifest, table, directory).stream()
                        .map(path -> "'" + path + "'")
                        .collect(Collectors.joining(", "));
                statement.execute(
                        "CREATE TABLE %s.%s AS SELECT * FROM read_parquet([%s])".formatted(experiment, table, files));
            }
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        if (duckDb != null) {
            duckDb.close();
        }
        if (services != null) {
            services.close();
        }
        if (backends != null) {
            backends.close();
        }
    }

    static Stream<AnalyticQuery> postgres() {
        return AnalyticQuery.read("postgres.sql").stream();
    }

    static Stream<AnalyticQuery> redshift() {
        return AnalyticQuery.read("redshift.sql").stream();
    }

    static Stream<AnalyticQuery> snowflake() {
        return AnalyticQuery.read("snowflake.sql").stream();
    }

    @ParameterizedTest
    @MethodSource
    void postgres(AnalyticQuery query) throws Exception {
        check(query, "postgres");
    }

    @ParameterizedTest
    @MethodSource
    void redshift(AnalyticQuery query) throws Exception {
        check(query, "redshift");
    }

    @ParameterizedTest
    @MethodSource
    void snowflake(AnalyticQuery query) throws Exception {
        check(query, "snowflake");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres.sql", "redshift.sql", "snowflake.sql"})
    void thereAreEnoughOfThem(String file) {
        List<AnalyticQuery> queries = AnalyticQuery.read(file);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(QUERIES_PER_DIALECT);
        assertThat(queries).extracting(AnalyticQuery::title).doesNotHaveDuplicates();
    }

    private static void check(AnalyticQuery query, String dialect) throws SQLException {
        String request = DwsimJson.mapper()
                .createObjectNode()
                .put("sql", query.sql())
                .put("experiment_name", query.experiment())
                .put("dialect", dialect)
                .put("limit", MOST_ROWS)
                .toString();
        JsonNode answer = api.post("/api/query/execute", request).expect(200).body();
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("SET schema = '" + query.experiment() + "'");
        }
        ResultComparison comparison = new ResultComparison(query, answer);
        comparison.with(duckDb);
        assertThat(comparison.substance()).as("values of " + query).isGreaterThan(3);
    }
}
