package io.dwsim.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PatternSyntaxTest {

    private static final List<String> PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).toList();

    @Test
    void aSetIsThePrintableAsciiOfWhatAMatcherTakes() {
        for (String set : List.of(
                ".",
                "\\d",
                "\\D",
                "\\w",
                "\\W",
                "\\s",
                "\\S",
                "\\p{Alpha}",
                "\\P{Alpha}",
                "\\p{Upper}",
                "\\p{Lower}",
                "\\p{Digit}",
                "\\p{Alnum}",
                "\\p{Punct}",
                "\\p{XDigit}",
                "\\p{ASCII}",
                "\\p{L}",
                "\\pL",
                "\\PL",
                "\\p{Lu}",
                "\\p{Ll}",
                "\\p{N}",
                "\\p{Nd}",
                "(?i)\\x41",
                "(?s).",
                "[^a-z]",
                "[^\\w ]",
                "[a-z&]",
                "[\\w.-]",
                "[\\w-.]",
                "[-a]",
                "[a-]",
                "[+--]",
                "[a-c-e]",
                "[a-f0-9_]",
                "[\\]\\[^\\\\-]",
                "[^^]",
                "[.*+?(){}|$]",
                "[\\x41-\\x43]",
                "[\\u0041\\x{42}]",
                "(?i)[b-d]",
                "(?i)[^B-D]",
                "(?i:x)",
                "(?i)\\P{Lower}",
                "(?i)\\p{Lu}",
                "(?i)[^\\p{Upper}]",
                "(?i)[\\P{Ll}.]",
                "(?i)[\\x5B-\\x61]",
                "(?i)(?-i:x)",
                "[\\p{Upper}\\d]",
                "[^\\W\\d]",
                "[\\s-~]",
                "]",
                "}",
                "-",
                "&",
                "\\-",
                "\\{",
                "\\.",
                "\\/",
                "\\ ",
                "\\\"")) {
            Pattern matcher = Pattern.compile(set);
            List<String> expected =
                    PRINTABLE.stream().filter(matcher.asMatchPredicate()).toList();

            assertThat(Texts.all(set, 1)).as(set).isEqualTo(expected).isNotEmpty();
        }
    }

    @Test
    void namesOfPosixSetsWorkInClasses() {
        assertThat(Texts.all("[[:digit:]]", 1)).isEqualTo(Texts.all("[0-9]", 1));
        assertThat(Texts.all("[[:alpha:]_[:digit:]]", 1)).isEqualTo(Texts.all("\\w", 1));
        assertThat(Texts.all("[[:^alnum:]]", 1)).isEqualTo(Texts.all("[^A-Za-z0-9]", 1));
        assertThat(Texts.all("[^[:upper:][:lower:][:punct:][:space:]]", 1)).isEqualTo(Texts.all("\\d", 1));
        assertThat(Texts.all("[[:xdigit:]]", 1)).isEqualTo(Texts.all("\\p{XDigit}", 1));
        assertThat(Texts.all("[[:graph:][:blank:]]", 1)).isEqualTo(Texts.all("[[:print:]]", 1));
        assertThat(Texts.all("[[:alnum:]_]", 1)).isEqualTo(Texts.all("[[:word:]]", 1));
    }

    @Test
    void aBracketThatComesFirstInAClassIsACharacter() {
        assertThat(Texts.all("[]a]", 1)).containsExactly("]", "a");
        assertThat(Texts.all("[^] -Z^-~]", 1)).containsExactly("[", "\\");
    }

    @Test
    void charactersMayBeOfAnyScript() {
        assertThat(Texts.all("[ä-æ]|\uD83D\uDE00|\\uD83D\\uDE01|\\x{1F602}|\\u0416", 1))
                .containsExactly("ä", "å", "æ", "Ж", "\uD83D\uDE00", "\uD83D\uDE01", "\uD83D\uDE02");
        assertThat(Texts.all("[\uD83D\uDE00-\uD83D\uDE02]", 1))
                .containsExactly("\uD83D\uDE00", "\uD83D\uDE01", "\uD83D\uDE02");
        assertThat(Texts.all("(?i)é", 1)).containsExactly("é");
    }

    @Test
    void controlCharactersAreMadeWhenAskedForByName() {
        assertThat(Texts.all("\\t\\n\\r\\f\\x01", 5)).containsExactly("\t\n\r\f\u0001");
        assertThat(Texts.all("[\\t-\\r]", 1)).containsExactly("\t", "\n", "\u000b", "\f", "\r");
    }

    @Test
    void surrogatesInsideARangeAreLeftOut() {
        assertThat(Texts.all("[\\uD7FE-\\uE001]", 1)).containsExactly("\uD7FE", "\uD7FF", "\uE000", "\uE001");
    }

    @Test
    void groupsOfAllKindsOnlyHoldTogether() {
        assertThat(Texts.all("(a)(?:b)(?<name>c)(?P<n2>d)()", 9)).containsExactly("abcd");
        assertThat(Texts.all("(?:a|(b|c)d|)e", 9)).containsExactly("ae", "bde", "cde", "e");
    }

    @Test
    void flagsHoldToTheEndOfTheirGroup() {
        assertThat(Texts.all("(a(?i)b|c)d", 9)).containsExactly("Cd", "aBd", "abd", "cd");
        assertThat(Texts.all("(?i)a(?-i)b", 9)).containsExactly("Ab", "ab");
        assertThat(Texts.all("(?i-s:a)b", 9)).containsExactly("Ab", "ab");
    }

    @Test
    void repetitionsMayBeLazy() {
        assertThat(Texts.all("a?b??", 9)).containsExactly("", "a", "ab", "b");
        assertThat(Texts.all("a{2}", 9)).containsExactly("aa");
        assertThat(Texts.all("a{2,}?", 4)).containsExactly("aa", "aaa", "aaaa");
        assertThat(Texts.all("a{0,2}", 9)).containsExactly("", "a", "aa");
        assertThat(Texts.all("xa{0}", 9)).containsExactly("x");
        assertThat(Texts.all("a+", 2)).containsExactly("a", "aa");
        assertThat(Texts.all("a*", 2)).containsExactly("", "a", "aa");
    }

    @Test
    void anchorsAtTheEndsChangeNothing() {
        for (String pattern : List.of(
                "^ab$", "\\Aab\\z", "ab\\Z", "(^ab$)", "^(^a)(b$)$", "(?:^ab|^ab$)$", "^^ab$$", "(?i)^(?-i)ab$()")) {
            assertThat(Texts.all(pattern, 9)).as(pattern).containsExactly("ab");
        }
        assertThat(Texts.all("^a|b$", 9)).containsExactly("a", "b");
        assertThat(Texts.all("^$", 9)).containsExactly("");
        assertThat(Texts.all("", 9)).containsExactly("");
    }

    @Test
    void isFiniteUnlessSomethingRepeatsWithoutLimit() {
        for (String pattern : List.of("", "a", "[a-z]{1,300}", "(a|b?){3}", "()*", "(|a{0})+", "(a*){0}")) {
            assertThat(PatternLanguage.compile(pattern, 9).isFinite())
                    .as(pattern)
                    .isTrue();
        }
        for (String pattern : List.of("a*", "a+", "(ab?){2,}", "(|a*)", "x(y(z+))")) {
            assertThat(PatternLanguage.compile(pattern, 9).isFinite())
                    .as(pattern)
                    .isFalse();
        }
    }

    @Property(tries = 2_000)
    void neitherTextNorNoiseBreaksTheParser(@ForAll String noise) {
        try {
            String text = Texts.random(PatternLanguage.compile(noise, 1_000_000), 0);
            assertThat(text).doesNotContain("\u0000");
        } catch (PatternFault fault) {
            assertThat(fault).hasMessageNotContaining("null");
        }
    }

    @Test
    void aFaultNamesThePieceAndItsPlace() {
        fault("a(b", "'(' at character 2: the group is not closed; write \\( for a parenthesis");
        fault("(?i", "'(?i' at character 1: the group is not closed; write \\( for a parenthesis");
        fault("ab)c", "')' at character 3: there is no group to close; write \\) for a parenthesis");
        fault("x[a-", "'[a-' at character 2: the class is not closed by ]");
        fault("[]", "'[]' at character 1: the class is not closed by ]");
        fault("[^ -~]", "'[^ -~]' at character 1: the class holds no printable ASCII character");
        fault("\\P{ASCII}", "'\\P{ASCII}' at character 1: the class holds no printable ASCII character");
        fault("[z-a]", "'z-a' at character 2: the range goes backwards");
        fault("[a-\\d]", "'a-\\d' at character 2: a range goes from one character to another; write \\- for a hyphen");
        fault("[a[b]]", "'[' at character 3: a class inside a class is not supported; write \\[ for a bracket");
        fault("[a&&b]", "'&&' at character 3: an intersection of classes is not supported; write \\& for an ampersand");
        fault("a\\", "'\\' at character 2: nothing follows the backslash; write \\\\ for a backslash");
        fault("\\q", "'\\q' at character 1: this escape is not supported");
        fault("\\012", "'\\0' at character 1: octal escapes are not supported; write \\xHH");
        fault("\\x4", "'\\x4' at character 1: hexadecimal digits are missing");
        fault("\\x{}", "'\\x{' at character 1: \\x{...} takes 1 to 6 hexadecimal digits");
        fault("\\x{1234567}", "'\\x{123456' at character 1: \\x{...} takes 1 to 6 hexadecimal digits");
        fault("\\u00g0", "'\\u00g' at character 1: hexadecimal digits are missing");
        String sets =
                "this set is not known; use Alpha, Upper, Lower, Digit, Alnum, Punct, XDigit, ASCII, L, Lu, Ll, N or Nd";
        fault("\\p{Greek}", "'\\p{Greek}' at character 1: " + sets);
        fault("\\p", "'\\p' at character 1: " + sets);
        fault("\\p{L", "'\\p{L' at character 1: the name of the set is not closed by }");
        fault(
                "[[:foo:]]",
                "'[:foo:]' at character 2: this set is not known; use alpha, digit, alnum, upper, lower, punct, space, "
                        + "blank, xdigit, graph, print or word");
    }

    @Test
    void aFaultOfARepetitionNamesIt() {
        String nothing = ": there is nothing to repeat; write a backslash before it for the character itself";
        fault("*a", "'*' at character 1" + nothing);
        fault("(|+)", "'+' at character 3" + nothing);
        fault("^*a", "'*' at character 2" + nothing);
        fault("(?i)?a", "'?' at character 5" + nothing);
        fault("{abc}", "'{' at character 1" + nothing);
        String braces = ": a repetition is {n}, {n,} or {n,m}; write \\{ for a brace";
        fault("a{,3}", "'{,3' at character 2" + braces);
        fault("a{x}", "'{' at character 2" + braces);
        fault("a{1,2", "'{1,2' at character 2" + braces);
        fault("a{3,2}", "'{3,2}' at character 2: the greatest number of repetitions is less than the least");
        fault("a{65536}", "'{65536}' at character 2: more than 65535 repetitions");
        fault("a{1,99999}", "'{1,99999}' at character 2: more than 65535 repetitions");
        fault("a++", "'++' at character 2: a possessive repetition is not supported");
        fault("a{2}+", "'{2}+' at character 2: a possessive repetition is not supported");
        fault("a**", "'*' at character 3: a repetition cannot be repeated; put it into a group (?:...)");
        fault("a*??", "'?' at character 4: a repetition cannot be repeated; put it into a group (?:...)");
        fault("(^a)?b", "'?' at character 5: the start or end of the text cannot be repeated");
    }

    @Test
    void whatIsNotARegularLanguageIsRefused() {
        String back = ": a back-reference is not supported; write the part out again";
        fault("(a)\\1", "'\\1' at character 4" + back);
        fault("(?<x>a)\\k<x>", "'\\k' at character 8" + back);
        fault("(?P<x>a)(?P=x)", "'(?P=' at character 9" + back);
        for (String look : List.of("(?=", "(?!", "(?<=", "(?<!")) {
            fault("a" + look + "b)", "'" + look + "' at character 2: look-ahead and look-behind are not supported");
        }
        String kind = ": this kind of group is not supported";
        fault("(?>a)", "'(?>' at character 1" + kind);
        fault("(?|a)", "'(?|' at character 1" + kind);
        fault("(?R)", "'(?R' at character 1" + kind);
        fault("(?", "'(?' at character 1" + kind);
        fault(
                "(?<1>a)",
                "'(?<1>' at character 1: the name of a group is letters, digits and _, and does not start with a digit");
        fault("(?<a", "'(?<a' at character 1: the name of the group is not closed by >");
        fault("(?x)a", "'(?x' at character 1: the flags i and s are supported, no others");
        fault("a\\b", "'\\b' at character 2: a condition on the place in the text is not supported here");
        fault("a^b", "'^' at character 2: the start of the text can only be at the start of the pattern");
        fault("(a|b)\\Ac", "'\\A' at character 6: the start of the text can only be at the start of the pattern");
        fault("a$b", "'b' at character 3: nothing can follow the end of the text at character 2");
        fault("(a$|b)[cd]", "'[cd]' at character 7: nothing can follow the end of the text at character 3");
    }

    @Test
    void whatNoTextCanHoldIsRefused() {
        fault("a\u0000", "'\\x{0}' at character 2: NUL cannot be stored in a text");
        fault("[\\x00-a]", "'\\x00' at character 2: NUL cannot be stored in a text");
        fault("\uD800", "'\\x{d800}' at character 1: half a surrogate pair cannot be stored in a text");
        fault("\\uD83Dx", "'\\uD83D' at character 1: half a surrogate pair cannot be stored in a text");
        fault("\\uDE00", "'\\uDE00' at character 1: half a surrogate pair cannot be stored in a text");
        fault("\\x{110000}", "'\\x{110000}' at character 1: there is no such character");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        fault("a".repeat(10_001), "the pattern has 10001 characters; at most 10000");
        fault("(".repeat(101) + ")".repeat(101), "'(' at character 101: groups are nested more than 100 deep");
        fault("[a-z]{3}-\\d{6,}", "the shortest text that matches has 10 characters, but at most 9 fit");
        fault(
                "((a{60000}){60000}){60000}",
                "the shortest text that matches has more than 2147483646 characters, but at most 9 fit");
    }

    private static void fault(String pattern, String message) {
        assertThatThrownBy(() -> PatternLanguage.compile(pattern, 9))
                .as(pattern)
                .isInstanceOf(PatternFault.class)
                .hasMessage(message);
    }
}
