package io.dwsim.gateway.query.sqltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void putsTheCaretBelowThePlace() {
        assertThat(Excerpt.of("SELECT a,\n  nope\nFROM t", 12)).isEqualTo("  nope\n  ^");
        assertThat(Excerpt.of("SELECT\r\nx\ry", 8)).isEqualTo("x\n^");
        assertThat(Excerpt.of("SELECT (", 8)).isEqualTo("SELECT (\n        ^");
    }

    @Test
    void countsCharactersAsTheyAreShown() {
        assertThat(Excerpt.of("\t'é🙂漢e\u0301', nope", 11)).isEqualTo("\t'é🙂漢e\u0301', nope\n\t  \u3000\u3000    ^");
    }

    @Test
    void showsOfALongLineWhatIsAroundThePlace() {
        String text = "x".repeat(1000) + "!" + "y".repeat(1000);
        String[] lines = Excerpt.of(text, 1000).split("\n");
        assertThat(lines[0]).hasSize(162).startsWith("…x").endsWith("y…");
        assertThat(lines[0].charAt(lines[1].indexOf('^'))).isEqualTo('!');
    }
}
