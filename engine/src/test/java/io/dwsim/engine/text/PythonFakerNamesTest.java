package io.dwsim.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.text.FakerText.UniqueForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFakerNamesTest {

    private static final List<String> NAMES = names();
    private static final Set<String> MAY_BE_EMPTY = Set.of("random_digit_or_empty", "random_digit_not_null_or_empty");
    private static final Set<String> MAY_HAVE_LINES = Set.of("credit_card_full");

    @Test
    void everyNameIsARuleOrRefusedWithAReasonAndRulesToUseInstead() {
        Set<String> undecided = new TreeSet<>();
        for (String name : NAMES) {
            boolean isRefused = Refusals.of(name) != null;
            if (Vocabulary.contains(name) == isRefused) {
                undecided.add(name);
            }
            if (isRefused) {
                assertThat(Vocabulary.refusal(name)).get().asString().contains(name, "refused: ", "; near are ");
                assertThat(Vocabulary.nearest(name)).isNotEmpty().allMatch(Vocabulary::contains);
            }
        }

        assertThat(undecided).isEmpty();
        assertThat(NAMES).hasSize(282).containsAll(Refusals.names());
    }

    @Test
    void theRefusedOnesAreThoseThatNeedTheClockOrGiveNoText() {
        assertThat(NAMES.stream().filter(Vocabulary::contains)).hasSize(230);
        assertThat(Vocabulary.refusal("past_date")).get().asString().contains("clock", "date_start", "near are date");
        assertThat(Vocabulary.refusal("profile.uuid1")).get().asString().contains("near are uuid4");
        assertThat(Vocabulary.refusal("frist_name")).get().asString().contains("unknown", "first_name");
    }

    @Test
    void theUsersListHasEveryName() throws IOException {
        String list = Files.readString(Path.of("..", "docs", "faker-rules.md"));

        assertThat(Vocabulary.names()).allMatch(name -> list.contains('`' + name + '`'));
        assertThat(NAMES).allMatch(name -> list.contains('`' + name + '`'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt-BR", "ja"})
    void everyRuleOfPythonWritesPlausibleTextInLocale(String tag) {
        Lexicon lexicon = new Lexicon(VocabularyLocale.of(tag).orElseThrow());
        for (String name : NAMES) {
            if (Refusals.of(name) != null) {
                continue;
            }
            FakerText rule = Vocabulary.resolve(name, lexicon);
            for (int row = 0; row < 100; row++) {
                String text = text(rule.text(), row);
                assertThat(text).as("%s in %s", name, tag).matches(isPlausible(name));
            }
            TextSource stem = rule.unique() instanceof UniqueForm.Suffixed suffixed
                    ? suffixed.stem()
                    : rule.unique() instanceof UniqueForm.EmailAddress email ? email.localPart() : rule.text();
            assertThat(text(stem, 7))
                    .as("unique %s in %s", name, tag)
                    .satisfiesAnyOf(text -> assertThat(text).matches(isPlausible(name)), text -> assertThat(text)
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "bothify               ~ \\d\\d [a-zA-Z]{2}",
                "lexify                ~ [a-zA-Z]{4}",
                "numerify              ~ \\d{3}",
                "hexify                ~ [0-9a-f]{4}",
                "random_element        ~ [abc]",
                "random_letters        ~ [a-zA-Z]{16}",
                "random_digit_above_two~ [2-9]",
                "random_digit_or_empty ~ \\d?",
                "randomize_nb_elements ~ [6-9]|1[0-4]",
                "pyint                 ~ \\d{1,4}",
                "pyfloat               ~ -?[1-9]\\d{0,5}\\.\\d{0,5}[1-9]",
                "pydecimal             ~ -?[1-9]\\d{0,11}\\.\\d{0,5}[1-9]",
                "pystr                 ~ [a-zA-Z]{20}",
                "pystr_format          ~ [a-zA-Z]\\d-\\d{4,7}[a-zA-Z]",
                "pybool                ~ true|false",
                "bban                  ~ [A-Z]{4}\\d{14}",
                "bank_country          ~ US",
                "swift8                ~ [A-Z]{8}",
                "swift11               ~ [A-Z]{4}US[A-Z]{2}[A-Z0-9]{3}",
                "pricetag              ~ \\$(\\d{1,3}|\\d{1,2},\\d{3})\\.\\d\\d",
                "color_hsl             ~ \\d{1,3},\\d{1,3},\\d{1,3}",
                "color_hsv             ~ \\d{1,3},\\d{1,3},\\d{1,3}",
                "color_rgb             ~ \\d{1,3},\\d{1,3},\\d{1,3}",
                "color_rgb_float       ~ 0\\.\\d{6},0\\.\\d{6},0\\.\\d{6}",
                "coordinate            ~ -?\\d{1,3}\\.\\d{6}",
                "latlng                ~ -?\\d{1,2}\\.\\d{6},-?\\d{1,3}\\.\\d{6}",
                "location_on_land      ~ -?\\d{1,2}\\.\\d{6},-?\\d{1,3}\\.\\d{6}",
                "local_latlng          ~ (3[2-9]|4[01])\\.\\d{6},-(8[4-7]|9[3-8]|10[45]|11[12])\\.\\d{6}",
                "current_country_code  ~ US",
                "military_apo          ~ PSC \\d{4}, Box \\d{4}",
                "military_dpo          ~ Unit \\d{4} Box \\d{4}",
                "military_ship         ~ USS|USNS|USNV|USCGC",
                "military_state        ~ AE|AA|AP",
                "postalcode_plus4      ~ \\d{5}-\\d{4}",
                "ein                   ~ (0[0789]|1[789]|2[89]|49|69|7[089]|89|9[67])-\\d{7}",
                "itin                  ~ 9\\d\\d-6[6-9]-\\d{4}",
                "invalid_ssn           ~ (000|666)-.*|\\d{3}-00-\\d{4}|\\d{3}-\\d\\d-0000",
                "passport_number       ~ [A-Z1-9]\\d{8}",
                "passport_gender       ~ [FMX]",
                "passport_dob          ~ \\d{4}-\\d\\d-\\d\\d",
                "date_time_ad          ~ \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d",
                "date_object           ~ \\d{4}-\\d\\d-\\d\\d",
                "time_object           ~ \\d\\d:\\d\\d:\\d\\d",
                "pytimezone            ~ [A-Z][A-Za-z_]+/[A-Za-z_/]+",
                "doi                   ~ 10\\.\\d{8}/[a-z0-9]{4,8}",
                "emoji                 ~ \\p{So}",
                "unix_device           ~ /dev/(sd|vd|xvd)[a-z]",
                "unix_partition        ~ /dev/(sd|vd|xvd)[a-z][1-9]",
                "uri_extension         ~ \\.[a-z]+",
                "uri_page              ~ [a-z]+",
                "iana_id               ~ [1-9]\\d{0,6}",
                "ipv4_network_class    ~ [abc]",
                "ipv4_public           ~ (?!10\\.|127\\.|192\\.|172\\.|169\\.254)\\d{1,3}(\\.\\d{1,3}){3}",
                "nic_handle            ~ [A-Z]{2,4}[1-9]{1,5}-FAKE",
                "ripe_id               ~ ORG-[A-Z]{2,4}[1-9]{1,5}-RIPE",
                "dga                   ~ [a-z]{8,32}\\.example",
                "upc_e                 ~ [01]\\d{7}",
                "linux_platform_token  ~ X11; Linux (x86_64|i686)",
                "linux_processor       ~ x86_64|i686",
                "mac_platform_token    ~ Macintosh; Intel Mac OS X 10_\\d+_\\d",
                "mac_processor         ~ (U; )?(Intel|PPC)",
                "windows_platform_token~ Windows NT [\\d.]+(; Win64; x64)?",
                "android_platform_token~ Android [\\d.]+",
                "ios_platform_token    ~ (iPhone; CPU iPhone|iPad; CPU iPad) OS \\d+_\\d like Mac OS X",
                "chrome                ~ Mozilla/5\\.0 \\(.+\\) AppleWebKit/.+ Chrome/\\d+\\.0\\.\\d+\\.\\d+ .*Safari/537\\.36",
                "firefox               ~ Mozilla/5\\.0 \\(.+; rv:(\\d+)\\.0\\) Gecko/20100101 Firefox/\\1\\.\\d+",
                "safari                ~ Mozilla/5\\.0 \\(.+\\) AppleWebKit/.+ Version/.+ Safari/[\\d.]+",
                "opera                 ~ Mozilla/5\\.0 \\(.+\\) .+ OPR/[\\d.]+",
                "internet_explorer     ~ Mozilla/5\\.0 \\(compatible; MSIE .+; Trident/\\d\\.\\d\\)",
            })
    void writesWhatPythonWrites(String name, String pattern) {
        assertAll(name, Pattern.compile(pattern).asMatchPredicate());
    }

    @Test
    void writesCorrectCheckDigits() {
        assertAll("aba", number -> number.matches("(0[1-9]|1[0-2])\\d{7}") && weighted(number, 3, 7, 1) % 10 == 0);
        assertAll("sbn9", sbn -> sbn.length() == 9 && isIsbn10("0" + sbn));
        assertAll("upc_e", code -> weighted(expanded(code), 3, 1) % 10 == 0);
        // an example from the specification of GS1
        assertThat(expanded("04252614")).isEqualTo("042100005264");
    }

    @Test
    void writesACardWithAllThatIsOnIt() {
        assertAll("credit_card_full", card -> {
            String[] lines = card.split("\n", -1);
            return lines.length == 5 && lines[2].matches("\\d{15,16} \\d\\d/\\d\\d") && lines[3].matches("CVC: \\d{3}");
        });
    }

    @Test
    void followsTheLocaleInMoneyAndCountry() {
        assertThat(one("pricetag", "de")).matches("€[\\d.]+,\\d\\d");
        assertThat(one("pricetag", "pt-BR")).matches("R\\$ [\\d.]+,\\d\\d");
        assertThat(one("pricetag", "ja")).matches("¥[\\d,]+\\.\\d\\d");
        assertThat(one("bank_country", "de")).isEqualTo("DE");
        assertThat(one("bban", "es")).matches("\\d{20}");
        assertThat(one("current_country_code", "ja")).isEqualTo("JP");
    }

    @Test
    void fallsBackToEnglishWhereALanguageHasNoWords() {
        assertThat(one("blood_group", "ja")).isEqualTo(one("blood_group", "en"));
        assertThat(one("subscription_plan", "fr")).isEqualTo(one("subscription_plan", "en"));
        assertThat(one("job", "ja")).isNotBlank();
    }

    private static Predicate<String> isPlausible(String name) {
        return text -> (!text.isBlank() || MAY_BE_EMPTY.contains(name))
                && text.length() < 5_000
                && !text.contains("#{")
                && text.codePoints()
                        .noneMatch(c -> c == 0xFFFD
                                || (Character.isISOControl(c) && !(c == '\n' && MAY_HAVE_LINES.contains(name))));
    }

    private static void assertAll(String name, Predicate<String> expected) {
        TextSource source =
                Vocabulary.resolve(name, new Lexicon(Locale.ENGLISH)).text();
        Set<String> all = new HashSet<>();
        for (int row = 0; row < 500; row++) {
            String text = text(source, row);
            assertThat(text).as(name).matches(expected);
            all.add(text);
        }
        boolean isFixed = name.equals("bank_country") || name.equals("current_country_code");
        assertThat(all).as(name).hasSizeGreaterThan(isFixed ? 0 : 1);
    }

    private static String one(String name, String tag) {
        return text(
                Vocabulary.resolve(name, new Lexicon(VocabularyLocale.of(tag).orElseThrow()))
                        .text(),
                3);
    }

    private static String text(TextSource source, long row) {
        Utf8Builder out = new Utf8Builder(64);
        source.append(new CellRandom(11).at(row), out);
        return out.toString(0);
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += weights[i % weights.length] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    private static boolean isIsbn10(String code) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = code.charAt(i);
            sum += (10 - i) * (c == 'X' ? 10 : c - '0');
        }
        return sum % 11 == 0;
    }

    /** The UPC-A that a UPC-E is short for. */
    private static String expanded(String code) {
        String six = code.substring(1, 7);
        String body =
                switch (six.charAt(5)) {
                    case '0', '1', '2' -> six.substring(0, 2) + six.charAt(5) + "0000" + six.substring(2, 5);
                    case '3' -> six.substring(0, 3) + "00000" + six.substring(3, 5);
                    case '4' -> six.substring(0, 4) + "00000" + six.charAt(4);
                    default -> six.substring(0, 5) + "0000" + six.charAt(5);
                };
        return code.charAt(0) + body + code.charAt(7);
    }

    private static List<String> names() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PythonFakerNamesTest.class.getResourceAsStream("python-faker-names.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf('.') + 1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
