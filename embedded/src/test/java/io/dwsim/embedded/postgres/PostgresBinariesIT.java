package io.dwsim.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.embedded.EmbeddedServerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesIT {

    @TempDir
    Path temp;

    private PostgresBinaries locate(Path directory) {
        return PostgresBinaries.locate(directory, temp.resolve("data"), new CurrentUser());
    }

    @Test
    void startsAtTheSameTimeShareOneCopy() throws Exception {
        Path cache = temp.resolve("cache");
        Stream<PostgresBinaries> found =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> locate(cache)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join);

        assertThat(found.distinct().toList()).singleElement().satisfies(binaries -> {
            assertThat(Command.succeeds(java.util.List.of(binaries.postgres().toString(), "--version")))
                    .isTrue();
            assertThat(Command.succeeds(java.util.List.of(binaries.initdb().toString(), "--version")))
                    .isTrue();
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rwx------");
        assertThat(cache).isDirectoryNotContaining("glob:**.unpacking");
    }

    @Test
    void aCopyThatWasBrokenOffIsMadeAnew() throws Exception {
        PostgresBinaries binaries = locate(temp.resolve("cache"));
        Files.delete(binaries.postgres());
        Files.createDirectories(Path.of(binaries.home() + ".unpacking").resolve("bin"));

        assertThat(locate(temp.resolve("cache")).postgres()).isExecutable();
    }

    @Test
    void aDirectoryOthersMayWriteIsRefused() throws Exception {
        Path open = Files.createDirectory(temp.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> locate(open))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("writable for others");
    }
}
