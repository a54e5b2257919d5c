package io.dwsim.cli.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.CommandLineRun;
import io.dwsim.cli.api.CannedGateway;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out about an experiment without a run, and its reset. */
class ExperimentLooksTest {
    @TempDir
    Path home;

    private CannedGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new CannedGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void validateShowsThePlanOrEveryFault() {
        gateway.on("POST /api/experiments/validate", """
                {"valid":true,"errors":[],"warnings":[{"pointer":"/x","message":"unknown"}],
                 "plan":{"rows_total":1200,"parts_total":2,"bytes_estimated":2500,
                  "tables":[{"table":"t","rows":1200,"parts":2,"bytes_estimated":null}]}}""");
        CommandLineRun valid = given().input("name: shop").run("experiment", "validate", "-");
        assertThat(valid.status()).isZero();
        assertThat(valid.out())
                .startsWith("- is valid: 1,200 rows in 2 parts, about 2.5 kB of Parquet\n")
                .contains(" t     | 1,200 |     2 |       ?\n");
        assertThat(valid.err()).isEqualTo("-: warning: /x: unknown\n");

        gateway.on("POST /api/experiments/validate", """
                {"valid":false,"errors":[{"pointer":"/name","message":"is required"}],"warnings":[],"plan":null}""");
        CommandLineRun invalid = given().input("{}").run("experiment", "validate", "-", "--json");
        assertThat(invalid.status()).isEqualTo(1);
        assertThat(invalid.err()).isEqualTo("-: /name: is required\n");
        assertThat(invalid.out()).contains("\"valid\" : false");
    }

    @Test
    void previewAsksForWhatWasNamed() {
        gateway.on("GET /api/experiments/shop/preview?table=t&offset=5&limit=2&seed=-1", """
                {"row_count":9,"seed":-1,"columns":[{"name":"id","data_type":"INT"}],"rows":[[6],[null]]}""");

        assertThat(given().run("experiment", "preview", "shop", "t", "--offset", "5", "--limit", "2", "--seed", "-1")
                        .out())
                .isEqualTo("   id\n------\n    6\n NULL\n(2 rows of 9, seed -1)\n");
    }

    @Test
    void lineageIsTwoTablesOrAGraph() {
        gateway.on("GET /api/experiments/shop/lineage", """
                        {"nodes":[{"name":"t","target_rows":5,"row_count":4,"run_ids":[1,2]}],
                         "edges":[{"source":"t","target":"u","source_columns":["a","b"],"target_columns":["c","d"]}]}""")
                .on("GET /api/experiments/shop/lineage/export", "digraph {}");

        assertThat(given().run("experiment", "lineage", "shop").out())
                .contains(" t     |           5 |    4 | 1, 2\n")
                .contains(" t(a, b) | u(c, d)\n")
                .endsWith("(1 table, 1 foreign key)\n");
        assertThat(given().run("experiment", "lineage", "shop", "--dot").out()).isEqualTo("digraph {}");
        assertThat(given().run("experiment", "lineage", "shop", "--dot", "--json")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void resetAsksFirst() {
        gateway.on("POST /api/experiments/shop/reset", "{\"reset_tables\":[\"t\",\"u\"]}");

        assertThat(given().run("experiment", "reset", "shop").status()).isEqualTo(2);
        assertThat(given().onTerminal()
                        .input("\n")
                        .run("experiment", "reset", "shop")
                        .err())
                .contains("Empty all tables of shop? [y/N] ")
                .contains("nothing was emptied");
        assertThat(gateway.received()).isEmpty();
        assertThat(given().run("experiment", "reset", "shop", "--yes").out()).isEqualTo("emptied 2 tables of shop\n");
    }

    private CommandLineRun.Given given() {
        return CommandLineRun.inHome(home).variable("DWSIM_URL", gateway.url());
    }
}
