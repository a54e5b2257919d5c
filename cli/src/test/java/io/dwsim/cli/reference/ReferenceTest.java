package io.dwsim.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {
    @TempDir
    Path home;

    @Test
    void everyCommandHasHelpWithExamplesAndAManualPage() throws IOException {
        assertThat(run("man", "--all", home.toString(), "--quiet").out()).isEmpty();
        try (Stream<Path> pages = Files.list(home)) {
            List<Path> all = pages.toList();
            assertThat(all).hasSizeGreaterThan(30);
            for (Path page : all) {
                assertThat(page)
                        .content()
                        .startsWith(".TH ")
                        .contains(".SH SYNOPSIS", "\nExamples:\n  ")
                        .doesNotContain("${");
            }
        }
        List<String> leaves = List.of("experiment create", "query shell", "doctor", "completion", "man", "up", "api");
        for (String command : leaves) {
            assertThat(run((command + " --help").split(" ")).out())
                    .startsWith("Usage: dw-sim " + command)
                    .contains("\nExamples:\n  ");
            assertThat(run(("help " + command).split(" ")).out())
                    .isEqualTo(run((command + " -h").split(" ")).out());
        }
    }

    @Test
    void aPageIsPrintedForTheCommandThatWasNamed() {
        assertThat(run("man", "query", "execute").out())
                .contains("dw\\-sim\\-query\\-execute \\- Execute one read\\-only SQL statement")
                .contains("table, csv, json, ndjson, parquet");
        assertThat(run("man", "query", "nothing").status()).isEqualTo(2);
        assertThat(run("help", "nothing").status()).isEqualTo(2);
    }

    @Test
    void completionScriptsNameTheShellTheyAreFor() {
        assertThat(run("completion", "bash").out()).contains("_complete_dw-sim");
        assertThat(run("completion", "zsh").out()).startsWith("#compdef dw-sim\n");
        assertThat(run("completion", "fish").status()).isEqualTo(2);
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.inHome(home).run(arguments);
    }
}
