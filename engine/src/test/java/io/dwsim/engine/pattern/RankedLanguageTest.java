package io.dwsim.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.engine.random.Permutation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RankedLanguageTest {

    private static final String ALPHABET = "ABab";

    /** Regular expressions whose texts are of the characters of {@link #ALPHABET}. */
    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.recursive(
                () -> Arbitraries.of("a", "b", "ab", "[ab]", "[A-B]", "(?i:b)", "[^ -@C-`c-~]", "\\x61", "(?:)"),
                inner -> Arbitraries.oneOf(
                        Combinators.combine(inner, inner).as((first, second) -> first + second),
                        Combinators.combine(inner, inner).as((first, second) -> "(" + first + "|" + second + ")"),
                        Combinators.combine(
                                        inner, Arbitraries.of("?", "*", "+", "{2}", "{1,}", "{0,3}", "{2,3}?", "+?"))
                                .as((part, quantifier) -> "(?:" + part + ")" + quantifier)),
                0,
                4);
    }

    @Property(tries = 2_000)
    void numbersEveryTextThatMatchesOnceAndInOrder(
            @ForAll("patterns") String pattern, @ForAll @IntRange(max = 5) int maxCodePoints) {
        Pattern matcher = Pattern.compile(pattern);
        List<String> expected = new ArrayList<>();
        addMatching(matcher, "", maxCodePoints, expected);

        if (expected.isEmpty()) {
            assertThatThrownBy(() -> PatternLanguage.compile(pattern, maxCodePoints))
                    .isInstanceOf(PatternFault.class)
                    .hasMessageContaining("the shortest text");
            return;
        }
        assertThat(Texts.all(pattern, maxCodePoints)).isEqualTo(expected);
        RankedLanguage language =
                PatternLanguage.compile(pattern, maxCodePoints).ranked();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(language.rank(expected.get(i))).isEqualTo(i);
        }
        assertThat(language.rank("a".repeat(maxCodePoints + 1))).isEqualTo(-1);
        assertThat(language.rank("c")).isEqualTo(-1);
    }

    @Property(tries = 500)
    void drawsOnlyTextsThatMatchAndFit(
            @ForAll("patterns") String pattern, @ForAll @IntRange(max = 8) int room, @ForAll long row) {
        int maxCodePoints = PatternParser.parse(pattern).minLength() + room;

        String text = Texts.random(PatternLanguage.compile(pattern, maxCodePoints), row);

        assertThat(text).matches(Pattern.compile(pattern)).hasSizeLessThanOrEqualTo(maxCodePoints);
    }

    @Property(tries = 300)
    void tellsTextsOfAHugeLanguageApart(@ForAll("hugeLanguages") String pattern, @ForAll long key) {
        RankedLanguage language = PatternLanguage.compile(pattern, 60).ranked();
        Pattern matcher = Pattern.compile(pattern);
        Permutation order = new Permutation(key, language.size());
        Set<String> texts = new HashSet<>();

        for (int row = 0; row < 200; row++) {
            long index = order.apply(row);
            String text = Texts.at(language, index);
            assertThat(text).matches(matcher);
            assertThat(language.rank(text)).isEqualTo(index);
            texts.add(text);
        }

        assertThat(language.size()).isEqualTo(1L << 56);
        assertThat(texts).hasSize(200);
    }

    @Provide
    Arbitrary<String> hugeLanguages() {
        return Arbitraries.of(
                "[A-Z0-9]{13}",
                "[0-9a-f]{16}",
                "[0-9a-f]{40}",
                "[ab]{60}|[a-z0-9]{14}|x",
                "(foo|[a-z]{1,30})-\\d{4,9}",
                "[a-z]+@[a-z]+\\.(com|org)",
                ".{12,}",
                "[\\x{1}-\\x{10FFFF}]{5}");
    }

    @Test
    void holdsNoTextOfMoreBytesThanAskedFor() {
        assertThat(longest("[ä-ü]{1,400}", 600)).isEqualTo(300);
        assertThat(longest("[a-z]{1,400}é", 600)).isEqualTo(401);
        assertThat(longest("[a-z]{1,900}", 600)).isEqualTo(600);
        assertThat(longest("\\x{1F600}{1,400}", 600)).isEqualTo(150);
        assertThatExceptionOfType(PatternFault.class)
                .isThrownBy(() -> longest("[ä-ü]{301}", 600))
                .withMessageContaining("600 bytes")
                .withMessageContaining("301 characters");
    }

    private static int longest(String pattern, int maxBytes) {
        RankedLanguage texts =
                PatternLanguage.compile(pattern, maxBytes).withinBytes(maxBytes).ranked();
        return LongStream.range(0, 500)
                .mapToObj(row -> Texts.at(texts, texts.size() - 1 - row % texts.size()))
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElseThrow();
    }

    @Test
    void givesEveryCharacterOfAHugeLanguageItsTurn() {
        RankedLanguage language = PatternLanguage.compile("[A-Z0-9]{13}", 255).ranked();
        Permutation order = new Permutation(1, language.size());
        List<Set<Character>> seen = new ArrayList<>();

        for (int row = 0; row < 2_000; row++) {
            String text = Texts.at(language, order.apply(row));
            for (int i = 0; i < 13; i++) {
                if (row == 0) {
                    seen.add(new HashSet<>());
                }
                seen.get(i).add(text.charAt(i));
            }
        }

        assertThat(seen).allMatch(characters -> characters.size() == 36);
    }

    @Test
    void countsFewerThanTwoToTheSixtyThirdExactly() {
        assertThat(size("[A-Z]{3}-\\d{4}")).isEqualTo(26L * 26 * 26 * 10_000);
        assertThat(size("[01]{62}")).isEqualTo(1L << 62);
        assertThat(size("[01]{63}")).isEqualTo(1L << 56);
        assertThat(size("(\\d{1,3}\\.){3}\\d{1,3}")).isEqualTo(1110L * 1110 * 1110 * 1110);
    }

    @Test
    void numbersTheLanguageNotItsSpelling() {
        assertThat(Texts.all("cb|ab|(?:a|c)d?", 255))
                .isEqualTo(Texts.all("[ac][bd]?", 255))
                .containsExactly("a", "ab", "ad", "c", "cb", "cd");
    }

    @Test
    void leavesOutWhatIsTooLong() {
        assertThat(Texts.all("(a|bcd){1,3}", 3)).containsExactly("a", "aa", "aaa", "bcd");
        assertThat(Texts.all("x*", 2)).containsExactly("", "x", "xx");
        assertThat(Texts.all("x*", 0)).containsExactly("");
    }

    @Test
    void refusesAnIndexOutsideTheLanguage() {
        RankedLanguage language = PatternLanguage.compile("[ab]", 255).ranked();

        assertThatThrownBy(() -> Texts.at(language, 2)).hasMessage("2 is not below 2");
        assertThatThrownBy(() -> Texts.at(language, -1)).hasMessage("-1 is not below 2");
    }

    @Test
    @Timeout(60)
    void refusesBombsBeforeTheyGoOff() {
        for (String bomb : List.of(
                "(a{1,1000}){1,1000}",
                "((a?){1000}){1000}",
                "(((a{0,65535}){0,65535}){0,65535}){0,65535}",
                "(a|b)*a(a|b){20}",
                "(.*a.*|.*b.*){9}.{30}",
                "(\\w{1,60}[a-z]{1,60}.{1,60}){2}",
                "[^a]{1,250}".repeat(60),
                "a*")) {
            assertThatThrownBy(() -> PatternLanguage.compile(bomb, 150_000).ranked())
                    .as(bomb)
                    .isInstanceOf(PatternFault.class)
                    .hasMessageStartingWith("the pattern is too complex for unique values");
            assertThat(Texts.random(bomb, 255, 20)).allMatch(text -> text.length() <= 255);
        }
    }

    @Test
    void forgetsLimitsThatOnlyLongerTextsReach() {
        assertThat(Texts.all("(a{1,1000}){1,1000}", 3)).containsExactly("a", "aa", "aaa");
        assertThat(PatternLanguage.compile("((a?){1000}){1000}", 255).ranked().size())
                .isEqualTo(256);
        assertThat(PatternLanguage.compile("(a|aa|b){0,255}", 255).ranked().size())
                .isEqualTo(1L << 56);
    }

    @Test
    void bearsAPatternOfThousandsOfStates() {
        assertThat(size("[ab]{5}x{4000}")).isEqualTo(32);
    }

    private static long size(String pattern) {
        return PatternLanguage.compile(pattern, 5_000).ranked().size();
    }

    private static void addMatching(Pattern matcher, String prefix, int room, List<String> matching) {
        if (matcher.matcher(prefix).matches()) {
            matching.add(prefix);
        }
        for (int i = 0; room > 0 && i < ALPHABET.length(); i++) {
            addMatching(matcher, prefix + ALPHABET.charAt(i), room - 1, matching);
        }
    }
}
