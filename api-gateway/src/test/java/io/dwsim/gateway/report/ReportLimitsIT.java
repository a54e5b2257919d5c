package io.dwsim.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.run.CompletedRuns;
import io.dwsim.gateway.run.RunReader;
import io.dwsim.gateway.run.RunSummary;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Which runs have a report, and how much of the warehouse one may take. */
class ReportLimitsIT extends ReportedExperiment {

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

    private static void assertRefused(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = gateway.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(DwsimJson.mapper().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
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
