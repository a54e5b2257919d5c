package io.dwsim.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.terminal.TableWriter.Column;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void cutsTheWidestTextsUntilTheTableFitsAndLeavesNumbersWhole() {
        try (TableWriter table =
                new TableWriter(out, List.of(Column.number("n"), Column.text("t"), Column.text("u")), fitted(32))) {
            table.row(List.of("1234567890", "a long text that is cut", "short"));
        }

        assertThat(printed()).isEqualTo("""
                          n | t         | u
                ------------+-----------+-------
                 1234567890 | a long t… | short
                """);
        assertThat(printed().lines()).allMatch(line -> line.length() <= 32);
    }

    @Test
    void rowsThatAreTooWideAnywayBecomeLists() {
        try (TableWriter table = new TableWriter(
                out, List.of(Column.text("first"), Column.text("second"), Column.text("c")), fitted(22))) {
            table.row(Arrays.asList("x".repeat(40), null, "y"));
        }

        assertThat(printed()).isEqualTo("""
                -[ row 1 ]------------
                first  | xxxxxxxxxxxx…
                second | NULL
                c      | y
                """);
    }

    @Test
    void rowsAreWrittenWhileTheyComeOnceTheWidthsAreKnown() {
        TableWriter table = new TableWriter(out, List.of(Column.number("n")), TableLayout.PLAIN);
        for (int i = 0; i < TableWriter.SAMPLE - 1; i++) {
            table.row(List.of("1"));
        }
        assertThat(bytes.size()).isZero();

        table.row(List.of("1"));
        assertThat(printed().lines()).hasSize(TableWriter.SAMPLE + 2);
        table.row(List.of("12345"));
        assertThat(printed()).endsWith("\n 1\n 12345\n");
        assertThat(table.size()).isEqualTo(TableWriter.SAMPLE + 1);
    }

    @Test
    void colorsOnlyWhatIsNoData() {
        TableLayout colored = new TableLayout(OptionalInt.empty(), "…", new Palette(true), false);
        try (TableWriter table = new TableWriter(out, List.of(Column.text("a")), colored)) {
            table.row(Arrays.asList((String) null));
            table.row(List.of("NULL"));
        }

        assertThat(printed()).isEqualTo(" \u001b[1ma\u001b[0m\n------\n \u001b[2mNULL\u001b[0m\n NULL\n");
    }

    private static TableLayout fitted(int width) {
        return new TableLayout(OptionalInt.of(width), "…", Palette.PLAIN, false);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
