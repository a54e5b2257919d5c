package io.dwsim.gateway.query.sqltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPositionTest {

    @Test
    void countsLinesAndCharactersTheWayEditorsDo() {
        String text = "a\r\n😀é x\ny";
        assertThat(TextPosition.of(text, 0)).isEqualTo(new TextPosition(1, 1));
        assertThat(TextPosition.of(text, text.indexOf('x'))).isEqualTo(new TextPosition(2, 4));
        assertThat(TextPosition.of(text, text.length() + 5)).isEqualTo(new TextPosition(3, 2));
    }
}
