package io.dwsim.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.GatewayUnderTest;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.run.CompletedRuns;
import io.dwsim.gateway.run.RunReader;
import io.dwsim.gateway.run.RunSummary;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Reports over HTTP on rows that the engine has made, as they are and after something was done to them. */
class ReportIT {

    private static final String DEFINITION = """
            name: %s
            tables:
              - name: Customer
                target_rows: 4000
                primary_key: [id]
                columns:
                  - {name: id, data_type: BIGINT}
                  - {name: email, data_type: VARCHAR, varchar_length: 60, faker_rule: email, is_unique: true}
                  - {name: segment, data_type: VARCHAR, values: [{value: gold, weight: 1}, {value: "lead, \\"'", weight: 9}]}
                  - {name: grade, data_type: SMALLINT, values: [1, 2, 3]}
                  - {name: age, data_type: INT, min_value: 18, max_value: 90}
                  - {name: score, data_type: FLOAT, distribution: {type: normal, parameters: {mean: 50, stddev: 10}}}
                  - {name: ratio, data_type: REAL, min_value: 0, max_value: 1}
                  - {name: balance, data_type: DECIMAL, precision: 12, scale: 2, min_value: -100, max_value: 5000.5}
                  - {name: wealth, data_type: DECIMAL, precision: 30, scale: 4, distribution: {type: lognormal, parameters: {mean: 3, stddev: 1}}}
                  - {name: visits, data_type: INT, min_value: 0, distribution: {type: exponential, parameters: {lambda: 0.1}}}
                  - {name: rank_no, data_type: INT, min_value: 1, max_value: 500, distribution: {type: zipf, parameters: {exponent: 1.2}}}
                  - {name: signup, data_type: DATE, date_start: 2020-01-01, date_end: 2023-12-31}
                  - {name: seen, data_type: TIMESTAMPTZ, required: false, null_ratio: 0.3}
                  - {name: wakes, data_type: TIME}
                  - {name: nick, data_type: VARCHAR, varchar_length: 12, faker_rule: first_name, required: false}
                  - {name: active, data_type: BOOLEAN}
                  - {name: token, data_type: UUID, is_unique: true, required: false, null_ratio: 0.2}
                  - {name: profile, data_type: JSON}
                  - {name: code, data_type: CHAR, varchar_length: 6, pattern: "[A-Z]{2}[0-9]{2}"}
                  - {name: doubled, data_type: INT, expression: "age * 2"}
                  - name: referrer
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id, nullable: true}
              - name: line
                primary_key: [customer_id, line_no]
                columns:
                  - name: customer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id, per_parent: {min: 1, max: 3}}
                  - {name: line_no, data_type: INT}
              - name: parcel
                target_rows: 6000
                columns:
                  - {name: c, data_type: BIGINT}
                  - {name: l, data_type: INT}
                  - name: customer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id}
                  - name: payer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id, nullable: true, skew: 1.1}
                foreign_keys:
                  - {columns: [c, l], references_table: line, references_columns: [customer_id, line_no]}
              - name: day_pass
                target_rows: 3000
                composite_keys: [[customer_id, valid_on]]
                columns:
                  - name: customer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id}
                  - {name: valid_on, data_type: DATE}
              - name: nothing
                target_rows: 0
                columns:
                  - {name: a, data_type: INT, min_value: 5}
                  - name: customer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id}
            """;

    private static GatewayUnderTest gateway;
    private static int experiments;

    @BeforeAll
    static void start(@TempDir Path directory) {
        gateway = GatewayUnderTest.start(directory, "--spring.rabbitmq.listener.simple.auto-startup=false");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private record Published(String experiment, long run) {

        String path() {
            return "/api/experiments/" + experiment + "/runs/" + run + "/report";
        }
    }

    private static Published published() throws Exception {
        String name = "r" + ++experiments;
        HttpResponse<String> created = gateway.post("/api/experiments", "application/yaml", DEFINITION.formatted(name));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        long run = CompletedRuns.complete(gateway, name, DwsimJson.mapper().readTree("{\"seed\": 7}"));
        CompletedRuns.publish(gateway, name, run);
        return new Published(name, run);
    }

    private static JsonNode report(Published published) throws Exception {
        HttpResponse<String> answer = gateway.get(published.path());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DwsimJson.mapper().readTree(answer.body());
    }

    private static void assertRefused(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = gateway.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(DwsimJson.mapper().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    private static List<String> failures(JsonNode report) {
        return checks(report).stream()
                .filter(check -> !check.path("passed").asBoolean())
                .map(ReportIT::title)
                .toList();
    }

    private static List<JsonNode> checks(JsonNode report) {
        return StreamSupport.stream(report.path("checks").spliterator(), false).toList();
    }

    private static String title(JsonNode check) {
        return check.path("table").asString()
                + (check.path("column").isNull()
                        ? ""
                        : "." + check.path("column").asString()) + " "
                + check.path("rule").asString();
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = gateway.warehouse();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void whatTheEngineMakesPassesEveryCheck() throws Exception {
        JsonNode report = report(published());
        assertThat(failures(report)).as(report.path("checks").toString()).isEmpty();
        assertThat(report.at("/summary/failed").asInt()).isZero();
        assertThat(report.at("/summary/passed").asInt())
                .isEqualTo(checks(report).size());
        JsonNode weights = checks(report).stream()
                .filter(check -> title(check).equals("Customer.segment weights"))
                .findFirst()
                .orElseThrow();
        assertThat(weights.path("p_value").doubleValue()).isBetween(1e-6, 1.0);
        assertThat(weights.path("significance").doubleValue()).isEqualTo(1e-6);
        assertThat(weights.at("/expected/0").toString()).isEqualTo("{\"value\":\"gold\",\"share\":0.1}");
        assertThat(checks(report).stream().map(ReportIT::title))
                .doesNotHaveDuplicates()
                .contains(
                        "Customer row_count",
                        "Customer.id primary_key",
                        "Customer.id is_unique",
                        "Customer.id required",
                        "Customer.email varchar_length",
                        "Customer.segment values",
                        "Customer.segment weights",
                        "Customer.grade weights",
                        "Customer.active weights",
                        "Customer.age min_value",
                        "Customer.age distribution",
                        "Customer.score distribution",
                        "Customer.ratio distribution",
                        "Customer.balance distribution",
                        "Customer.wealth distribution",
                        "Customer.visits distribution",
                        "Customer.rank_no distribution",
                        "Customer.signup distribution",
                        "Customer.seen distribution",
                        "Customer.wakes distribution",
                        "Customer.signup date_start",
                        "Customer.nick null_ratio",
                        "Customer.token null_ratio",
                        "Customer.referrer foreign_key",
                        "Customer.referrer null_ratio",
                        "line.customer_id, line_no primary_key",
                        "line.customer_id per_parent",
                        "parcel.c, l foreign_keys",
                        "parcel.c, l foreign_keys.distribution",
                        "parcel.customer_id foreign_key.distribution",
                        "parcel.payer_id foreign_key.skew",
                        "day_pass.customer_id, valid_on composite_keys",
                        "nothing row_count")
                .doesNotContain("Customer.id distribution", "Customer.doubled distribution");
    }

    @Test
    void columnsAreDescribedAsTheyAre() throws Exception {
        Published published = published();
        String customer = published.experiment() + ".customer";
        execute(
                "UPDATE " + customer + " SET age = CASE WHEN id <= 3000 THEN 20 WHEN id <= 3999 THEN 21 ELSE 60 END",
                "UPDATE " + customer + " SET seen = CASE id WHEN 1 THEN TIMESTAMPTZ '2021-05-06 07:08:09+00'"
                        + " WHEN 2 THEN TIMESTAMPTZ '2022-01-01 00:00:00.25+00' END",
                "UPDATE " + customer + " SET score = id");
        JsonNode report = report(published);
        assertThat(report.path("experiment_name").asString()).isEqualTo(published.experiment());
        assertThat(report.path("run_id").longValue()).isEqualTo(published.run());
        JsonNode table = report.at("/tables/0");
        assertThat(table.path("rows").longValue()).isEqualTo(4_000);
        assertThat(table.path("sampled").asBoolean()).isFalse();
        JsonNode age = table.at("/columns/4");
        assertThat(age.toString())
                .startsWith("{\"column\":\"age\",\"data_type\":\"INT\",\"count\":4000,\"nulls\":0,\"distinct\":3,"
                        + "\"min\":20,\"max\":60,\"top_values\":[{\"value\":20,\"count\":3000},"
                        + "{\"value\":21,\"count\":999},{\"value\":60,\"count\":1}],"
                        + "\"histogram\":[{\"from\":20,\"to\":22,\"count\":3999},{\"from\":23,\"to\":25,\"count\":0}");
        assertThat(age.at("/histogram/13").toString()).isEqualTo("{\"from\":59,\"to\":60,\"count\":1}");
        JsonNode score = table.at("/columns/5");
        assertThat(score.path("histogram")).hasSize(20);
        assertThat(score.at("/histogram/19/to").doubleValue()).isEqualTo(4000);
        assertThat(StreamSupport.stream(score.path("histogram").spliterator(), false)
                        .mapToLong(bucket -> bucket.path("count").longValue())
                        .toArray())
                .containsOnly(200);
        JsonNode seen = table.at("/columns/12");
        assertThat(seen.path("min").asString()).isEqualTo("2021-05-06T07:08:09Z");
        assertThat(seen.path("max").asString()).isEqualTo("2022-01-01T00:00:00.25Z");
        assertThat(seen.path("nulls").longValue()).isEqualTo(3_998);
        JsonNode profile = table.at("/columns/17");
        assertThat(profile.path("min").isNull()).isTrue();
        assertThat(profile.path("histogram")).isEmpty();
        assertThat(report.at("/tables/4/columns/0").toString())
                .isEqualTo("{\"column\":\"a\",\"data_type\":\"INT\",\"count\":0,\"nulls\":0,\"distinct\":0,"
                        + "\"min\":null,\"max\":null,\"top_values\":[],\"histogram\":[]}");
    }

    @Test
    void exactlyTheChecksOfWhatWasDamagedFail() throws Exception {
        Published published = published();
        String schema = published.experiment();
        dropConstraints(schema);
        execute(
                "DELETE FROM " + schema + ".day_pass WHERE ctid = (SELECT min(ctid) FROM " + schema + ".day_pass)",
                "INSERT INTO " + schema + ".day_pass SELECT * FROM " + schema
                        + ".day_pass WHERE ctid = (SELECT max(ctid) FROM " + schema + ".day_pass)",
                "UPDATE " + schema + ".customer SET email = 'twice' WHERE id IN (1, 2)",
                "UPDATE " + schema + ".customer SET segment = 'tin' WHERE id = 3",
                "UPDATE " + schema + ".customer SET active = true WHERE NOT active AND id <= 2000",
                "UPDATE " + schema + ".customer SET age = 17 WHERE id = 4",
                "UPDATE " + schema + ".customer SET score = score + 5",
                "UPDATE " + schema + ".customer SET signup = '2024-01-01' WHERE id = 5",
                "UPDATE " + schema + ".customer SET code = NULL WHERE id = 6",
                "UPDATE " + schema + ".customer SET nick = NULL WHERE id % 4 = 0",
                "UPDATE " + schema + ".customer SET referrer = -1 WHERE id = 9",
                "UPDATE " + schema + ".line SET line_no = line_no + 10 WHERE customer_id = 1 AND line_no = 1",
                "DELETE FROM " + schema + ".line WHERE customer_id = 7",
                "UPDATE " + schema + ".parcel SET customer_id = 1 WHERE customer_id % 9 = 0",
                "UPDATE " + schema + ".parcel SET c = 0 WHERE ctid = (SELECT min(ctid) FROM " + schema + ".parcel)",
                "UPDATE " + schema + ".parcel SET payer_id = 1 + payer_id % 4000");
        assertThat(failures(report(published)))
                .containsExactlyInAnyOrder(
                        "Customer.email is_unique",
                        "Customer.segment values",
                        "Customer.active weights",
                        "Customer.age min_value",
                        "Customer.score distribution",
                        "Customer.signup date_end",
                        "Customer.code required",
                        "Customer.nick null_ratio",
                        "Customer.referrer foreign_key",
                        "line row_count",
                        "line.customer_id per_parent",
                        "parcel.customer_id foreign_key.distribution",
                        "parcel.c, l foreign_keys",
                        "day_pass.customer_id, valid_on composite_keys");
    }

    private static void dropConstraints(String schema) throws SQLException {
        execute("""
                DO $$ DECLARE c record; BEGIN
                  FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint
                            WHERE connamespace = '%s'::regnamespace AND contype IN ('f', 'p', 'u') ORDER BY contype LOOP
                    EXECUTE format('ALTER TABLE %%s DROP CONSTRAINT %%I CASCADE', c.t, c.conname);
                  END LOOP;
                END $$""".formatted(schema));
        execute("ALTER TABLE " + schema + ".customer ALTER code DROP NOT NULL");
    }

    @Test
    void aSampleOfALargeTableIsCalledOne() throws Exception {
        Published published = published();
        StoredExperiment stored = gateway.bean(StoredExperimentReader.class).require(published.experiment());
        Report report =
                reports(new ReportProperties(1, Duration.ofMinutes(1), 1_000)).of(stored, run(stored, published));
        assertThat(report.tables().get(0).sampled()).isTrue();
        assertThat(report.tables().get(0).rows()).isEqualTo(4_000);
        long counted = report.tables().get(0).columns().get(4).histogram().stream()
                .mapToLong(Report.Bucket::count)
                .sum();
        assertThat(counted).isBetween(1L, 3_000L);
        assertThat(report.checks()).allMatch(Report.Check::passed);
    }

    @Test
    void onlyTheRunWhoseDataIsThereHasAReport() throws Exception {
        Published first = published();
        long second = CompletedRuns.complete(
                gateway, first.experiment(), DwsimJson.mapper().readTree("{\"rows\": {\"Customer\": 10}}"));
        String runs = "/api/experiments/" + first.experiment() + "/runs/";
        assertRefused(runs + second + "/report", 409, "RUN_NOT_PUBLISHED");
        assertRefused(runs + 999_999 + "/report", 404, "RUN_NOT_FOUND");
        assertRefused(runs + "x/report", 400, "INVALID_REQUEST");
        assertRefused("/api/experiments/nobody/runs/1/report", 404, "EXPERIMENT_NOT_FOUND");
        String running = gateway.post(runs.replace("/runs/", "/generate"), "application/json", "{}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertRefused(running + "/report", 409, "RUN_NOT_PUBLISHED");
    }

    @Test
    void aPublishInBetweenIsNoticed() throws Exception {
        Published published = published();
        StoredExperiment stored = gateway.bean(StoredExperimentReader.class).require(published.experiment());
        QualityReports reports = reports(new ReportProperties(1, Duration.ofMinutes(1), 1_000_000));
        RunSummary run = run(stored, published);
        CompletableFuture<DwsimException> waiting;
        try (Connection locker = gateway.warehouse();
                Statement statement = locker.createStatement()) {
            locker.setAutoCommit(false);
            statement.execute("LOCK TABLE " + published.experiment() + ".nothing IN ACCESS EXCLUSIVE MODE");
            waiting = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(DwsimException.class, () -> reports.of(stored, run)));
            awaitBlocked();
            String name = published.experiment();
            execute("ALTER SCHEMA " + name + " RENAME TO " + name + "_old", "CREATE SCHEMA " + name);
            locker.rollback();
        }
        assertThat(waiting.join().code()).isEqualTo(ErrorCode.RUN_NOT_PUBLISHED);
        assertThat(waiting.join()).hasMessageContaining("replaced");
    }

    @Test
    void reportsAreLimitedInTimeAndNumber() throws Exception {
        Published published = published();
        StoredExperiment stored = gateway.bean(StoredExperimentReader.class).require(published.experiment());
        QualityReports reports = reports(new ReportProperties(1, Duration.ofSeconds(3), 1_000_000));
        RunSummary run = run(stored, published);
        try (Connection locker = gateway.warehouse();
                Statement statement = locker.createStatement()) {
            locker.setAutoCommit(false);
            statement.execute("LOCK TABLE " + published.experiment() + ".nothing IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<DwsimException> first = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(DwsimException.class, () -> reports.of(stored, run)));
            awaitBlocked();
            assertThat(catchThrowableOfType(DwsimException.class, () -> reports.of(stored, run))
                            .code())
                    .isEqualTo(ErrorCode.TOO_MANY_QUERIES);
            assertThat(first.join().code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
            locker.rollback();
        }
        assertThat(reports(new ReportProperties(1, Duration.ofMinutes(1), 1_000_000))
                        .of(stored, run)
                        .summary()
                        .failed())
                .isZero();
    }

    private static QualityReports reports(ReportProperties properties) {
        return new QualityReports(
                gateway.bean(PublishedSchemas.class), gateway.bean("reportReader", HikariDataSource.class), properties);
    }

    private static RunSummary run(StoredExperiment stored, Published published) {
        return gateway.bean(RunReader.class).require(stored, published.run());
    }

    private static void awaitBlocked() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (Connection connection = gateway.warehouse();
                    Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        });
    }
}
