package io.dwsim.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.distribution.Installation.Input;
import io.dwsim.distribution.Installation.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every command, from the unpacked archive, against one running system. The page that describes them comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem();

    @BeforeAll
    static void start() throws Exception {
        SYSTEM.create("shop");
        Result run = SYSTEM.installed().run("experiment", "generate", "shop", "--seed", "5");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(" orders    |     1,000 |  1,000");
        assertThat(run.err()).contains("100%  done  1,200 / 1,200 rows").doesNotContain("\u001b");
    }

    /** What makes it fast; how fast is for a benchmark to say. */
    @Test
    @Order(1)
    void theCommandLineStartsFromAnArchiveOfItsClasses() throws Exception {
        assertThat(SYSTEM.installed().run("version").out()).startsWith("dw-sim 0");
        Path log = SYSTEM.directory().resolve("classes.log");
        Result loaded = SYSTEM.installed().script("""
                exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xshare:on -XX:SharedArchiveFile="$(ls "$PWD"/lib/dw-sim-*.jsa)" \\
                  -Xlog:class+load:file=%s -cp "$(printf ':%%s' "$PWD"/lib/cli/*.jar | cut -c 2-)" io.dwsim.cli.DwSim version
                """.formatted(log));

        assertThat(loaded.status()).as(loaded.err()).isZero();
        assertThat(Files.readString(log)).contains("io.dwsim.cli.DwSim source: shared objects file (top)");
    }

    @Test
    @Order(2)
    void everyCommandPrintsOneDocumentForPrograms() throws Exception {
        Path yaml = Files.writeString(SYSTEM.directory().resolve("json.yaml"), RunningSystem.definition("json"));
        long run = SYSTEM.newestRun("shop");
        String id = Long.toString(run);
        SYSTEM.succeeds("version");
        SYSTEM.succeeds("status");
        SYSTEM.succeeds("doctor");
        SYSTEM.succeeds("logs", "--lines", "3");
        SYSTEM.succeeds("completion", "bash");
        SYSTEM.succeeds("man", "query", "execute");
        assertThat(SYSTEM.succeeds("up").path("url").asString()).startsWith("http://127.0.0.1:");
        assertThat(SYSTEM.succeeds("experiment", "validate", yaml.toString())
                        .at("/validations/0/plan/rows_total")
                        .asInt())
                .isEqualTo(1200);
        assertThat(SYSTEM.succeeds("experiment", "create", yaml.toString()).path("experiments"))
                .hasSize(1);
        assertThat(SYSTEM.succeeds("experiment", "list").path("experiments")).hasSizeGreaterThan(1);
        assertThat(SYSTEM.succeeds("experiment", "show", "json").path("name").asString())
                .isEqualTo("json");
        assertThat(SYSTEM.succeeds("experiment", "preview", "json", "orders", "--limit", "3", "--seed", "1")
                        .path("rows"))
                .hasSize(3);
        assertThat(SYSTEM.succeeds("experiment", "lineage", "shop").path("edges"))
                .hasSize(1);
        assertThat(SYSTEM.succeeds("experiment", "generate", "json", "--rows", "orders=7")
                        .at("/row_counts/loaded/orders")
                        .asInt())
                .isEqualTo(7);
        assertThat(SYSTEM.succeeds("experiment", "runs", "shop").path("runs")).hasSize(1);
        assertThat(SYSTEM.succeeds("experiment", "run", id).path("seed").asInt())
                .isEqualTo(5);
        assertThat(SYSTEM.succeeds("experiment", "run", "shop", id))
                .isEqualTo(SYSTEM.succeeds("experiment", "run", "shop"));
        assertThat(SYSTEM.succeeds("experiment", "report", id)
                        .at("/summary/failed")
                        .asInt())
                .isZero();
        assertThat(SYSTEM.succeeds("experiment", "verify", id)
                        .at("/verification/parts_intact")
                        .asInt())
                .isEqualTo(2);
        assertThat(SYSTEM.succeeds(
                                "experiment",
                                "export",
                                "shop",
                                id,
                                "--output",
                                SYSTEM.directory().resolve("export") + "")
                        .path("files"))
                .hasSize(2);
        assertThat(SYSTEM.succeeds(
                                "experiment",
                                "import-sql",
                                SYSTEM.installed().root().resolve("examples/bookshop-redshift.sql") + "",
                                "--name",
                                "bookshop",
                                "--dry-run")
                        .at("/experiment/tables"))
                .hasSize(3);
        assertThat(SYSTEM.succeeds("experiment", "reset", "shop", "--yes").path("reset_tables"))
                .hasSize(2);
        assertThat(SYSTEM.succeeds("experiment", "load", "shop", "--run-id", id)
                        .path("loads_run_id")
                        .asLong())
                .isEqualTo(run);
        assertThat(SYSTEM.succeeds("query", "execute", "SELECT count(*) AS n FROM orders", "-e", "shop")
                        .path("rows")
                        .toString())
                .isEqualTo("[[1000]]");
        assertThat(SYSTEM.succeeds(
                                "query",
                                "save",
                                "SELECT 1",
                                "--output",
                                SYSTEM.directory().resolve("q.sql") + "")
                        .has("output"))
                .isTrue();
        assertThat(SYSTEM.succeeds("experiment", "delete", "json", "--yes").path("dropped_tables"))
                .hasSize(2);
    }

    @Test
    @Order(3)
    void whatTheServerRefusesIsExitStatusOneAndOneDocumentToo() throws Exception {
        String id = Long.toString(SYSTEM.newestRun("shop"));
        for (String[] command : List.of(
                new String[] {"experiment", "show", "nowhere"},
                new String[] {"experiment", "resume", id},
                new String[] {"experiment", "run", "99999"},
                new String[] {"experiment", "generate", "shop", "--rows", "nowhere=1"},
                new String[] {"query", "execute", "DELETE FROM orders", "-e", "shop"})) {
            Result result = SYSTEM.installed().run(RunningSystem.with("--json", command));
            assertThat(result.status()).as(String.join(" ", command)).isEqualTo(1);
            assertThat(RunningSystem.document(result).has("detail"))
                    .as(result.out())
                    .isTrue();
            assertThat(result.err()).startsWith("dw-sim: ");
        }
        Result late = SYSTEM.installed().run("experiment", "abort", id);
        assertThat(late.status()).isEqualTo(1);
        assertThat(late.err()).contains("dw-sim: run " + id + " of shop completed");
        Result faults =
                SYSTEM.installed().run(new Input("{\"name\":\"x y\",\"tables\":[]}"), "experiment", "create", "-");
        assertThat(faults.status()).isEqualTo(1);
        assertThat(faults.err()).contains("\n  /name: ").contains("\n  /tables: ");
        assertThat(faults.out()).isEmpty();
        assertThat(SYSTEM.installed().run("experiment", "crate").err()).contains("experiment create");
        assertThat(SYSTEM.installed()
                        .run("experiment", "list", "--url", "http://127.0.0.1:9")
                        .status())
                .isEqualTo(3);
    }

    @Test
    @Order(4)
    void rowsAreTablesWithVisibleNullsAndFilesAppearWhole() throws Exception {
        Result rows = SYSTEM.installed()
                .run(
                        "query",
                        "execute",
                        "SELECT id, city FROM customers WHERE city IS NULL ORDER BY 1 LIMIT 1",
                        "-e",
                        "shop");
        assertThat(rows.out()).matches("(?s) +id \\| city\\n-+\\+------\\n +\\d+ \\| NULL\\n\\(1 row, .*\\)\\n");
        Path file = SYSTEM.directory().resolve("rows.json");
        Result written = SYSTEM.installed()
                .run("query", "execute", "SELECT 1 AS n", "--format", "json", "--output", file.toString(), "--quiet");
        assertThat(written.out() + written.err()).isEmpty();
        assertThat(Files.readString(file)).contains("\"rows\":[[1]]");
        Result csv = SYSTEM.installed().run("query", "execute", "SELECT 1 AS n, NULL AS nothing", "--format", "csv");
        assertThat(csv.out()).isEqualTo("n,nothing\r\n1,\r\n");
        Path parquet = SYSTEM.directory().resolve("rows.parquet");
        SYSTEM.installed()
                .run("query", "execute", "SELECT 1 AS n", "--format", "parquet", "--output", parquet.toString());
        assertThat(Files.readString(parquet, StandardCharsets.ISO_8859_1))
                .startsWith("PAR1")
                .endsWith("PAR1");
        assertThat(SYSTEM.installed()
                        .run("experiment", "ddl", "shop", "--dialect", "redshift")
                        .out())
                .contains("CREATE TABLE");
        assertThat(SYSTEM.installed()
                        .run("experiment", "copy-script", "shop", "--dialect", "snowflake")
                        .out())
                .contains("COPY INTO");
        Result large = SYSTEM.installed()
                .script(
                        "dw-sim query execute 'SELECT n FROM generate_series(1, 9000) n' --limit 9000 | tail -n 2 | head -n 1");
        assertThat(large.out()).isEqualTo(" 9000\n");
        Result stopped =
                SYSTEM.installed().run(new Input("SELECT nope;\nSELECT 1 AS never;\n"), "query", "shell", "-e", "shop");
        assertThat(stopped.status()).isEqualTo(1);
        assertThat(stopped.out()).doesNotContain("never");
        Result session = SYSTEM.installed()
                .run(
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
        Path target = SYSTEM.directory().resolve("files");
        assertThat(SYSTEM.installed()
                        .run("experiment", "export", "shop", "-o", target.toString())
                        .status())
                .isZero();
        Path part = target.resolve("orders/part-00000.parquet");
        assertThat(Files.readString(part, StandardCharsets.ISO_8859_1)).startsWith("PAR1");
        var before = Files.getLastModifiedTime(part);
        Files.writeString(target.resolve("customers/part-00000.parquet"), "damaged");
        assertThat(SYSTEM.installed()
                        .run("experiment", "export", "shop", "-o", target.toString())
                        .status())
                .isZero();
        assertThat(Files.getLastModifiedTime(part)).isEqualTo(before);
        assertThat(Files.size(target.resolve("customers/part-00000.parquet"))).isGreaterThan(100);
    }

    @Test
    @Order(6)
    void runsCanBeStartedWithoutWaitingAbortedAndRolledBack() throws Exception {
        SYSTEM.create("busy");
        assertThat(SYSTEM.installed()
                        .run("experiment", "generate", "busy", "-q")
                        .status())
                .isZero();
        Result detached =
                SYSTEM.installed().run("experiment", "generate", "busy", "--rows", "orders=9000000", "--detach");
        assertThat(detached.out()).matches("\\d+\\n");
        String id = detached.out().strip();
        Result active = SYSTEM.installed().run("experiment", "generate", "busy");
        assertThat(active.status()).isEqualTo(1);
        assertThat(active.err()).contains(id);
        Result aborted = SYSTEM.installed().run("experiment", "abort", id);
        assertThat(aborted.status()).as(aborted.err()).isZero();
        assertThat(aborted.out()).contains("run " + id + " of busy was aborted");
        assertThat(SYSTEM.installed()
                        .run("experiment", "generate", "busy", "--rows", "orders=3")
                        .status())
                .isZero();
        Result back = SYSTEM.installed().run("experiment", "rollback", "busy");
        assertThat(back.status()).as(back.err()).isZero();
        assertThat(back.out()).contains("1,200 rows loaded");
    }

    @Test
    @Order(7)
    void theArchiveHoldsManualPagesAndCompletionScriptsThatWork() throws Exception {
        assertThat(Files.readString(SYSTEM.installed().root().resolve("man/man1/dw-sim-experiment-generate.1")))
                .startsWith(".TH \"DW-SIM-EXPERIMENT-GENERATE\" 1");
        Result completed = SYSTEM.installed().script("""
                source completion/dw-sim.bash
                COMP_WORDS=(dw-sim experiment ge) COMP_CWORD=2 COMP_LINE='dw-sim experiment ge' COMPREPLY=()
                set +eu
                _complete_dw-sim
                echo "${COMPREPLY[@]}"
                """);
        assertThat(completed.out().strip()).as(completed.err()).isEqualTo("generate");
        assertThat(Files.readString(SYSTEM.installed().root().resolve("completion/_dw-sim")))
                .startsWith("#compdef dw-sim\n");
    }

    @Test
    @Order(8)
    void everyCommandOfThePageDoesWhatThePageSays() throws Exception {
        List<String> blocks = new ArrayList<>();
        String page = Files.readString(SYSTEM.installed().root().resolve("docs/cli.md"));
        for (int start = page.indexOf("```sh\n"); start >= 0; start = page.indexOf("```sh\n", start + 1)) {
            blocks.add(page.substring(start + 6, page.indexOf("```", start + 6)));
        }
        assertThat(blocks).hasSizeGreaterThan(5);
        for (String block : blocks) {
            Result result = SYSTEM.installed().script(block);
            assertThat(result.status())
                    .as(block + "\n" + result.out() + result.err())
                    .isZero();
        }
        assertThat(SYSTEM.installed().run("status").status())
                .as("the page ends with down")
                .isEqualTo(1);
    }
}
