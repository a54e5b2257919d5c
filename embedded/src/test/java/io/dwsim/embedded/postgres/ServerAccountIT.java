package io.dwsim.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dwsim.embedded.EmbeddedServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How root runs a server; an ordinary user has nothing to choose. */
class ServerAccountIT {

    @TempDir
    Path temp;

    @BeforeEach
    void onlyRootHasAChoice() throws IOException {
        assumeTrue(Uid.isRoot(), "needs root");
        letOthersThrough(temp);
    }

    private static void letOthersThrough(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private EmbeddedPostgresOptions kept() {
        return EmbeddedPostgresOptions.kept(temp.resolve("data")).withBinariesDir(temp.resolve("binaries"));
    }

    private static int uidOf(EmbeddedPostgres server) throws IOException {
        return Uid.ownerOf(Path.of("/proc", Long.toString(server.pid()), "stat"));
    }

    @Test
    void theUserNamespaceLeavesFilesWithRoot() throws Exception {
        assumeTrue(RootInUserNamespace.isPossible(), "needs user namespaces");
        try (var server = EmbeddedPostgres.start(kept(), new RootInUserNamespace())) {
            assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");
            assertThat(Uid.ownerOf(server.dataDir().resolve("PG_VERSION"))).isZero();
        }
    }

    @Test
    void theUnprivilegedUserOwnsProcessAndFilesButNotTheBinaries() throws Exception {
        try (var server = EmbeddedPostgres.start(kept(), new UnprivilegedUser())) {
            assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");
            assertThat(uidOf(server)).isEqualTo(UnprivilegedUser.ID);
            assertThat(Uid.ownerOf(server.dataDir().resolve("PG_VERSION"))).isEqualTo(UnprivilegedUser.ID);
            assertThat(Uid.ownerOf(temp.resolve("binaries"))).isZero();
        }
    }

    @Test
    void aDirectoryCanChangeHandsBothWays() throws Exception {
        assumeTrue(RootInUserNamespace.isPossible(), "needs user namespaces");
        try (var server = EmbeddedPostgres.start(kept(), new UnprivilegedUser())) {
            Sql.execute(server, "CREATE TABLE t AS SELECT 42 AS n");
        }
        try (var server = EmbeddedPostgres.start(kept(), new RootInUserNamespace())) {
            assertThat(Sql.value(server, "SELECT n FROM t")).isEqualTo("42");
            Sql.execute(server, "UPDATE t SET n = 43");
        }
        try (var server = EmbeddedPostgres.start(kept(), new UnprivilegedUser())) {
            assertThat(Sql.value(server, "SELECT n FROM t")).isEqualTo("43");
        }
    }

    @Test
    void aThrowawayServerOfTheUnprivilegedUserIsDeletedToo() throws Exception {
        Path directory;
        var options = EmbeddedPostgresOptions.throwaway().withBinariesDir(temp.resolve("binaries"));
        try (var server = EmbeddedPostgres.start(options, new UnprivilegedUser())) {
            directory = server.dataDir();
            assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(directory.getParent()).doesNotExist();
    }

    @Test
    void anUnreachableDataDirectoryIsExplained() throws Exception {
        Path closed = Files.createDirectory(temp.resolve("closed"), ownerOnly());
        var options = EmbeddedPostgresOptions.kept(closed.resolve("data")).withBinariesDir(temp.resolve("binaries"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(options, new UnprivilegedUser()))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("65534")
                .hasMessageContaining("another data directory");
    }

    @Test
    void unreachableBinariesAreExplained() throws Exception {
        Path closed = Files.createDirectory(temp.resolve("closed"), ownerOnly());
        var options = EmbeddedPostgresOptions.throwaway().withBinariesDir(closed.resolve("binaries"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(options, new UnprivilegedUser()))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("binaries in " + closed);
    }

    private static java.nio.file.attribute.FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }
}
