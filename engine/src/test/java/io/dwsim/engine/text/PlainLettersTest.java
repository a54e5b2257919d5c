package io.dwsim.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Example;

class PlainLettersTest {

    @Example
    void writesEveryCharacterAsHandlesDo() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            PlainLetters letters = PlainLetters.of(locale);
            for (int c = 1; c < 0x12000; c++) {
                // the Kelvin and the Angstrom sign are letters to nobody's name
                if (Character.isSurrogate((char) c) && c < 0x10000 || c == 0x212A || c == 0x212B) {
                    continue;
                }
                Utf8Builder name = new Utf8Builder(8);
                name.append("x" + Character.toString(c) + "y");
                Utf8Builder plain = new Utf8Builder(8);
                letters.append(name.bytes(), 0, name.length(), plain);
                assertThat(plain.toString(0))
                        .as("U+%04X", c)
                        .isEqualTo(Handles.plain("x" + Character.toString(c) + "y", locale));
            }
        }
    }
}
