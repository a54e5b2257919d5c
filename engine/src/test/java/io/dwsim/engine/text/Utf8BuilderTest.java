package io.dwsim.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class Utf8BuilderTest {

    @Property
    void encodesAsTheJdkDoes(@ForAll String text) {
        Utf8Builder out = new Utf8Builder(0);

        out.append(text);

        StringBuilder expected = new StringBuilder();
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(expected::appendCodePoint);
        assertThat(out.toString(0)).isEqualTo(expected.toString());
        assertThat(out.length()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8).length);
    }

    @Property
    void cutsBetweenCodePoints(
            @ForAll String text,
            @ForAll @IntRange(max = 40) int maxCodePoints,
            @ForAll @IntRange(min = 4, max = 40) int maxBytes) {
        Utf8Builder out = new Utf8Builder(8);
        out.append("before");
        out.append(text);
        String whole = out.toString(6);

        out.cut(6, maxCodePoints, maxBytes);

        String cut = out.toString(6);
        assertThat(whole).startsWith(cut);
        int codePoints = cut.codePointCount(0, cut.length());
        int bytes = cut.getBytes(StandardCharsets.UTF_8).length;
        assertThat(codePoints).isLessThanOrEqualTo(maxCodePoints);
        assertThat(bytes).isLessThanOrEqualTo(maxBytes).isEqualTo(out.length() - 6);
        if (cut.length() < whole.length()) {
            int next = new String(Character.toChars(whole.codePointAt(cut.length())))
                    .getBytes(StandardCharsets.UTF_8)
                    .length;
            assertThat(codePoints == maxCodePoints || bytes + next > maxBytes).isTrue();
        }
    }

    @Example
    void cutsBeforeAnEmojiAndNotInIt() {
        Utf8Builder out = new Utf8Builder(4);
        out.append("ab\uD83D\uDE00\uD83D\uDE01");

        out.cut(0, 3, 100);

        assertThat(out.toString(0)).isEqualTo("ab\uD83D\uDE00");
        out.cut(0, 3, 5);
        assertThat(out.toString(0)).isEqualTo("ab");
    }

    @Example
    void leavesNulOutAndReplacesHalfASurrogatePair() {
        Utf8Builder out = new Utf8Builder(4);

        out.append("a\u0000b\uD83Dc\uDE00");

        assertThat(out.toString(0)).isEqualTo("ab\uFFFDc\uFFFD");
    }

    @Example
    void writesNumbersWithLeadingZeros() {
        Utf8Builder out = new Utf8Builder(1);

        out.appendDigits(42, 5);
        out.appendRadix(35, 36, 2);
        out.appendRadix(-1, 16, 16);

        assertThat(out.toString(0)).isEqualTo("000420zffffffffffffffff");
    }
}
