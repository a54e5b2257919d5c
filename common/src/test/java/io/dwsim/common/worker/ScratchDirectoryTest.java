package io.dwsim.common.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDirectoryTest {

    @TempDir
    private Path base;

    @Test
    void filesAreNewAndGoWithTheDirectory() throws IOException {
        Path file;
        try (ScratchDirectory scratch = ScratchDirectory.open(base.resolve("not/there"))) {
            file = scratch.newFile();
            assertThat(file).doesNotExist().isNotEqualTo(scratch.newFile());
            Files.writeString(file, "half a part");
        }
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void workersOfOneProcessDoNotDisturbEachOther() throws IOException {
        try (ScratchDirectory first = ScratchDirectory.open(base);
                ScratchDirectory second = ScratchDirectory.open(base)) {
            assertThat(first.path()).isDirectory().isNotEqualTo(second.path());
            assertThat(second.path()).isDirectory();
        }
    }

    @Test
    void whatAKilledProcessLeftIsClearedAndWhatALivingOneHoldsIsNot() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldScratchDirectory.class.getName(),
                        base.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Path held = Path.of(other.inputReader().readLine());
            ScratchDirectory.open(base).close();
            assertThat(held).isDirectory();

            other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            ScratchDirectory.open(base).close();
            assertThat(held).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void whatOthersKeepInTheSamePlaceIsLeftAlone() throws IOException {
        Path file = Files.writeString(
                Files.createDirectory(base.resolve("1234-photos")).resolve("cat"), "meow");
        Files.createDirectory(base.resolve("dwsim-scratch-1-by-chance"));

        ScratchDirectory.open(base).close();

        assertThat(file).exists();
        assertThat(base.resolve("dwsim-scratch-1-by-chance")).isDirectory();
    }

    @Test
    void withoutAPlaceItIsBelowTheSystemsByServiceAndUser() throws IOException {
        try (ScratchDirectory scratch = ScratchDirectory.open(null, "test-worker")) {
            assertThat(scratch.path().getParent())
                    .isEqualTo(Path.of(System.getProperty("java.io.tmpdir"))
                            .resolve("dwsim-test-worker-" + System.getProperty("user.name"))
                            .toAbsolutePath()
                            .normalize());
        }
    }

    @Test
    void aFileIsDeletedWhetherItIsThereOrNot() throws IOException {
        try (ScratchDirectory scratch = ScratchDirectory.open(base, "test-worker")) {
            Path file = Files.writeString(scratch.newFile(), "a part");

            ScratchDirectory.delete(file);
            ScratchDirectory.delete(file);

            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aDirectoryThatVanishedIsMadeAgain() throws IOException {
        try (ScratchDirectory scratch = ScratchDirectory.open(base)) {
            Files.delete(scratch.path());
            assertThat(scratch.newFile().getParent()).isDirectory();
        }
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(base.resolve("file"), "");

        assertThatThrownBy(() -> ScratchDirectory.open(file.resolve("below")))
                .isInstanceOfSatisfying(
                        DwsimException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL_ERROR))
                .hasMessageContaining(file.toString());
    }
}
