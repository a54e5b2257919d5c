package io.dwsim.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.CommandLineRun;
import io.dwsim.cli.api.CannedGateway;
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
import tools.jackson.databind.node.ObjectNode;

class QueryCommandTest {
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

    @Test
    void rowsAreAlignedNullIsVisibleAndDigitsAreKept() {
        CommandLineRun run = given().run("query", "execute", "SELECT city, revenue FROM t");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                 city   | revenue
                --------+---------
                 Zürich | 1234.50
                 NULL   |    7.00
                 東京   |    NULL
                (3 rows, more were cut off: see --limit, 12 ms)
                """);
        ObjectNode request = (ObjectNode) json(gateway.last("POST").body());
        assertThat(request.remove("id").asString()).isNotBlank();
        assertThat(request).isEqualTo(json("{\"sql\":\"SELECT city, revenue FROM t\",\"format\":\"json\"}"));
    }

    @Test
    void experimentAndLimitAreSentAndJsonIsTheServersDocument() {
        CommandLineRun run =
                given().run("query", "execute", "SELECT 1", "--experiment", "shop", "--limit", "3", "--format", "json");

        assertThat(json(gateway.last("POST").body()).path("experiment_name").asString())
                .isEqualTo("shop");
        assertThat(json(gateway.last("POST").body()).path("limit").asInt()).isEqualTo(3);
        assertThat(run.out()).contains("1234.50");
        assertThat(json(run.out()).path("rows")).hasSize(3);
        assertThat(given().run("query", "execute", "SELECT 1", "--json").out()).isEqualTo(run.out());
    }

    @Test
    void sqlComesFromAFileOrStandardInputToo() throws IOException {
        Path file = Files.writeString(home.resolve("q.sql"), "SELECT 'ü'\n");

        given().run("query", "execute", "-f", file.toString());
        assertThat(json(gateway.last("POST").body()).path("sql").asString()).isEqualTo("SELECT 'ü'\n");

        given().input("SELECT 2").run("query", "execute", "--file", "-");
        assertThat(json(gateway.last("POST").body()).path("sql").asString()).isEqualTo("SELECT 2");

        assertThat(given().run("query", "execute", "-f", "missing.sql").status())
                .isEqualTo(1);
    }

    @Test
    void aRefusedStatementIsExitStatusOneWithItsFault() {
        CommandLineRun run = given().run("query", "execute", "DROP TABLE t");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("dw-sim: only SELECT is allowed\n  /sql: not a query (value: \"DROP\")\n");
    }

    @Test
    void aFaultyStatementIsShownWithACaretBelowThePlace() {
        CommandLineRun run = given().run("query", "execute", "SELECT nope");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                dw-sim: column "nope" does not exist
                  SELECT nope
                         ^
                """);
    }

    @Test
    void otherFormatsArePassedOnAsTheyCome() throws IOException {
        try (CannedGateway canned = new CannedGateway().on("POST /api/query/execute", "n\n1\n")) {
            Path file = home.resolve("rows.csv");
            CommandLineRun.Given given = CommandLineRun.inHome(home).variable("DWSIM_URL", canned.url());

            assertThat(given.run("query", "execute", "SELECT 1", "--format", "csv")
                            .out())
                    .isEqualTo("n\n1\n");
            assertThat(canned.received().get(0)).contains("\"format\":\"csv\"");
            CommandLineRun written = given.run(
                    "query",
                    "execute",
                    "SELECT 1",
                    "--format",
                    "csv",
                    "--dialect",
                    "snowflake",
                    "-o",
                    file.toString(),
                    "--json");
            assertThat(json(written.out()).path("bytes").asInt()).isEqualTo(4);
            assertThat(canned.received().get(1)).contains("\"dialect\":\"snowflake\"");
            assertThat(file).hasContent("n\n1\n");
            assertThat(given.run("query", "execute", "SELECT 1", "--format", "csv", "--json")
                            .status())
                    .isEqualTo(2);

            canned.breaksOff("POST /api/query/execute", "n\n");
            CommandLineRun broken = given.run("query", "execute", "SELECT 1", "--format", "csv", "-o", file.toString());
            assertThat(broken.status()).isEqualTo(1);
            assertThat(file).as("what was there before").hasContent("n\n1\n");
            assertThat(home.resolve("rows.csv.part")).doesNotExist();
        }
    }

    @Test
    void aTableGoesToAFileWithoutItsFooter() throws IOException {
        Path file = home.resolve("rows.txt");

        assertThat(given().run("query", "execute", "SELECT 1", "-o", file.toString())
                        .status())
                .isZero();
        assertThat(file).content().startsWith(" city   | revenue\n").endsWith(" 東京   |    NULL\n");
    }

    @Test
    void aStatementIsSavedOnceUnlessForced() throws IOException {
        Path file = home.resolve("q.sql");
        String[] save = {"query", "save", "SELECT 1", "--output", file.toString()};

        assertThat(given().run(save).out()).isEqualTo("saved to " + file + "\n");
        assertThat(file).content().isEqualTo("SELECT 1\n");
        assertThat(given().run(save).err()).contains("say --force");
        assertThat(given().input("SELECT 2;\n\n")
                        .run("query", "save", "-", "-o", file.toString(), "--force")
                        .status())
                .isZero();
        assertThat(file).content().isEqualTo("SELECT 2;\n");
        assertThat(given().input(" ")
                        .run("query", "save", "-", "-o", home + "/none.sql")
                        .err())
                .contains("no statement");
    }

    private CommandLineRun.Given given() {
        return CommandLineRun.inHome(home).variable("DWSIM_URL", gateway.url());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
