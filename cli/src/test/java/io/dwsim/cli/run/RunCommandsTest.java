package io.dwsim.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.CommandLineRun;
import io.dwsim.cli.api.CannedGateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RunCommandsTest {
    private static final String SHOP = "/api/experiments/shop";
    /** SHA-256 of {@code abc}. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path home;

    private CannedGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new CannedGateway()
                .on("GET /api/experiments", "{\"experiments\":[{\"name\":\"other\"},{\"name\":\"shop\"}]}")
                .on("GET " + SHOP + "/runs?page=0&size=1", "{\"runs\":[{\"id\":7}],\"total\":1}")
                .on("GET " + SHOP + "/runs/7", run("COMPLETED", "null"));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "shop", "shop 7"})
    void aRunIsNamedByItsIdByItsExperimentOrByBoth(String words) {
        CommandLineRun run = run(("experiment run " + words).split(" "));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("run 7 of shop completed: 10 rows loaded\n")
                .contains("  seed         42\n", "  fingerprint  f00\n")
                .contains(" queued | 2026-11-22T10:00:00Z | 1.5 s\n")
                .contains(" t     |        10 |     10\n");
    }

    @Test
    void aRunThatIsNowhereIsSaidToBeNowhere() {
        assertThat(run("experiment", "run", "8").err()).isEqualTo("dw-sim: there is no run 8\n");
        assertThat(run("experiment", "run", "shop", "seven").status()).isEqualTo(2);
        gateway.on("GET " + SHOP + "/runs?page=0&size=1", "{\"runs\":[],\"total\":0}");
        assertThat(run("experiment", "run", "shop").err()).isEqualTo("dw-sim: experiment 'shop' has no run\n");
    }

    @Test
    void runsAreListedNewestFirst() {
        gateway.on(
                "GET " + SHOP + "/runs?page=2&size=3",
                "{\"runs\":[" + run("FAILED", "{\"code\":\"X\",\"message\":\"why\",\"table\":\"t\",\"part\":2}")
                        + "],\"total\":9}");

        CommandLineRun run = run("experiment", "runs", "shop", "--page", "2", "--size", "3");

        assertThat(run.out())
                .contains(
                        "  7 | GENERATE | FAILED | done  |   10 | 2026-11-22T10:00:00Z |   42 | X: why (table t, part 2)")
                .endsWith("(1 of 9 runs)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume", "rollback", "verify"})
    void interventionsFollowTheRunTheyStart(String action) {
        gateway.on("POST " + SHOP + "/runs/7/" + action, run("RUNNING", "null"));

        CommandLineRun run = run("experiment", action, "7");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).endsWith("run 7 of shop completed: 10 rows loaded\n");
        assertThat(run("experiment", action, "7", "--detach").out()).isEqualTo("7\n");
    }

    @Test
    void whatAVerificationFoundIsShown() {
        String verified = run("FAILED", "{\"code\":\"VERIFICATION_FAILED\",\"message\":\"1 part differs\"}")
                .replace("\"kind\":\"GENERATE\"", "\"kind\":\"VERIFY\",\"verification\":" + """
                        {"parts_intact":1,"parts_repaired":0,"parts_different":1,"tables_intact":1,"tables_different":0,
                         "tables_skipped":0,"findings":[{"table":"t","part":1,"verdict":"DIFFERENT","detail":"bytes"}]}""");
        gateway.on("POST " + SHOP + "/runs/7/verify", verified).on("GET " + SHOP + "/runs/7", verified);

        CommandLineRun run = run("experiment", "verify", "7");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("parts:  1 intact, 0 repaired, 1 different\n")
                .contains(" t     |    1 | DIFFERENT | bytes\n");
        assertThat(run.err()).contains("failed: VERIFICATION_FAILED: 1 part differs");
    }

    @Test
    void loadAsksForTheRunThatWasNamed() {
        gateway.on("POST " + SHOP + "/load", run("RUNNING", "null"));

        assertThat(run("experiment", "load", "shop", "--run-id", "3").status()).isZero();
        assertThat(run("experiment", "load", "shop", "--quiet").out()).isEmpty();
        assertThat(gateway.received()).contains("POST " + SHOP + "/load {\"run_id\":3}", "POST " + SHOP + "/load {}");
    }

    @Test
    void anAbortThatCameTooLateIsNoSuccess() {
        gateway.on("POST " + SHOP + "/runs/7/abort", run("RUNNING", "null"));

        CommandLineRun late = run("experiment", "abort", "7");
        assertThat(late.status()).isEqualTo(1);
        assertThat(late.err()).contains("dw-sim: run 7 of shop completed");

        gateway.on("GET " + SHOP + "/runs/7", run("ABORTED", "null"));
        assertThat(run("experiment", "abort", "shop").out()).isEqualTo("run 7 of shop was aborted\n");
    }

    @Test
    void aReportShowsTablesAndChecksAndFailsWithThem() {
        gateway.on("GET " + SHOP + "/runs/7/report", """
                {"experiment_name":"shop","run_id":7,"summary":{"checks":2,"passed":1,"failed":1},
                 "tables":[{"table":"t","rows":10,"sampled":true,"columns":[{"column":"id","data_type":"INT","count":10,
                   "nulls":0,"distinct":10,"min":1,"max":null}]}],
                 "checks":[{"table":"t","column":"id","rule":"is_unique","passed":true,"message":"all differ"},
                           {"table":"t","column":null,"rule":"target_rows","passed":false,"message":"10 of 11"}]}""");

        CommandLineRun all = run("experiment", "report", "7");
        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out())
                .startsWith("t: 10 rows, histograms from a sample\n")
                .contains(" id     | INT  |     10 |     0 |       10 | 1   | NULL\n")
                .contains(" ok     | t     | id     | is_unique   | all differ\n")
                .endsWith("run 7 of shop: 2 checks, 1 failed\n");
        assertThat(run("experiment", "report", "7", "--failed").out())
                .doesNotContain("is_unique")
                .contains("10 of 11");
    }

    @Test
    void exportChecksWhatItDownloads() throws IOException {
        Path target = home.resolve("files");
        gateway.on("GET " + SHOP + "/runs/7/manifest", """
                        {"tables":{"t":{},"u":{}},"files":[{"table":"t","part":0,"bytes":3,"sha256":"%s"},
                         {"table":"u","part":1,"bytes":3,"sha256":"%s"}]}""".formatted(ABC, ABC))
                .on("GET " + SHOP + "/runs/7/files/t/0", "abc")
                .on("GET " + SHOP + "/runs/7/files/u/1", "xyz");

        CommandLineRun one = run("experiment", "export", "7", "--table", "t", "-o", target.toString());
        assertThat(one.status()).as(one.err()).isZero();
        assertThat(one.out()).startsWith("run 7 of shop: 1 file, 3 B in ");
        assertThat(target.resolve("t/part-00000.parquet")).hasContent("abc");

        CommandLineRun altered = run("experiment", "export", "7", "-o", target.toString());
        assertThat(altered.status()).isEqualTo(1);
        assertThat(altered.err()).contains("another u/part-00001.parquet than the manifest lists");
        assertThat(target.resolve("u")).isEmptyDirectory();
        assertThat(gateway.received())
                .filteredOn(request -> request.contains("/files/t/0"))
                .hasSize(1);

        gateway.breaksOff("GET " + SHOP + "/runs/7/files/u/1", "abc");
        assertThat(run("experiment", "export", "7", "-o", target.toString()).err())
                .contains("broke its answer off");
        assertThat(Files.exists(target.resolve("u/part-00001.parquet"))).isFalse();
        assertThat(run("experiment", "export", "7", "--table", "w").err()).contains("has no table 'w'");
    }

    @Test
    void sqlForOtherWarehousesIsPrintedOrWritten() throws IOException {
        gateway.on("GET " + SHOP + "/ddl?dialect=redshift", 200, "CREATE TABLE t".getBytes(StandardCharsets.UTF_8))
                .on("GET " + SHOP + "/copy-script?run_id=7", "COPY t");
        Path file = home.resolve("ddl.sql");

        assertThat(run("experiment", "ddl", "shop", "--dialect", "redshift").out())
                .isEqualTo("CREATE TABLE t");
        assertThat(run("experiment", "ddl", "shop", "--dialect", "redshift", "-o", file.toString())
                        .out())
                .isEqualTo("wrote 14 B to " + file + "\n");
        assertThat(file).hasContent("CREATE TABLE t");
        assertThat(JsonMapper.shared()
                        .readTree(run("experiment", "copy-script", "shop", "--run-id", "7", "--json")
                                .out())
                        .path("sql")
                        .asString())
                .isEqualTo("COPY t");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.inHome(home).variable("DWSIM_URL", gateway.url()).run(arguments);
    }

    private static String run(String status, String error) {
        return """
                {"id":7,"experiment_name":"shop","kind":"GENERATE","status":"%s","phase":"DONE","seed":42,
                 "fingerprint":"f00","started_at":"2026-11-22T10:00:00Z","output_path":"s3://b/x/",
                 "phases":[{"phase":"QUEUED","entered_at":"2026-11-22T10:00:00Z","seconds":1.5}],
                 "progress":{"percent":100,"rows_total":10,"rows_generated":10,"rows_loaded":10},
                 "row_counts":{"requested":{"t":10},"generated":{"t":10},"loaded":{"t":10}},"error":%s}""".formatted(status, error);
    }
}
