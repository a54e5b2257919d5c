package io.dwsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.api.FakeGateway;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DwSimTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "experiment",
                "experiment generate",
                "experiment generate shop --rows orders",
                "experiment generate shop --seed often",
                "query execute",
                "query execute SQL -f file.sql",
                "query execute SQL --format=yaml",
                "up --port 70000",
                "up --port 0",
                "logs --lines -1",
                "logs -f --json",
                "experiment list --url ftp://somewhere",
                "experiment list --url nonsense",
                "experiment delete shop"
            })
    void wrongUsageIsExitStatusTwoWithAMessageAndNothingOnStandardOutput(String arguments) {
        CommandLineRun run =
                CommandLineRun.inHome(home).run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        CommandLineRun run = CommandLineRun.inHome(home).run("statsu");

        assertThat(run.err()).contains("status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "up --help",
                "experiment --help",
                "experiment generate --help",
                "query execute -h",
                "demo -h"
            })
    void everyCommandExplainsItself(String arguments) {
        CommandLineRun run = CommandLineRun.inHome(home).run(arguments.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: dw-sim");
    }

    @Test
    void anUnreachableServerIsExitStatusThreeAndSaysHowToStartOne() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        CommandLineRun run = CommandLineRun.inHome(home)
                .variable("DWSIM_URL", "http://127.0.0.1:" + free)
                .run("experiment", "list", "--json");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("http://127.0.0.1:" + free).contains("dw-sim up");
        assertThat(json(run.out()).path("detail").asString()).contains("cannot reach");
    }

    @Test
    void theOptionWinsOverTheEnvironmentAndTheTokenIsSent() throws Exception {
        try (FakeGateway gateway = new FakeGateway(0)) {
            CommandLineRun run = CommandLineRun.inHome(home)
                    .variable("DWSIM_URL", "http://127.0.0.1:1")
                    .variable("DWSIM_TOKEN", "s3cret")
                    .run("experiment", "list", "--url", gateway.url() + "/");

            assertThat(run.status()).isZero();
            assertThat(gateway.last("GET").authorization()).isEqualTo("Bearer s3cret");
            assertThat(gateway.last("GET").path()).isEqualTo("/api/experiments");
        }
    }

    @Test
    void versionIsOneLineOrOneDocument() {
        assertThat(CommandLineRun.inHome(home).run("version").out()).startsWith("dw-sim ");
        assertThat(json(CommandLineRun.inHome(home).run("version", "--json").out())
                        .path("java")
                        .asString())
                .isEqualTo(Runtime.version().toString());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
