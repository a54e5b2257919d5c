package io.dwsim.cli.query;

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
        assertThat(json(gateway.last("POST").body()))
                .isEqualTo(json("{\"sql\":\"SELECT city, revenue FROM t\",\"format\":\"json\"}"));
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
    void aStreamedFormatIsPassedOnAsItComes() {
        CommandLineRun run = given().run("query", "execute", "SELECT 1", "--format", "csv");

        assertThat(run.status()).isZero();
        assertThat(json(gateway.last("POST").body()).path("format").asString()).isEqualTo("csv");
        assertThat(run.out()).isEqualTo("city,revenue\r\nZürich,1234.50\r\n");
    }

    @Test
    void rowsGoToAFileThatIsWholeOrNotThere() {
        Path file = home.resolve("rows.csv");

        CommandLineRun run =
                given().run("query", "execute", "SELECT 1", "--format", "csv", "--output", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(file).hasContent("city,revenue\r\nZürich,1234.50\r\n");

        Path refused = home.resolve("refused.csv");
        CommandLineRun drop =
                given().run("query", "execute", "DROP TABLE t", "--format", "csv", "-o", refused.toString());
        assertThat(drop.status()).isEqualTo(1);
        assertThat(drop.err()).startsWith("dw-sim: only SELECT is allowed");

        Path broken = home.resolve("broken.csv");
        CommandLineRun brokenOff =
                given().run("query", "execute", "SELECT broken", "--format", "csv", "-o", broken.toString());
        assertThat(brokenOff.status()).isNotZero();
        assertThat(home)
                .isDirectoryNotContaining(path -> path.getFileName().toString().matches("(refused|broken).*"));
    }

    @Test
    void parquetIsNotForTheTerminal() {
        CommandLineRun run = given().run("query", "execute", "SELECT 1", "--format", "parquet");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("--output");
    }

    private CommandLineRun.Given given() {
        return CommandLineRun.inHome(home).variable("DWSIM_URL", gateway.url());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
