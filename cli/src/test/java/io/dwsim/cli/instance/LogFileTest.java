package io.dwsim.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path directory;

    @Test
    void tailIsTheLastLinesHoweverLongTheFile() throws Exception {
        Path file = directory.resolve("log");
        List<String> lines =
                IntStream.range(0, 5_000).mapToObj(i -> "line " + i).toList();
        Files.writeString(file, lines.stream().collect(Collectors.joining("\n", "", "\n")));

        assertThat(new LogFile(file).tail(3)).containsExactly("line 4997", "line 4998", "line 4999");
        assertThat(new LogFile(file).tail(4_000)).isEqualTo(lines.subList(1_000, 5_000));
        assertThat(new LogFile(file).tail(10_000)).isEqualTo(lines);
        assertThat(new LogFile(file).tail(0)).isEmpty();
    }

    @Test
    void tailTakesALastLineWithoutItsEnd() throws Exception {
        Path file = Files.writeString(directory.resolve("log"), "a\nb\nc");

        assertThat(new LogFile(file).tail(2)).containsExactly("b", "c");
    }

    @Test
    void logsPrintsTheTail() throws Exception {
        Files.createDirectories(directory.resolve("logs"));
        Files.writeString(directory.resolve("logs/standalone.log"), "one\ntwo\nthree\n");

        CommandLineRun run =
                CommandLineRun.inHome(directory).run("logs", "--data-dir", directory.toString(), "--lines", "2");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("two\nthree\n");
    }

    @Test
    void logsFailsWhenThereIsNone() {
        assertThat(CommandLineRun.inHome(directory)
                        .run("logs", "--data-dir", directory.toString())
                        .status())
                .isEqualTo(1);
    }
}
