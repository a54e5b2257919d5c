package io.dwsim.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.embedded.EmbeddedServerException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    Path temp;

    private EmbeddedPostgresOptions kept() {
        return EmbeddedPostgresOptions.kept(temp.resolve("pg").resolve("data"));
    }

    @Test
    void aKeptDirectoryHasItsRowsPortAndPasswordAfterARestart() throws Exception {
        int port;
        String password;
        try (var server = EmbeddedPostgres.start(kept())) {
            port = server.port();
            password = server.password();
            Sql.execute(server, "CREATE TABLE t AS SELECT 'ğüşİı' AS word");
        }
        try (var server = EmbeddedPostgres.start(kept())) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.password()).isEqualTo(password);
            assertThat(Sql.value(server, "SELECT word FROM t")).isEqualTo("ğüşİı");
        }
    }

    @Test
    void aKeptDirectoryIsDurableAndAThrowawayOneIsNot() throws Exception {
        try (var server = EmbeddedPostgres.start(kept())) {
            assertThat(Sql.value(server, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.value(server, "SHOW full_page_writes")).isEqualTo("on");
        }
        Path directory;
        try (var server = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway())) {
            directory = server.dataDir();
            assertThat(Sql.value(server, "SHOW fsync")).isEqualTo("off");
            assertThat(Sql.value(server, "SHOW synchronous_commit")).isEqualTo("off");
            assertThat(directory).isDirectory();
        }
        assertThat(directory.getParent()).doesNotExist();
    }

    @Test
    void theServerSpeaksUtcAndUtf8AndSortsByCodePoint() throws Exception {
        try (var server = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway())) {
            assertThat(Sql.value(server, "SELECT version()")).startsWith("PostgreSQL 18.");
            assertThat(Sql.value(server, "SHOW log_timezone")).isEqualTo("UTC");
            assertThat(Sql.value(server, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.value(server, "SELECT string_agg(w, '' ORDER BY w) FROM unnest(ARRAY['a','B','é','Z']) w"))
                    .isEqualTo("BZaé");
            assertThat(Sql.value(server, "SELECT upper('é')")).isEqualTo("É");
        }
    }

    @Test
    void settingsOfTheUserWinButNotOverAccess() throws Exception {
        var options = EmbeddedPostgresOptions.throwaway()
                .withSetting("max_connections", "17")
                .withSetting("application_name", "it's a 'name'")
                .withSetting("listen_addresses", "*");
        try (var server = EmbeddedPostgres.start(options)) {
            assertThat(Sql.value(server, "SHOW max_connections")).isEqualTo("17");
            assertThat(Sql.value(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.value(server, "SHOW unix_socket_directories")).isEmpty();
            assertThat(Sql.value(server, "SHOW shared_buffers")).isEqualTo("128MB");
        }
    }

    @Test
    void aSchemaOfThousandsOfTablesComesAndGoesInOneTransaction() throws Exception {
        try (var server = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway());
                var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA large");
            statement.execute("""
                    DO $$ BEGIN
                      FOR i IN 1..3000 LOOP
                        EXECUTE format('CREATE TABLE large.t%s (id int PRIMARY KEY, note text)', i);
                      END LOOP;
                    END $$""");
            assertThat(Sql.value(server, "SELECT count(*) FROM pg_tables WHERE schemaname = 'large'"))
                    .isEqualTo("3000");
            statement.execute("DROP SCHEMA large CASCADE");
            assertThat(Sql.value(server, "SELECT count(*) FROM pg_tables WHERE schemaname = 'large'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void onlyTheRightPasswordLetsIn() throws Exception {
        var options = kept().withSuperuser("boss", "Grüße: \"quoted\" $pass");
        try (var server = EmbeddedPostgres.start(options)) {
            assertThat(Sql.value(server, "SELECT current_user")).isEqualTo("boss");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "boss", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(kept().withSuperuser("boss", "another")))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("password given for boss");
        assertThatThrownBy(() -> EmbeddedPostgres.start(kept()))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("it has to be given");
        try (var server = EmbeddedPostgres.start(options)) {
            assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void thePasswordAndTheLogAreForTheOwnerOnly() throws Exception {
        try (var server = EmbeddedPostgres.start(kept())) {
            Path password = temp.resolve("pg").resolve("data.password");
            assertThat(password).content().isEqualToIgnoringNewLines(server.password());
            for (Path file : new Path[] {password, server.logFile()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
            assertThat(server.logFile()).content().contains("ready to accept connections");
        }
    }

    @Test
    void thePidIsThatOfThePostmaster() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(kept());
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        try {
            assertThat(server.dataDir().resolve("postmaster.pid")).content().startsWith(server.pid() + "\n");
        } finally {
            server.close();
        }
        assertThat(process.isAlive()).isFalse();
        server.close();
    }

    @Test
    void closeBreaksOffOpenTransactions() throws Exception {
        var server = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway());
        try (var connection = Sql.connect(server)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("CREATE TABLE never_committed (n int)");
            server.close();
            assertThat(ProcessHandle.of(server.pid())).isEmpty();
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedPostgres.start(kept().withPort(port)))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("is taken");
        }
    }

    @Test
    void theRememberedPortIsGivenUpWhenAnotherProgramHasIt() throws Exception {
        int port;
        try (var server = EmbeddedPostgres.start(kept())) {
            port = server.port();
        }
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = EmbeddedPostgres.start(kept())) {
            assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void theReasonOfADeathAtStartIsInTheMessage() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(kept().withSetting("shared_buffers", "nonsense")))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
        assertThat(temp.resolve("pg").resolve("data")).isDirectory();
    }

    @Test
    void aDirectoryWithOtherContentIsLeftAlone() throws Exception {
        Path photos = Files.createDirectory(temp.resolve("photos"));
        Files.writeString(photos.resolve("holiday.txt"), "sea");
        assertThatThrownBy(() -> EmbeddedPostgres.start(EmbeddedPostgresOptions.kept(photos)))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("neither empty nor a data directory");
        assertThat(photos.resolve("holiday.txt")).hasContent("sea");
    }

    @Test
    void anEmptyDirectoryIsInitialisedAndOneOfAnotherVersionRefused() throws Exception {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        try (var server = EmbeddedPostgres.start(EmbeddedPostgresOptions.kept(empty))) {
            assertThat(server.dataDir()).isEqualTo(empty.toRealPath());
        }
        Files.writeString(empty.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(EmbeddedPostgresOptions.kept(empty)))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("made by PostgreSQL 17");
    }
}
