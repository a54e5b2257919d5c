package io.dwsim.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.cli.terminal.TableWriter.Column;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsTextLeftAndNumbersRight() {
        TextTable table = new TextTable(List.of(Column.text("name"), Column.number("n")));
        table.row(List.of("a", "1")).row(Arrays.asList(null, "1000"));

        assertThat(printed(table)).isEqualTo("""
                 name |    n
                ------+------
                 a    |    1
                 NULL | 1000
                """);
    }

    @Test
    void keepsWideAndCombiningCharactersInLine() {
        TextTable table = new TextTable(List.of(Column.text("c"), Column.text("d")));
        table.row(List.of("日本", "x")).row(List.of("e\u0301", "y"));

        assertThat(printed(table)).isEqualTo("""
                 c    | d
                ------+---
                 日本 | x
                 e\u0301    | y
                """);
    }

    @Test
    void showsControlCharactersInsteadOfObeyingThem() {
        TextTable table = new TextTable(List.of(Column.text("c\u001b[2J")));
        table.row(List.of("a\nb\t\r\u001b[31m\u202e"));

        assertThat(printed(table)).contains("a\\nb\\t\\r\\u{1b}[31m\\u{202e}").doesNotContain("\u001b");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        TextTable table = new TextTable(List.of(Column.text("a")));

        assertThatThrownBy(() -> table.row(List.of("1", "2"))).hasMessageContaining("2 cells for 1 columns");
    }

    private static String printed(TextTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
