package io.dwsim.cli.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.CommandLineRun;
import io.dwsim.cli.api.FakeGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportSqlCommandTest {

    @TempDir
    Path home;

    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway(0);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private CommandLineRun.Given given() {
        return CommandLineRun.inHome(home).variable("DWSIM_URL", gateway.url());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void filesAreSentAsOneAndWarningsNameTheFileAndItsLine() throws IOException {
        Path first = Files.writeString(home.resolve("a.sql"), "\uFEFFcreate table a (id int);\ngrant x");
        Path second = Files.writeString(home.resolve("b.sql"), "create table b (id int);\n");

        CommandLineRun run = given().run(
                        "experiment",
                        "import-sql",
                        first.toString(),
                        second.toString(),
                        "--name",
                        "shop",
                        "--dialect",
                        "redshift",
                        "--target-rows",
                        "5",
                        "--no-infer-rules");

        assertThat(run.status()).isZero();
        assertThat(json(gateway.last("POST").body()))
                .isEqualTo(JsonMapper.shared()
                        .createObjectNode()
                        .put("name", "shop")
                        .put("sql", "create table a (id int);\ngrant x\ncreate table b (id int);\n")
                        .put("dry_run", false)
                        .put("infer_rules", false)
                        .put("dialect", "redshift")
                        .put("target_rows", 5));
        assertThat(run.err()).isEqualTo(second + ":1: warning: no ENCODE here [clause_ignored]\n");
        assertThat(run.out()).isEqualTo("""
                 table  | from       | columns | primary key | references |  rows
                --------+------------+---------+-------------+------------+-------
                 orders | dev.orders |       2 | id          | customers  | 1,000

                 column       | suggested rule
                --------------+----------------------------
                 orders.price | min_value 1, max_value 500

                skipped GRANT × 2
                created shop from redshift (1 table, 1 suggestion, 1 warning)
                """);
    }

    @Test
    void aDryRunReadsStandardInputAndSaysThatNothingWasCreated() {
        CommandLineRun run = given().input("create table a (id int)")
                .run("experiment", "import-sql", "-", "--name", "x", "--dry-run");

        assertThat(run.status()).isZero();
        assertThat(json(gateway.last("POST").body()).path("dry_run").asBoolean())
                .isTrue();
        assertThat(run.out()).contains("would create x from redshift");
        assertThat(run.err()).startsWith("standard input:3: warning:");
    }

    @Test
    void withJsonTheAnswerIsTheOnlyDocument() {
        CommandLineRun run =
                given().input("create table a (id int)").run("experiment", "import-sql", "-", "--name", "x", "--json");

        assertThat(json(run.out()).path("dialect").asString()).isEqualTo("redshift");
        assertThat(run.err()).contains("created x");
    }

    @Test
    void whatCannotBeReadIsFoundInItsFile() throws IOException {
        Path first = Files.writeString(home.resolve("a.sql"), "one\ntwo\n");
        Path second = Files.writeString(home.resolve("b.sql"), "three\n'four");

        CommandLineRun run =
                given().run("experiment", "import-sql", first.toString(), second.toString(), "--name", "x");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("at " + second + ":3").contains("it cannot be read");
        assertThat(given().run("experiment", "import-sql", "none.sql", "--name", "x")
                        .err())
                .contains("no such file: none.sql");
        assertThat(given().run("experiment", "import-sql", "none.sql").err()).contains("--name");
    }
}
