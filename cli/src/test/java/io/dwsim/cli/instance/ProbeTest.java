package io.dwsim.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.cli.CommandLineRun;
import io.dwsim.cli.api.FakeGateway;
import io.dwsim.cli.terminal.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProbeTest {
    @TempDir
    Path path;

    private DataDirectory directory;

    @BeforeEach
    void name() {
        directory = new DataDirectory(path);
    }

    @Test
    void isDownWithoutAStateFile() {
        assertThat(examine()).isInstanceOf(Condition.Down.class);
        assertThat(examine().processes()).isEmpty();
    }

    @Test
    void isDownWhenTheRecordedProcessIsDead() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        write("http://127.0.0.1:1", dead.pid(), dead.pid(), Instant.now());

        assertThat(examine()).isInstanceOf(Condition.Down.class);
    }

    @Test
    void isDownWhenThePidBelongsToAYoungerProcessNow() throws Exception {
        long me = ProcessHandle.current().pid();
        write("http://127.0.0.1:1", me, me, Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(examine()).isInstanceOf(Condition.Down.class);
        assertThat(examine().processes()).isEmpty();
    }

    @Test
    void isUpWhenTheProcessLivesAndTheServerAnswers() throws Exception {
        long me = ProcessHandle.current().pid();
        try (FakeGateway gateway = new FakeGateway(0)) {
            write(gateway.url().toString(), me, me, Instant.now());

            assertThat(examine()).isInstanceOf(Condition.Up.class);
            assertThat(examine().processes()).extracting(ProcessHandle::pid).contains(me);
        }
    }

    @Test
    void isNotReadyWhenTheProcessLivesButTheServerDoesNotAnswer() throws Exception {
        long me = ProcessHandle.current().pid();
        write("http://127.0.0.1:1", me, me, Instant.now());

        assertThat(examine()).isInstanceOf(Condition.Unready.class);
    }

    @Test
    void downEndsAChildThatOutlivedAKilledSystem() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Process orphan = new ProcessBuilder("sleep", "600").start();
        try {
            write("http://127.0.0.1:1", dead.pid(), orphan.pid(), Instant.now());
            assertThat(examine().processes()).containsExactly(orphan.toHandle());

            CommandLineRun run = CommandLineRun.inHome(path).run("down", "--data-dir", path.toString());

            assertThat(run.status()).isZero();
            assertThat(run.out()).startsWith("stopped");
            // Not Process.isAlive(), which is told of the end by a thread of its own, a moment later.
            assertThat(Processes.runs(orphan.toHandle())).isFalse();
            assertThat(directory.stateFile()).doesNotExist();
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void aDamagedStateFileIsAFailureThatNamesIt() throws Exception {
        Files.writeString(directory.stateFile(), "{\"url\":");

        assertThatThrownBy(this::examine)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(directory.stateFile().toString());
    }

    @Test
    void statusOfASystemThatIsDownIsExitStatusOneAndSaysSo() {
        CommandLineRun people =
                CommandLineRun.inHome(path).variable("DWSIM_DATA_DIR", path).run("status");
        CommandLineRun programs =
                CommandLineRun.inHome(path).variable("DWSIM_DATA_DIR", path).run("status", "--json");

        assertThat(people.status()).isEqualTo(1);
        assertThat(people.out()).startsWith("down").contains(path.toString());
        assertThat(programs.status()).isEqualTo(1);
        JsonNode document = JsonMapper.shared().readTree(programs.out());
        assertThat(document.path("url").isNull()).isTrue();
        assertThat(document.path("pids")).isEmpty();
        assertThat(document.path("data_dir").asString()).isEqualTo(path.toString());
    }

    @Test
    void downOfASystemThatIsDownIsDone() {
        CommandLineRun run = CommandLineRun.inHome(path).run("down", "--data-dir", path.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("not running\n");
    }

    private Condition examine() {
        return new Probe(directory).examine();
    }

    private void write(String url, long pid, long other, Instant startedAt) throws IOException {
        Files.writeString(
                directory.stateFile(),
                "{\"url\":\"%s\",\"pid\":%d,\"pids\":[%d,%d],\"warehouse\":{},\"lake\":{},\"started_at\":\"%s\"}"
                        .formatted(url, pid, pid, other, startedAt));
    }
}
