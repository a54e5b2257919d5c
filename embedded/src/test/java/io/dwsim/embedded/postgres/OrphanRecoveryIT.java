package io.dwsim.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.embedded.EmbeddedServerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanRecoveryIT {

    @TempDir
    Path temp;

    private Path dataDir() {
        return temp.resolve("data");
    }

    private EmbeddedPostgresOptions kept() {
        return EmbeddedPostgresOptions.kept(dataDir());
    }

    @Test
    void aServerWhoseJvmWasKilledIsReplacedWithoutLosingCommits() throws Exception {
        ProcessHandle orphan;
        int port;
        try (KeptServer other = KeptServer.launch(dataDir())) {
            orphan = other.postgres();
            port = other.port();
            String password = Files.readString(temp.resolve("data.password")).strip();
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            try (var connection = DriverManager.getConnection(url, "postgres", password)) {
                connection.createStatement().execute("CREATE TABLE t AS SELECT generate_series(1, 1000) AS n");
                other.kill();
                assertThat(orphan.isAlive()).isTrue();

                // a client that stays connected must not keep the new server away
                try (var server = EmbeddedPostgres.start(kept())) {
                    assertThat(orphan.isAlive()).isFalse();
                    assertThat(server.port()).isEqualTo(port);
                    assertThat(Sql.value(server, "SELECT count(*) FROM t")).isEqualTo("1000");
                }
            }
        }
    }

    @Test
    void aServerKilledTogetherWithItsJvmIsRecovered() throws Exception {
        try (KeptServer other = KeptServer.launch(dataDir())) {
            ProcessHandle postgres = other.postgres();
            other.kill();
            postgres.destroyForcibly();
        }
        try (var server = EmbeddedPostgres.start(kept())) {
            assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerOfALiveJvmIsRefusedAndUnharmed() throws Exception {
        try (KeptServer other = KeptServer.launch(dataDir())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(kept()))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("in use by another process");
            assertThat(other.postgres().isAlive()).isTrue();
        }
        try (var server = EmbeddedPostgres.start(kept())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(kept()))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("in use by this process");
            assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");

            // the refusal in this JVM must not have dropped the lock that keeps other JVMs out
            assertThat(lockIsFreeForAnotherJvm()).isFalse();
        }
        assertThat(lockIsFreeForAnotherJvm()).isTrue();
    }

    private boolean lockIsFreeForAnotherJvm() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process probe = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockProbe.class.getName(),
                        temp.resolve("data.lock").toString())
                .start();
        return probe.waitFor() == 0;
    }

    @Test
    void aStrangerWithThePidOfADeadServerIsLeftAlone() throws Exception {
        try (var server = EmbeddedPostgres.start(kept())) {
            assertThat(server.pid()).isPositive();
        }
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Path pidFile = dataDir().resolve("postmaster.pid");
            Files.writeString(pidFile, stranger.pid() + "\n" + dataDir() + "\n1700000000\n5432\n\n127.0.0.1\n");
            try (var server = EmbeddedPostgres.start(kept())) {
                assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aPostgresOfAnotherDirectoryIsLeftAlone() throws Exception {
        try (var server = EmbeddedPostgres.start(kept())) {
            assertThat(server.pid()).isPositive();
        }
        try (var neighbour = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway())) {
            Path pidFile = dataDir().resolve("postmaster.pid");
            Files.writeString(pidFile, neighbour.pid() + "\n" + dataDir() + "\n1700000000\n5432\n\n127.0.0.1\n");
            try (var server = EmbeddedPostgres.start(kept())) {
                assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");
                assertThat(Sql.value(neighbour, "SELECT 1")).isEqualTo("1");
            }
        }
    }
}
