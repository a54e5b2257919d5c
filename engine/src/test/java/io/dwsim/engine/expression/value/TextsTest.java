package io.dwsim.engine.expression.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "é", "😀", "\uFFFD", " ", "zz")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Property
    void ordersLikeTheBytesOfUtf8(@ForAll @From("texts") String a, @ForAll @From("texts") String b) {
        int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(Texts.compare(a, b))).isEqualTo(Integer.signum(bytes));
    }

    @Property
    void splitsWithoutLoss(@ForAll @From("texts") String text, @ForAll long n) {
        assertThat(Texts.left(text, 3) + Texts.substring(text, 4)).isEqualTo(text);
        assertThat(Texts.left(text, -2) + Texts.right(text, 2)).isEqualTo(text);
        assertThat(Texts.length(Texts.lpad(text, 5, "ab"))).isEqualTo(5);
        assertThat(Texts.length(Texts.rpad(text, 5, "😀"))).isEqualTo(5);
        assertThat(text)
                .startsWith(Texts.left(text, n))
                .endsWith(Texts.right(text, n))
                .endsWith(Texts.substring(text, n));
    }

    @Test
    void keepsToTheEdgesOfNumbers() {
        assertThat(Texts.substring("abc", Long.MIN_VALUE, Long.MAX_VALUE)).isEmpty();
        assertThat(Texts.substring("abc", Long.MAX_VALUE, Long.MAX_VALUE)).isEmpty();
        assertThat(Texts.substring("abc", 2, Long.MAX_VALUE)).isEqualTo("bc");
        assertThat(Texts.left("abc", Long.MIN_VALUE)).isEmpty();
        assertThat(Texts.lpad("abc", Long.MIN_VALUE, "x")).isEmpty();
        assertThat(Texts.rpad("abc", Long.MIN_VALUE, "x")).isEmpty();
        assertThat(Texts.right("abc", Long.MIN_VALUE)).isEmpty();
        assertThat(Texts.splitPart("a,b", ",", Long.MIN_VALUE)).isEmpty();
        assertThat(Texts.splitPart("a,b", ",", Long.MAX_VALUE)).isEmpty();
        assertThat(Texts.splitPart("a", "", 1)).isEqualTo("a");
        assertThat(Texts.repeat("a", Long.MIN_VALUE)).isEmpty();
        assertThat(Texts.rpad("a", 3, "")).isEqualTo("a");
        assertThat(Texts.replace("aaa", "", "b")).isEqualTo("aaa");
        assertThatThrownBy(() -> Texts.splitPart("a", ",", 0)).isInstanceOf(ValueFault.class);
    }

    @Test
    void changesCaseTheSameInEveryLocale() {
        assertThat(Texts.upper("title")).isEqualTo("TITLE");
        assertThat(Texts.lower("TITLE")).isEqualTo("title");
        assertThat(Texts.initcap("éLAN vital")).isEqualTo("Élan Vital");
    }
}
