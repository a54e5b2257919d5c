package io.dwsim.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.cli.CommandLineRun;
import io.dwsim.cli.DwSim;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real processes, started and stopped the way a person does it. */
class StandaloneLifecycleIT {
    @TempDir
    Path directory;

    private Path dataDirectory;
    private Path library;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        dataDirectory = directory.resolve("data");
        library = StandaloneLibrary.in(directory);
        port = freePort();
    }

    @AfterEach
    void leaveNothingBehind() {
        given().run("down");
    }

    @Test
    void upStatusUpAgainDown() {
        CommandLineRun up = up();
        assertThat(up.status()).as(up.err()).isZero();
        assertThat(up.out())
                .startsWith("up at http://127.0.0.1:" + port)
                .contains("/swagger-ui.html")
                .contains("PGPASSWORD=pw psql -h 127.0.0.1 -p 54321 -U dwsim_reader -d warehouse");

        CommandLineRun status = given().run("status", "--json");
        assertThat(status.status()).isZero();
        JsonNode document = json(status.out());
        assertThat(document.propertyNames()).containsExactly("url", "pids", "data_dir", "warehouse", "lake");
        assertThat(document.path("lake").path("secret_key").asString()).isEqualTo("sk");
        assertThat(document.path("pids")).hasSize(2);
        assertThat(given().run("status").out()).startsWith("up since").doesNotContain("sk\n");

        assertThat(given().run("up").out()).startsWith("already up");
        CommandLineRun elsewhere = given().run("up", "--port", Integer.toString(port + 1));
        assertThat(elsewhere.status()).isEqualTo(1);
        assertThat(elsewhere.err()).contains("already up at http://127.0.0.1:" + port);

        CommandLineRun quiet = given().run("up", "--quiet");
        assertThat(quiet.out() + quiet.err()).isEmpty();
        List<ProcessHandle> processes = processes(document);
        assertThat(given().run("down").out()).startsWith("stopped");
        assertThat(processes).noneMatch(Processes::runs);
        assertThat(given().run("down").out()).isEqualTo("not running\n");
        assertThat(given().run("status").status()).isEqualTo(1);
        assertThat(given().run("logs").out()).contains("fake stand-alone system stopped");
    }

    @Test
    void clientCommandsFindTheOwnInstanceByItself() {
        up();

        assertThat(given().run("experiment", "list").out()).contains("(0 experiments)");
    }

    @Test
    void demoStartsTheSystemFillsItAndLeavesItUp() {
        CommandLineRun demo = given().run("demo", "--port", Integer.toString(port));

        assertThat(demo.status()).as(demo.err()).isZero();
        assertThat(demo.out())
                .contains("up at http://127.0.0.1:" + port)
                .contains("the warehouse holds 1,000,000 rows, every table exactly its target")
                .contains("time series: orders by month")
                .contains("./dw-sim down");

        CommandLineRun again = given().run("demo", "--json");
        assertThat(again.status()).as(again.err()).isZero();
        JsonNode document = json(again.out());
        assertThat(document.path("queries")).hasSize(3);
        assertThat(document.path("run").path("status").asString()).isEqualTo("COMPLETED");
        assertThat(document.path("steps")).hasSize(7);
        assertThat(again.err()).contains("exists already: a new run replaces its data");
    }

    @Test
    void twoUpsAtOnceStartOneSystem() {
        CompletableFuture<CommandLineRun> other = CompletableFuture.supplyAsync(this::up);
        CommandLineRun one = up();
        CommandLineRun two = other.orTimeout(60, TimeUnit.SECONDS).join();

        assertThat(List.of(one.status(), two.status())).containsOnly(0);
        assertThat(one.out().startsWith("already up")).isNotEqualTo(two.out().startsWith("already up"));
        assertThat(Processes.standaloneOn(dataDirectory)).hasSize(1);
    }

    @Test
    void theSystemsOwnOptionsAreTakenUnlessTheUserHasSome() {
        up();
        assertThat(commandLine()).doesNotContain("standalone.options");
        given().run("down");

        CommandLineRun.inHome(directory)
                .variable("DWSIM_DATA_DIR", dataDirectory)
                .standalone(library)
                .run("up", "--port", Integer.toString(port));
        assertThat(commandLine()).contains("@" + library.resolveSibling("standalone.options"));
    }

    @Test
    void classesComeFromTheArchiveUnlessSomebodyWatchesThem() throws IOException {
        Files.createFile(library.resolveSibling("standalone.jsa"));
        up();
        assertThat(commandLine()).contains("-XX:SharedArchiveFile=");
        given().run("down");

        given().variable("DWSIM_JAVA_OPTS", "-Xmx64m -XX:+FlightRecorder").run("up", "--port", Integer.toString(port));
        assertThat(commandLine()).doesNotContain("-XX:SharedArchiveFile=");
    }

    private String commandLine() {
        return processes(json(given().run("status", "--json").out()))
                .get(0)
                .info()
                .commandLine()
                .orElseThrow();
    }

    @Test
    void aSystemThatDiesWhileStartingFailsWithTheEndOfItsLog() {
        CommandLineRun up = given().variable("DWSIM_JAVA_OPTS", "-Xmx64m -Dfake.broken=true")
                .run("up", "--port", Integer.toString(port));

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.err()).contains("ended with status 7").contains("no space left on device");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun up = given().run("up", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(up.status()).isEqualTo(1);
            assertThat(up.err())
                    .contains("port " + taken.getLocalPort() + " is not free")
                    .contains("--port");
        }
    }

    @Test
    void downTakesAChildThatTheSystemLeftBehind() {
        given().variable("DWSIM_JAVA_OPTS", "-Xmx64m -Dfake.leaves.child=true")
                .run("up", "--port", Integer.toString(port));
        List<ProcessHandle> processes =
                processes(json(given().run("status", "--json").out()));

        assertThat(given().run("down").status()).isZero();
        assertThat(processes).hasSize(2).noneMatch(Processes::runs);
    }

    @Test
    void upRecoversFromAKilledSystem() {
        up();
        List<ProcessHandle> processes =
                processes(json(given().run("status", "--json").out()));
        ProcessHandle jvm = Processes.standaloneOn(dataDirectory).get(0);
        jvm.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !Processes.runs(jvm));

        assertThat(given().run("status").out()).startsWith("down").contains("left over");
        assertThat(up().out()).startsWith("up at");
        processes.forEach(ProcessHandle::destroy);
    }

    @Test
    void foregroundEndsWithItsSystem() throws Exception {
        Process foreground = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddwsim.standalone.lib=" + library,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DwSim.class.getName(),
                        "up",
                        "--foreground",
                        "--port",
                        Integer.toString(port),
                        "--data-dir",
                        dataDirectory.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "out"))
                .start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.readString(directory.resolve("out")).contains("\nup at http"));
            ProcessHandle system = Processes.standaloneOn(dataDirectory).get(0);

            new ProcessBuilder("kill", "-INT", Long.toString(foreground.pid()))
                    .start()
                    .waitFor();

            assertThat(foreground.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(foreground.exitValue()).isEqualTo(130);
            assertThat(Processes.runs(system)).isFalse();
            assertThat(Files.readString(directory.resolve("out"))).contains("fake stand-alone system stopped");
        } finally {
            foreground.destroyForcibly();
        }
    }

    private CommandLineRun up() {
        return given().run("up", "--port", Integer.toString(port));
    }

    private CommandLineRun.Given given() {
        return CommandLineRun.inHome(directory)
                .variable("DWSIM_DATA_DIR", dataDirectory)
                .variable("DWSIM_JAVA_OPTS", "-Xmx64m")
                .standalone(library);
    }

    private static List<ProcessHandle> processes(JsonNode status) {
        return status.path("pids")
                .valueStream()
                .flatMap(pid -> ProcessHandle.of(pid.asLong()).stream())
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
