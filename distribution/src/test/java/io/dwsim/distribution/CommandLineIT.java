package io.dwsim.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dwsim.distribution.Installation.Input;
import io.dwsim.distribution.Installation.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command, from the unpacked archive, against one running system. The page that describes them comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineIT {
    private static final String SHOP = """
            name: %s
            tables:
              - name: customers
                target_rows: 200
                primary_key: [id]
                columns:
                  - {name: id, data_type: INT, is_unique: true}
                  - {name: city, data_type: VARCHAR, faker_rule: city, required: false, null_ratio: 0.5}
              - name: orders
                target_rows: 1000
                columns:
                  - {name: id, data_type: INT, is_unique: true}
                  - name: customer_id
                    data_type: INT
                    foreign_key: {references_table: customers, references_column: id}
            """;

    /** What the line editor sends when it has taken a line: pasting is its business no longer. */
    private static final String LINE_TAKEN = "\u001b[?2004l";

    @TempDir
    static Path directory;

    private static Installation installed;

    @BeforeAll
    static void start() throws Exception {
        installed = Installation.unpackInto(directory);
        Result up = installed.run("up", "--port", Integer.toString(freePort()));
        assertThat(up.status()).as(up.err()).isZero();
        assertThat(up.out()).contains("PGPASSWORD=").contains("stop with   dw-sim down");
        create("shop");
        Result run = installed.run("experiment", "generate", "shop", "--seed", "5");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(" orders    |     1,000 |  1,000");
        assertThat(run.err()).contains("100%  done  1,200 / 1,200 rows").doesNotContain("\u001b");
    }

    @AfterAll
    static void stop() throws Exception {
        installed.run("down");
    }

    /** What makes it fast; how fast is for a benchmark to say. */
    @Test
    @Order(1)
    void theCommandLineStartsFromAnArchiveOfItsClasses() throws Exception {
        assertThat(installed.run("version").out()).startsWith("dw-sim 0");
        Path log = directory.resolve("classes.log");
        Result loaded = installed.script("""
                exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xshare:on -XX:SharedArchiveFile="$(ls "$PWD"/lib/dw-sim-*.jsa)" \\
                  -Xlog:class+load:file=%s -cp "$(printf ':%%s' "$PWD"/lib/cli/*.jar | cut -c 2-)" io.dwsim.cli.DwSim version
                """.formatted(log));

        assertThat(loaded.status()).as(loaded.err()).isZero();
        assertThat(Files.readString(log)).contains("io.dwsim.cli.DwSim source: shared objects file (top)");
    }

    @Test
    @Order(2)
    void everyCommandPrintsOneDocumentForPrograms() throws Exception {
        Path yaml = Files.writeString(directory.resolve("json.yaml"), SHOP.formatted("json"));
        long run = newestRun("shop");
        String id = Long.toString(run);
        succeeds("version");
        succeeds("status");
        succeeds("doctor");
        succeeds("logs", "--lines", "3");
        succeeds("completion", "bash");
        succeeds("man", "query", "execute");
        assertThat(succeeds("up").path("url").asString()).startsWith("http://127.0.0.1:");
        assertThat(succeeds("experiment", "validate", yaml.toString())
                        .at("/validations/0/plan/rows_total")
                        .asInt())
                .isEqualTo(1200);
        assertThat(succeeds("experiment", "create", yaml.toString()).path("experiments"))
                .hasSize(1);
        assertThat(succeeds("experiment", "list").path("experiments")).hasSizeGreaterThan(1);
        assertThat(succeeds("experiment", "show", "json").path("name").asString())
                .isEqualTo("json");
        assertThat(succeeds("experiment", "preview", "json", "orders", "--limit", "3", "--seed", "1")
                        .path("rows"))
                .hasSize(3);
        assertThat(succeeds("experiment", "lineage", "shop").path("edges")).hasSize(1);
        assertThat(succeeds("experiment", "generate", "json", "--rows", "orders=7")
                        .at("/row_counts/loaded/orders")
                        .asInt())
                .isEqualTo(7);
        assertThat(succeeds("experiment", "runs", "shop").path("runs")).hasSize(1);
        assertThat(succeeds("experiment", "run", id).path("seed").asInt()).isEqualTo(5);
        assertThat(succeeds("experiment", "run", "shop", id)).isEqualTo(succeeds("experiment", "run", "shop"));
        assertThat(succeeds("experiment", "report", id).at("/summary/failed").asInt())
                .isZero();
        assertThat(succeeds("experiment", "verify", id)
                        .at("/verification/parts_intact")
                        .asInt())
                .isEqualTo(2);
        assertThat(succeeds("experiment", "export", "shop", id, "--output", directory.resolve("export") + "")
                        .path("files"))
                .hasSize(2);
        assertThat(succeeds(
                                "experiment",
                                "import-sql",
                                installed.root().resolve("examples/bookshop-redshift.sql") + "",
                                "--name",
                                "bookshop",
                                "--dry-run")
                        .at("/experiment/tables"))
                .hasSize(3);
        assertThat(succeeds("experiment", "reset", "shop", "--yes").path("reset_tables"))
                .hasSize(2);
        assertThat(succeeds("experiment", "load", "shop", "--run-id", id)
                        .path("loads_run_id")
                        .asLong())
                .isEqualTo(run);
        assertThat(succeeds("query", "execute", "SELECT count(*) AS n FROM orders", "-e", "shop")
                        .path("rows")
                        .toString())
                .isEqualTo("[[1000]]");
        assertThat(succeeds("query", "save", "SELECT 1", "--output", directory.resolve("q.sql") + "")
                        .has("output"))
                .isTrue();
        assertThat(succeeds("experiment", "delete", "json", "--yes").path("dropped_tables"))
                .hasSize(2);
    }

    @Test
    @Order(3)
    void whatTheServerRefusesIsExitStatusOneAndOneDocumentToo() throws Exception {
        String id = Long.toString(newestRun("shop"));
        for (String[] command : List.of(
                new String[] {"experiment", "show", "nowhere"},
                new String[] {"experiment", "resume", id},
                new String[] {"experiment", "run", "99999"},
                new String[] {"experiment", "generate", "shop", "--rows", "nowhere=1"},
                new String[] {"query", "execute", "DELETE FROM orders", "-e", "shop"})) {
            Result result = installed.run(with("--json", command));
            assertThat(result.status()).as(String.join(" ", command)).isEqualTo(1);
            assertThat(document(result).has("detail")).as(result.out()).isTrue();
            assertThat(result.err()).startsWith("dw-sim: ");
        }
        Result late = installed.run("experiment", "abort", id);
        assertThat(late.status()).isEqualTo(1);
        assertThat(late.err()).contains("dw-sim: run " + id + " of shop completed");
        Result faults = installed.run(new Input("{\"name\":\"x y\",\"tables\":[]}"), "experiment", "create", "-");
        assertThat(faults.status()).isEqualTo(1);
        assertThat(faults.err()).contains("\n  /name: ").contains("\n  /tables: ");
        assertThat(faults.out()).isEmpty();
        assertThat(installed.run("experiment", "crate").err()).contains("experiment create");
        assertThat(installed
                        .run("experiment", "list", "--url", "http://127.0.0.1:9")
                        .status())
                .isEqualTo(3);
    }

    @Test
    @Order(4)
    void rowsAreTablesWithVisibleNullsAndFilesAppearWhole() throws Exception {
        Result rows = installed.run(
                "query",
                "execute",
                "SELECT id, city FROM customers WHERE city IS NULL ORDER BY 1 LIMIT 1",
                "-e",
                "shop");
        assertThat(rows.out()).matches("(?s) +id \\| city\\n-+\\+------\\n +\\d+ \\| NULL\\n\\(1 row, .*\\)\\n");
        Path file = directory.resolve("rows.json");
        Result written = installed.run(
                "query", "execute", "SELECT 1 AS n", "--format", "json", "--output", file.toString(), "--quiet");
        assertThat(written.out() + written.err()).isEmpty();
        assertThat(Files.readString(file)).contains("\"rows\":[[1]]");
        Result csv = installed.run("query", "execute", "SELECT 1 AS n, NULL AS nothing", "--format", "csv");
        assertThat(csv.out()).isEqualTo("n,nothing\r\n1,\r\n");
        Path parquet = directory.resolve("rows.parquet");
        installed.run("query", "execute", "SELECT 1 AS n", "--format", "parquet", "--output", parquet.toString());
        assertThat(Files.readString(parquet, StandardCharsets.ISO_8859_1))
                .startsWith("PAR1")
                .endsWith("PAR1");
        assertThat(installed
                        .run("experiment", "ddl", "shop", "--dialect", "redshift")
                        .out())
                .contains("CREATE TABLE");
        assertThat(installed
                        .run("experiment", "copy-script", "shop", "--dialect", "snowflake")
                        .out())
                .contains("COPY INTO");
        Result large = installed.script(
                "dw-sim query execute 'SELECT n FROM generate_series(1, 9000) n' --limit 9000 | tail -n 2 | head -n 1");
        assertThat(large.out()).isEqualTo(" 9000\n");
        Result stopped = installed.run(new Input("SELECT nope;\nSELECT 1 AS never;\n"), "query", "shell", "-e", "shop");
        assertThat(stopped.status()).isEqualTo(1);
        assertThat(stopped.out()).doesNotContain("never");
        Result session = installed.run(
                new Input("\\timing\nSELECT ';' AS a,\n count(*) FROM orders;\n\\d orders\n\\q\n"),
                "query",
                "shell",
                "-e",
                "shop");
        assertThat(session.status()).as(session.err()).isZero();
        assertThat(session.out())
                .contains(" ; |  1000\n")
                .contains("Time: ")
                .contains(" customer_id | INT  | no       | customers.id");
    }

    @Test
    @Order(5)
    void exportedFilesAreThoseOfTheManifestAndAreNotFetchedTwice() throws Exception {
        Path target = directory.resolve("files");
        assertThat(installed
                        .run("experiment", "export", "shop", "-o", target.toString())
                        .status())
                .isZero();
        Path part = target.resolve("orders/part-00000.parquet");
        assertThat(Files.readString(part, StandardCharsets.ISO_8859_1)).startsWith("PAR1");
        var before = Files.getLastModifiedTime(part);
        Files.writeString(target.resolve("customers/part-00000.parquet"), "damaged");
        assertThat(installed
                        .run("experiment", "export", "shop", "-o", target.toString())
                        .status())
                .isZero();
        assertThat(Files.getLastModifiedTime(part)).isEqualTo(before);
        assertThat(Files.size(target.resolve("customers/part-00000.parquet"))).isGreaterThan(100);
    }

    @Test
    @Order(6)
    void runsCanBeStartedWithoutWaitingAbortedAndRolledBack() throws Exception {
        create("busy");
        assertThat(installed.run("experiment", "generate", "busy", "-q").status())
                .isZero();
        Result detached = installed.run("experiment", "generate", "busy", "--rows", "orders=9000000", "--detach");
        assertThat(detached.out()).matches("\\d+\\n");
        String id = detached.out().strip();
        Result active = installed.run("experiment", "generate", "busy");
        assertThat(active.status()).isEqualTo(1);
        assertThat(active.err()).contains(id);
        Result aborted = installed.run("experiment", "abort", id);
        assertThat(aborted.status()).as(aborted.err()).isZero();
        assertThat(aborted.out()).contains("run " + id + " of busy was aborted");
        assertThat(installed
                        .run("experiment", "generate", "busy", "--rows", "orders=3")
                        .status())
                .isZero();
        Result back = installed.run("experiment", "rollback", "busy");
        assertThat(back.status()).as(back.err()).isZero();
        assertThat(back.out()).contains("1,200 rows loaded");
    }

    @Test
    @Order(7)
    void onATerminalProgressHasABarForEachTable() throws Exception {
        assumeTrue(PseudoTerminal.exists());
        try (PseudoTerminal terminal = PseudoTerminal.on(installed, "dw-sim experiment generate shop")) {
            assertThat(terminal.status()).isZero();
            assertThat(terminal.screen())
                    .contains("  customers [████████████████████████] 100%  200 / 200 rows")
                    .contains("  orders    [████████████████████████] 100%  1,000 / 1,000 rows")
                    .contains("\u001b[32mrun ");
        }
        try (PseudoTerminal terminal =
                PseudoTerminal.on(installed, "NO_COLOR=1 dw-sim experiment generate shop 2>&1 | cat")) {
            assertThat(terminal.status()).isZero();
            assertThat(terminal.screen()).doesNotContain("\u001b").contains("100%  done");
        }
    }

    @Test
    @Order(8)
    void controlCAsksWhetherToAbortTheRunOrToLeaveItRunning() throws Exception {
        assumeTrue(PseudoTerminal.exists());
        create("long");
        String generate = "dw-sim experiment generate long --rows orders=9000000";
        try (PseudoTerminal terminal = PseudoTerminal.on(installed, generate)) {
            terminal.shows("generating").controlC().shows("(a)bort it, (l)eave it running, or (w)atch on? ");
            terminal.type("what\n").shows("Answer a, l or w.").type("w\n");
            terminal.controlC().shows("(a)bort it").type("l\n").shows("goes on without being watched");
            assertThat(terminal.status()).isEqualTo(130);
        }
        assertThat(succeeds("experiment", "run", "long").path("status").asString())
                .isEqualTo("RUNNING");
        assertThat(installed.run("experiment", "abort", "long").status()).isZero();
        try (PseudoTerminal terminal = PseudoTerminal.on(installed, generate)) {
            terminal.shows("generating").controlC().shows("(a)bort it").type("a\n");
            assertThat(terminal.status()).isEqualTo(130);
            assertThat(terminal.screen()).contains("was aborted");
        }
        assertThat(succeeds("experiment", "run", "long").path("status").asString())
                .isEqualTo("ABORTED");
    }

    @Test
    @Order(9)
    void theShellCompletesPagesAndRemembers() throws Exception {
        assumeTrue(PseudoTerminal.exists());
        try (PseudoTerminal terminal =
                PseudoTerminal.on(installed, "DWSIM_PAGER='sed s/^/paged:/' dw-sim query shell -e shop")) {
            terminal.shows("shop=> ").type("SELECT count(*) AS total\n").shows("-> ");
            terminal.type("FROM customers WHERE ci\t")
                    .shows("city")
                    .type("IS NULL;\n")
                    .shows("(1 row");
            terminal.type("SELECT generate_series(1, 40) AS n;\n").shows("paged:(40 rows");
            terminal.type("SELECT count(*) FROM orders a, orders b, orders c, orders e;\n")
                    .shows("orders e")
                    .shows(LINE_TAKEN);
            terminal.controlCUntil("cancelled").shows("shop=> ").type("\\q\n");
            assertThat(terminal.status()).isZero();
        }
        assertThat(Files.readString(directory.resolve("home/.local/state/dw-sim/history")))
                .contains("FROM customers WHERE city IS NULL;")
                .contains("generate_series");
        for (int i = 0; i < 4; i++) {
            try (PseudoTerminal terminal = PseudoTerminal.on(installed, "dw-sim query shell -e shop")) {
                terminal.shows("shop=> ").typeAmidControlC("\\q\n");
                assertThat(terminal.status()).as("left").isZero();
            }
        }
    }

    @Test
    @Order(10)
    void theArchiveHoldsManualPagesAndCompletionScriptsThatWork() throws Exception {
        assertThat(Files.readString(installed.root().resolve("man/man1/dw-sim-experiment-generate.1")))
                .startsWith(".TH \"DW-SIM-EXPERIMENT-GENERATE\" 1");
        Result completed = installed.script("""
                source completion/dw-sim.bash
                COMP_WORDS=(dw-sim experiment ge) COMP_CWORD=2 COMP_LINE='dw-sim experiment ge' COMPREPLY=()
                set +eu
                _complete_dw-sim
                echo "${COMPREPLY[@]}"
                """);
        assertThat(completed.out().strip()).as(completed.err()).isEqualTo("generate");
        assertThat(Files.readString(installed.root().resolve("completion/_dw-sim")))
                .startsWith("#compdef dw-sim\n");
    }

    @Test
    @Order(11)
    void everyCommandOfThePageDoesWhatThePageSays() throws Exception {
        List<String> blocks = new ArrayList<>();
        String page = Files.readString(installed.root().resolve("docs/cli.md"));
        for (int start = page.indexOf("```sh\n"); start >= 0; start = page.indexOf("```sh\n", start + 1)) {
            blocks.add(page.substring(start + 6, page.indexOf("```", start + 6)));
        }
        assertThat(blocks).hasSizeGreaterThan(5);
        for (String block : blocks) {
            Result result = installed.script(block);
            assertThat(result.status())
                    .as(block + "\n" + result.out() + result.err())
                    .isZero();
        }
        assertThat(installed.run("status").status())
                .as("the page ends with down")
                .isEqualTo(1);
    }

    private static void create(String name) throws Exception {
        Result created = installed.run(new Input(SHOP.formatted(name)), "experiment", "create", "-");
        assertThat(created.status()).as(created.err()).isZero();
        assertThat(created.out()).isEqualTo("created " + name + " (2 tables, 1,200 rows)\n");
    }

    private static long newestRun(String experiment) throws Exception {
        return succeeds("experiment", "runs", experiment).at("/runs/0/id").asLong();
    }

    private static JsonNode succeeds(String... command) throws Exception {
        Result result = installed.run(with("--json", command));
        assertThat(result.status())
                .as(String.join(" ", command) + "\n" + result.err())
                .isZero();
        return document(result);
    }

    private static JsonNode document(Result result) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(result.out());
    }

    private static String[] with(String option, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.add(option);
        return words.toArray(String[]::new);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
