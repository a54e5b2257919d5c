package io.dwsim.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.engine.random.CellRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "de", "fr", "it", "es-MX", "pt-BR", "tr", "ru", "ja", "zh-CN", "ar", "da"})
    void everyRuleWritesWholeTextInEveryLanguage(String tag) {
        Lexicon lexicon = new Lexicon(VocabularyLocale.of(tag).orElseThrow());
        for (String rule : Vocabulary.names()) {
            TextSource text = Vocabulary.resolve(rule, lexicon).text();
            CellRandom random = new CellRandom(1);
            for (int row = 0; row < 40; row++) {
                Utf8Builder out = new Utf8Builder(16);
                text.append(random.at(row), out);
                assertThat(out.toString(0)).as("%s in %s", rule, tag).doesNotContain("#{", "\u0000", "\uFFFD");
                if (!rule.endsWith("_or_empty")) {
                    assertThat(out.toString(0)).as("%s in %s", rule, tag).isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "email             ; [a-z0-9._]+@example\\.(com|org|net)",
                "user_name         ; [a-z0-9._]+",
                "uuid4             ; [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
                "hex_color         ; #[0-9a-f]{6}",
                "ipv4              ; (\\d{1,3}\\.){3}\\d{1,3}",
                "ipv6              ; ([0-9a-f]{4}:){7}[0-9a-f]{4}",
                "mac_address       ; 02(:[0-9a-f]{2}){5}",
                "postcode          ; \\d{5}",
                "ssn               ; 9\\d\\d-[1-4]\\d-\\d{4}",
                "date              ; \\d{4}-\\d\\d-\\d\\d",
                "date_time         ; \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d",
                "latitude          ; -?\\d{1,2}\\.\\d{6}",
                "url               ; https?://(www\\.)?[a-z0-9]+\\.example\\.(com|org|net)/",
                "sentence          ; [A-Z][a-z]+( [a-z]+)+\\.",
                "sha256            ; [0-9a-f]{64}",
                "credit_card_expire; (0[1-9]|1[0-2])/(2[6-9]|3[0-5])",
                "day_of_week       ; (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
                "street_address    ; \\d{3,5} [\\p{L}' .]+",
                "phone_number      ; \\(\\d{3}\\) \\d{3}-\\d{4}",
                "license_plate     ; [A-Z]{3}-\\d{4}",
                "text              ; ([A-Z][a-z ]+\\. ?){2,}",
                "iban              ; [A-Z]{2}\\d\\d[A-Z0-9]{11,30}",
            })
    void writesWhatTheRuleIsNamedFor(String rule, String pattern) {
        assertAll(rule, Pattern.compile(pattern).asMatchPredicate());
    }

    @Test
    void writesCorrectCheckDigits() {
        assertAll("ean13", VocabularyTest::isEan);
        assertAll("ean8", VocabularyTest::isEan);
        assertAll("upc_a", VocabularyTest::isEan);
        assertAll("isbn13", isbn -> isbn.startsWith("978") && isEan(isbn));
        assertAll("isbn10", VocabularyTest::isIsbn10);
        assertAll("credit_card_number", VocabularyTest::isLuhn);
        assertAll("imei", VocabularyTest::isLuhn);
        assertAll("vin", vin -> vin.matches("[0-9A-HJ-NPR-Z]{8}[0-9X][0-9A-HJ-NPR-Z]{8}"));
    }

    @Test
    void hasManyNames() {
        Set<String> names = new HashSet<>();
        Set<String> cities = new HashSet<>();
        for (int row = 0; row < 100_000; row++) {
            names.add(text("name", row));
            cities.add(text("city", row));
        }

        assertThat(names).hasSizeGreaterThan(85_000);
        assertThat(cities).hasSizeGreaterThan(25_000);
    }

    @Test
    void knowsRulesBelowProfile() {
        assertThat(Vocabulary.contains("profile.email")).isTrue();
        assertThat(text("profile.email", 3)).isEqualTo(text("email", 3));
    }

    @Test
    void findsTheNamesNearAnUnknownOne() {
        assertThat(Vocabulary.contains("frist_name")).isFalse();
        assertThat(Vocabulary.nearest("frist_name")).first().isEqualTo("first_name");
        assertThat(Vocabulary.nearest("e-mail")).contains("email");
        assertThat(Vocabulary.nearest("x".repeat(100_000))).hasSize(3);
        assertThatThrownBy(() -> Vocabulary.resolve("frist_name", new Lexicon(Locale.ENGLISH)))
                .hasMessageContaining("frist_name");
    }

    @Test
    void knowsWhichLanguagesItHasWordsFor() {
        assertThat(VocabularyLocale.of("en")).contains(Locale.ENGLISH);
        assertThat(VocabularyLocale.of("pt_BR")).contains(Locale.forLanguageTag("pt-BR"));
        assertThat(VocabularyLocale.of("de-LI")).contains(Locale.forLanguageTag("de-LI"));
        assertThat(VocabularyLocale.of("da")).contains(Locale.forLanguageTag("da-DK"));
        assertThat(VocabularyLocale.of("xx")).isEmpty();
        assertThat(VocabularyLocale.of("")).isEmpty();
    }

    @Test
    void writesHandlesInLettersThatEveryMailServerTakes() {
        assertThat(Handles.plain("Jürgen Groß", Locale.GERMAN)).isEqualTo("juergengross");
        assertThat(Handles.plain("Łucja O'Núñez", Locale.forLanguageTag("pl"))).isEqualTo("lucjaonunez");
        assertThat(Handles.plain("İbrahim Işık", Locale.forLanguageTag("tr"))).isEqualTo("ibrahimisik");
        assertThat(Handles.plain("大島", Locale.JAPANESE)).isEmpty();
    }

    @Test
    void keepsTheDanishLetterThatOtherwiseStandsForADigit() {
        Utf8Builder out = new Utf8Builder(16);

        new Mask("Øster Ø#").append(new CellRandom(1), out);

        assertThat(out.toString(0)).matches("Øster [1-9][0-9]");
    }

    private static void assertAll(String rule, Predicate<String> expected) {
        for (int row = 0; row < 500; row++) {
            assertThat(text(rule, row)).as(rule).matches(expected);
        }
    }

    private static final Lexicon ENGLISH = new Lexicon(Locale.ENGLISH);

    private static String text(String rule, long row) {
        Utf8Builder out = new Utf8Builder(64);
        Vocabulary.resolve(rule, ENGLISH).text().append(new CellRandom(9).at(row), out);
        return out.toString(0);
    }

    private static boolean isEan(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int fromRight = code.length() - 1 - i;
            sum += (code.charAt(i) - '0') * (fromRight % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static boolean isLuhn(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private static boolean isIsbn10(String code) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = code.charAt(i);
            sum += (10 - i) * (c == 'X' ? 10 : c - '0');
        }
        return sum % 11 == 0;
    }
}
