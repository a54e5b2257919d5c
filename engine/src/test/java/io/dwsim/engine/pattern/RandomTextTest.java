package io.dwsim.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RandomTextTest {

    private static final int ROWS = 20_000;

    @Test
    void matchesAndFitsWithoutRoomToSpare() {
        for (String pattern : List.of(
                "[A-Z]{3}-\\d{4}",
                "(a|bb|ccc){2,}x{1,9}",
                "\\w+@\\w+\\.(com|org|museum)",
                "(?i)ab*(c|d{3})?[^e]{2}",
                "((a|b{5})*c{0,3}){2}.{3}",
                "\uD83D\uDE00+[ä-ü]?")) {
            Pattern matcher = Pattern.compile(pattern);
            int shortest = PatternParser.parse(pattern).minLength();
            for (int room : new int[] {0, 1, 2, 5, 20}) {
                assertThat(Texts.random(pattern, shortest + room, 500))
                        .allMatch(matcher.asMatchPredicate())
                        .allMatch(text -> text.codePointCount(0, text.length()) <= shortest + room);
            }
        }
    }

    @Test
    void givesCharactersChoicesAndCountsTheSameChance() {
        assertEvenly("[a-e]", 5);
        assertEvenly("a|[b-z]|long", 27, text -> text.matches("[b-z]") ? "class" : text, 3);
        assertEvenly("x{2,5}", 4);
        assertEvenly("x?", 2);
        assertEvenly("x*", 11);
        assertEvenly("x{3,}", 11);
        assertEvenly("[AB]{2}", 4);
    }

    @Test
    void endsHoweverOftenAPartThatMayBeEmptyIsRepeated() {
        String deep = "(".repeat(31) + "a" + "?)".repeat(30);
        for (String pattern : List.of(deep + "{65535}){65535}", "(" + deep + "*)*){65535}")) {
            List<String> texts = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> Texts.random(pattern, 10_000, 3));

            assertThat(texts).allMatch(text -> text.matches("a*"));
        }
    }

    @Test
    void drawsAnotherTextForAnotherRow() {
        assertThat(Texts.random("[a-z]{12}", 255, ROWS)).doesNotHaveDuplicates();
    }

    private static void assertEvenly(String pattern, int outcomes) {
        assertEvenly(pattern, outcomes, text -> text, outcomes);
    }

    private static void assertEvenly(String pattern, int texts, Function<String, String> outcome, int outcomes) {
        List<String> draws = Texts.random(pattern, 255, ROWS);
        Map<String, Long> counts = draws.stream().collect(Collectors.groupingBy(outcome, Collectors.counting()));

        assertThat(draws.stream().distinct().count()).isEqualTo(texts);
        assertThat(counts).hasSize(outcomes);
        double expected = (double) ROWS / outcomes;
        assertThat(counts.values()).allMatch(count -> count > 0.9 * expected && count < 1.1 * expected);
    }
}
