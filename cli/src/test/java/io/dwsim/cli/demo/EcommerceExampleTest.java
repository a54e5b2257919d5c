package io.dwsim.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EcommerceExampleTest {
    private final String yaml = new String(Demo.definition(), StandardCharsets.UTF_8);

    @Test
    void holdsExactlyAMillionRowsInFourTables() {
        assertThat(Pattern.compile("target_rows: (\\d+)")
                        .matcher(yaml)
                        .results()
                        .map(MatchResult::group)
                        .map(line -> Long.parseLong(line.substring("target_rows: ".length()))))
                .hasSize(4)
                .satisfies(rows -> assertThat(
                                rows.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(1_000_000));
    }

    @Test
    void bearsTheNameTheDemoAsksFor() {
        assertThat(yaml).containsPattern("(?m)^name: " + Demo.EXPERIMENT + "$");
    }
}
