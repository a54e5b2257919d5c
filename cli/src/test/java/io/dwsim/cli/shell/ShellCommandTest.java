package io.dwsim.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.CommandLineRun;
import io.dwsim.cli.api.ApiClient;
import io.dwsim.cli.api.CannedGateway;
import io.dwsim.cli.api.Experiments;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellCommandTest {
    @TempDir
    Path home;

    private CannedGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new CannedGateway()
                .on(
                        "GET /api/experiments",
                        "{\"experiments\":[{\"name\":\"shop\",\"tables\":1,\"description\":\"A shop\"}]}")
                .on("GET /api/experiments/shop", """
                        {"name":"shop","row_counts":{"orders":1234},"definition":{"name":"shop","tables":[
                          {"name":"orders","target_rows":5,"columns":[{"name":"id","data_type":"INT"},
                           {"name":"city","data_type":"VARCHAR","required":false},
                           {"name":"of","data_type":"INT","foreign_key":{"references_table":"orders","references_column":"id"}}]}]}}""")
                .on("POST /api/query/execute", """
                        {"columns":[{"name":"n","type":"bigint"}],"rows":[[1],[null]],"truncated":false,"elapsed_ms":3}""");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void sendsStatementsInTheDialectChosen() {
        CommandLineRun run = shell("\\dialect snowflake\nSELECT 1;\n\\dialect\nSELECT 2;\n");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Statements are in the dialect snowflake now.\n");
        assertThat(gateway.received().toString())
                .containsOnlyOnce("\"dialect\":\"snowflake\"")
                .contains("SELECT 2");
    }

    @Test
    void executesStatementsAndItsOwnCommands() {
        CommandLineRun run = shell(
                "\\l\n\\d\n\\d shop__orders\n\\c shop\n\\d\n\\d ORDERS\n\\x\nSELECT 1\n AS n;\n\\timing\n\\?\n\\q\nnever");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(" shop       |      1 | A shop\n")
                .contains(" shop__orders |       3 |\n")
                .contains(" orders |       3 | 1,234\n")
                .contains(" city   | VARCHAR | yes      |\n")
                .contains(" of     | INT     | no       | orders.id\n")
                .contains("-[ row 2 ]\nn | NULL\n(2 rows, 3 ms)\n")
                .contains("Timing is on.")
                .contains("\\timing ");
        assertThat(gateway.received())
                .filteredOn(request -> request.startsWith("POST"))
                .singleElement()
                .asString()
                .contains("\"sql\":\"SELECT 1\\n AS n\"")
                .contains("\"experiment_name\":\"shop\"");
    }

    @Test
    void stopsAtTheFirstFault() {
        gateway.on("POST /api/query/execute", 400, "{\"detail\":\"no such column\"}".getBytes(StandardCharsets.UTF_8));

        CommandLineRun refused = shell("SELECT nope;\nSELECT 2;\n");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).isEqualTo("no such column\n");
        assertThat(gateway.received())
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(1);

        assertThat(shell("\\nonsense").err()).contains("\\? lists them");
        assertThat(shell("\\d orders").err()).contains("choose an experiment");
        assertThat(shell("\\d shop__nothing").err()).contains("has no table 'nothing'");
    }

    @Test
    void anAnswerThatBreaksOffIsAFault() {
        gateway.breaksOff(
                "POST /api/query/execute", "{\"columns\":[{\"name\":\"n\",\"type\":\"bigint\"}],\"rows\":[[1],");

        CommandLineRun run = shell("SELECT 1;");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("broke its answer off");
    }

    @Test
    void completesTablesColumnsKeywordsAndItsOwnCommands() {
        Catalog catalog = new Catalog(new Experiments(new ApiClient(URI.create(gateway.url()), Optional.empty())));
        SqlCompleter anywhere = new SqlCompleter(catalog, Optional::empty);
        SqlCompleter inShop = new SqlCompleter(catalog, () -> Optional.of("shop"));

        assertThat(anywhere.candidates("SELECT ", "")).containsEntry("shop__orders", "tables");
        assertThat(inShop.candidates("select ci", "ci"))
                .containsEntry("orders", "tables")
                .containsEntry("city", "columns")
                .containsEntry("from", "keywords");
        assertThat(inShop.candidates("\\", "\\")).containsOnlyKeys(Meta.NAMES);
        assertThat(inShop.candidates("\\c ", "")).containsOnlyKeys("shop");
        assertThat(inShop.candidates("\\d o", "o")).containsOnlyKeys("orders");
    }

    private CommandLineRun shell(String input) {
        return CommandLineRun.inHome(home)
                .variable("DWSIM_URL", gateway.url())
                .input(input)
                .run("query", "shell");
    }
}
