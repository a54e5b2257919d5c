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

class ExperimentCommandTest {
    private static final String SHOP = """
            {"name":"shop","description":"A shop","tables":[
              {"name":"customers","target_rows":1000,"columns":[
                 {"name":"id","data_type":"INT","is_unique":true},
                 {"name":"email","data_type":"VARCHAR","faker_rule":"email","required":false}]},
              {"name":"orders","target_rows":25000,"columns":[
                 {"name":"customer_id","data_type":"INT",
                  "foreign_key":{"references_table":"customers","references_column":"id"}}]}]}
            """;

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
    void createSendsJsonAndYamlAsWhatTheyAreAndShowsWarnings() throws IOException {
        Path json = Files.writeString(home.resolve("shop.json"), SHOP);
        Path yaml = Files.writeString(home.resolve("other.YML"), "name: other\n");

        CommandLineRun run = given().run("experiment", "create", json.toString(), yaml.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .containsExactly("created shop (2 tables, 26,000 rows)", "created other (0 tables, 0 rows)");
        assertThat(run.err()).contains("warning: unknown field 'colour' at /tables/0");
        assertThat(gateway.received())
                .extracting(FakeGateway.Received::contentType)
                .containsExactly("application/json", "application/yaml");
        assertThat(gateway.received().get(0).body()).isEqualTo(SHOP);
    }

    @Test
    void createReadsStandardInputAndRecognizesItsFormat() {
        assertThat(given().input("\n " + SHOP).run("experiment", "create", "-").status())
                .isZero();
        assertThat(gateway.last("POST").contentType()).isEqualTo("application/json");

        assertThat(given().input("# a comment\nname: two\n")
                        .run("experiment", "create", "-", "--json")
                        .status())
                .isZero();
        assertThat(gateway.last("POST").contentType()).isEqualTo("application/yaml");
    }

    @Test
    void everyFaultIsOneLineWithPointerAndValue() {
        CommandLineRun run = given().input("{\"name\":\"a b\"}").run("experiment", "create", "-", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "dw-sim: 2 faults",
                        "  /name: not an identifier (value: \"a b\")",
                        "  /tables: at least one table is needed");
        assertThat(json(run.out()).path("code").asString()).isEqualTo("INVALID_EXPERIMENT");
    }

    @Test
    void aMissingFileFailsBeforeAnythingIsSent() {
        CommandLineRun run = given().run("experiment", "create", "-", "no-such-file.json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("no such file: no-such-file.json");
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void listAndShowAreReadable() {
        createShop();

        assertThat(given().run("experiment", "list").out()).isEqualTo("""
                 name | tables | target_rows | last_run | description
                ------+--------+-------------+----------+-------------
                 shop |      2 |      26,000 |          | A shop
                (1 experiment)
                """);
        assertThat(given().run("experiment", "show", "shop").out())
                .contains("shop - A shop")
                .contains("orders: 0 rows in the warehouse, target 25,000")
                .contains(" customer_id | INT  | yes      | -> customers.id")
                .contains(" email  | VARCHAR | no       | email");
        assertThat(json(given().run("experiment", "list", "--json").out()).path("experiments"))
                .hasSize(1);
    }

    @Test
    void anUnknownExperimentFailsWithTheServersWords() {
        CommandLineRun run = given().run("experiment", "show", "nö/pe");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("dw-sim: there is no experiment 'nö/pe'\n");
    }

    @Test
    void deleteAsksOnATerminalAndTakesNoForNo() {
        createShop();

        CommandLineRun refused = given().onTerminal().input("n\n").run("experiment", "delete", "shop");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("Delete shop").contains("nothing was deleted");

        CommandLineRun agreed = given().onTerminal().input("Y\n").run("experiment", "delete", "shop");
        assertThat(agreed.status()).isZero();
        assertThat(agreed.out()).isEqualTo("deleted shop with 2 tables\n");
    }

    @Test
    void deleteDoesNotAskWhenToldYes() {
        createShop();

        CommandLineRun run = given().run("experiment", "delete", "shop", "--yes", "--json");

        assertThat(run.status()).isZero();
        assertThat(json(run.out()).path("name").asString()).isEqualTo("shop");
        assertThat(given().run("experiment", "show", "shop").status()).isEqualTo(1);
    }

    @Test
    void generateFollowsTheRunToItsEndAndShowsTheRows() {
        createShop();

        CommandLineRun run = given().run(
                        "experiment",
                        "generate",
                        "shop",
                        "--rows",
                        "orders=500",
                        "--rows",
                        "customers=7",
                        "--seed",
                        "-3");

        assertThat(run.status()).isZero();
        assertThat(json(gateway.last("POST").body()))
                .isEqualTo(json("{\"rows\":{\"orders\":500,\"customers\":7},\"seed\":-3}"));
        assertThat(run.err())
                .contains("run 1:  30%  generating  7,800 / 26,000 rows")
                .contains("run 1:  70%  loading  18,200 / 26,000 rows")
                .contains("run 1: 100%  done  26,000 / 26,000 rows");
        assertThat(run.out()).isEqualTo("""
                 table     | generated | loaded
                -----------+-----------+--------
                 customers |     1,000 |  1,000
                 orders    |    25,000 | 25,000
                run 1 of shop completed: 26,000 rows loaded
                """);
    }

    @Test
    void generateShowsABarOnATerminal() {
        createShop();

        CommandLineRun run = given().onTerminal().run("experiment", "generate", "shop");

        assertThat(run.err())
                .contains("\r\u001b[K[#######.................]  30%  generating")
                .contains("\n\r\u001b[K  customers [###############.........]  65%  300 / 1,000 rows"
                        + "\n\r\u001b[K  orders    [###############.........]  65%  7,500 / 25,000 rows")
                .endsWith("\r\u001b[2A\r\u001b[K\u001b[J");
        assertThat(run.out()).doesNotContain("\u001b");
    }

    @Test
    void generateWaitsForAServerThatIsAwayForAMoment() {
        createShop();
        gateway.unavailableFor(2);

        assertThat(given().run("experiment", "generate", "shop").status()).isZero();
    }

    @Test
    void aFailedRunIsExitStatusOneAndNamesTheCause() {
        createShop();
        gateway.failRunsWith("LAKE_WRITE_FAILED");

        CommandLineRun run = given().run("experiment", "generate", "shop", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("dw-sim: run 1 of shop failed: LAKE_WRITE_FAILED: disk is full (table orders, part 3)");
        assertThat(json(run.out()).path("status").asString()).isEqualTo("FAILED");
    }

    @Test
    void detachPrintsTheIdOfTheRunAndReturns() {
        createShop();

        assertThat(given().run("experiment", "generate", "shop", "--detach").out())
                .isEqualTo("1\n");
        assertThat(json(given().run("experiment", "generate", "shop", "--detach", "--json")
                                .out())
                        .path("id")
                        .asInt())
                .isEqualTo(2);
        assertThat(gateway.received()).noneMatch(request -> request.path().contains("/runs/"));
    }

    private void createShop() {
        assertThat(given().input(SHOP).run("experiment", "create", "-").status())
                .isZero();
    }

    private CommandLineRun.Given given() {
        return CommandLineRun.inHome(home).variable("DWSIM_URL", gateway.url());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
