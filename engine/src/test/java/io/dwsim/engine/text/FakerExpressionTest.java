package io.dwsim.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.text.FakerText.UniqueForm;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakerExpressionTest {

    private static final Lexicon ENGLISH = new Lexicon(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "#{Name.firstName} #{Name.lastName}               ; [\\p{L}]+ [\\p{L}']+",
                "#{name.first_name}                               ; [\\p{L}]+",
                "Order #{numerify 'A-###/Ø'}!                     ; Order A-\\d{3}/[1-9]!",
                "#{number.number_between '1','100'}               ; [1-9]\\d?",
                "#{number.numberBetween '-5', '-4'}               ; -5",
                "#{number.digits '30'}                            ; \\d{30}",
                "#{number.random_double '2','1','3'}              ; [123]\\.\\d\\d",
                "#{letterify '??-??'}                             ; [a-z]{2}-[a-z]{2}",
                "#{letterify '??','true'}                         ; [A-Z]{2}",
                "#{bothify '?#'}                                  ; [a-z]\\d",
                "#{templatify 'x.x','x','one','two'}              ; (one|two)\\.(one|two)",
                "#{examplify 'AB-12-cd'}                          ; [A-Z]{2}-\\d\\d-[a-z]{2}",
                "#{options.option 'A','B'}                        ; [AB]",
                "#{options.option 'it''s','#{numerify ''x''}'}    ; it's|x",
                "#{Commerce.productName}                          ; [\\w-]+( [\\w-]+){2,4}",
                "#{commerce.price '5','9'}                        ; [5-9]\\.\\d\\d",
                "#{Internet.emailAddress}                         ; [a-z0-9._]+@example\\.(com|org|net)",
                "#{internet.ipV4Address}                          ; \\d+(\\.\\d+){3}",
                "#{lorem.characters '3','5'}                      ; [a-z]{3,5}",
                "#{lorem.words '2'}                               ; [a-z]+ [a-z]+",
                "#{planet.mass}                                   ; .+ kg",
                "#{starWars.character}                            ; .+",
                "#{weather.temperatureCelsius}                    ; -?\\d+°C",
            })
    void writesWhatTheExpressionSays(String expression, String pattern) {
        TextSource source = source(expression);
        for (int row = 0; row < 300; row++) {
            assertThat(text(source, row)).matches(pattern);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "#{date.past}                      ; clock",
                "#{Date.birthday '18','65'}        ; clock",
                "#{timeAndDate.future '1','DAYS'}  ; clock",
                "#{Name.fristName}                 ; near are name.first_name",
                "#{nobody}                         ; not known",
                "#{toString}                       ; not known",
                "#{getClass.forName 'x'}           ; machinery",
                "#{fakeValues.x}                   ; files",
                "#{json 'a','b'}                   ; document",
                "#{expression '#{Name.firstName}'} ; cannot run another",
                "#{Name.firstName 'x'}             ; does not take 1 argument",
                "#{numerify}                       ; numerify",
                "#{number.number_between '9','1'}  ; at least 9",
                "#{number.number_between 'a','1'}  ; whole number",
                "#{number.digits '10001'}          ; from 1 to 10000",
                "#{lorem.characters '99999999999'} ; from 1 to 10000",
                "#{letterify '?','maybe'}          ; true or false",
                "#{templatify 'x','xx','a'}        ; one character",
                "#{regexify '[a-z]+'}              ; pattern",
                "#{}                               ; not an expression",
                "#{Name.firstName                  ; no '}'",
                "#{numerify '##}                   ; quote",
                "#{numerify ##}                    ; single quotes",
                "#{options.option 'a',}            ; after the comma",
                "#{T(java.lang.Runtime)}           ; single quotes",
            })
    void refusesWithTheReason(String expression, String message) {
        assertThat(Vocabulary.contains(expression)).isFalse();
        assertThat(Vocabulary.refusal(expression)).get().asString().contains(message);
        assertThatThrownBy(() -> Vocabulary.resolve(expression, ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void boundsWhatOneExpressionCanAskFor() {
        String call = "#{lorem.characters '10000'}";
        String nested = "#{Name.firstName}";
        for (int i = 0; i < 8; i++) {
            nested = "#{options.option '" + nested.replace("'", "''") + "'}";
        }

        assertThat(Vocabulary.refusal("#{a}".repeat(2_000))).get().asString().contains("4000");
        assertThat(Vocabulary.refusal("#{numerify '#'}".repeat(101)))
                .get()
                .asString()
                .contains("100");
        assertThat(Vocabulary.refusal(nested)).get().asString().contains("deep");
        assertThat(text(source(call.repeat(90)), 1)).hasSize(10_000);
        assertThat(Vocabulary.refusal("#{templatify '" + "x".repeat(200) + "','x','" + "y".repeat(100) + "'}"))
                .get()
                .asString()
                .contains("10000");
    }

    @Test
    void hasEveryNameItOffers() {
        Set<String> refused = new TreeSet<>();
        for (String name : DatafakerNames.all()) {
            if (!ExpressionFunctions.NAMES.contains(name) && !Vocabulary.contains("#{" + name + "}")) {
                refused.add(name);
            }
        }

        assertThat(refused).isEmpty();
        assertThat(DatafakerNames.all()).hasSizeGreaterThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt-BR", "ja"})
    void hasEveryNameInOtherLanguages(String tag) {
        Lexicon lexicon = new Lexicon(VocabularyLocale.of(tag).orElseThrow());
        for (String name : DatafakerNames.all()) {
            if (!ExpressionFunctions.NAMES.contains(name)) {
                TextSource source =
                        Vocabulary.resolve("#{" + name + "}", lexicon).text();
                assertThat(text(source, 1))
                        .as("%s in %s", name, tag)
                        .isNotEmpty()
                        .doesNotContain("#{", "\uFFFD");
            }
        }
    }

    @Test
    void followsTheLocaleAndFallsBackToEnglish() {
        Lexicon japanese = new Lexicon(Locale.JAPANESE);

        assertThat(text(Vocabulary.resolve("#{Name.lastName}", japanese).text(), 1))
                .matches("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+");
        assertThat(text(Vocabulary.resolve("#{starWars.planets}", japanese).text(), 1))
                .isEqualTo(text(source("#{starWars.planets}"), 1));
    }

    @Test
    void givesRegularExpressionsToWhoeverKnowsThem() {
        RegexText fixed = (regex, maxLength) -> TextSource.literal(regex + ":" + maxLength);
        RegexText strict = (regex, maxLength) -> {
            throw new IllegalArgumentException("the bracket at 0 is not closed");
        };

        TextSource source =
                Vocabulary.resolve("<#{regexify '[a-z]{3}'}>", ENGLISH, fixed).text();

        assertThat(text(source, 0)).isEqualTo("<[a-z]{3}:10000>");
        assertThat(Vocabulary.refusal("#{regexify '[a-z]{3}'}", fixed)).isEmpty();
        assertThat(Vocabulary.refusal("#{regexify '['}", strict))
                .get()
                .asString()
                .contains("bracket at 0");
    }

    @Test
    void marksUniqueTextsAsTheExpressionIsWritten() {
        assertThat(Vocabulary.resolve("#{numerify '###'}x", ENGLISH).unique())
                .isInstanceOfSatisfying(UniqueForm.Suffixed.class, form -> assertThat(form.separator())
                        .isEqualTo(' '));
        assertThat(Vocabulary.resolve("#{name.last_name}", ENGLISH).unique())
                .isInstanceOfSatisfying(UniqueForm.Suffixed.class, form -> assertThat(form.separator())
                        .isEqualTo('-'));
    }

    @Test
    void givesTheSameTextForTheSameRow() {
        TextSource one = source("#{Name.fullName}, #{address.fullAddress}");
        TextSource other = source("#{Name.fullName}, #{address.fullAddress}");
        Set<String> all = new HashSet<>();
        for (int row = 0; row < 1_000; row++) {
            assertThat(text(one, row)).isEqualTo(text(other, row));
            all.add(text(one, row));
        }

        assertThat(all).hasSize(1_000);
    }

    private static TextSource source(String expression) {
        return Vocabulary.resolve(expression, ENGLISH).text();
    }

    private static String text(TextSource source, long row) {
        Utf8Builder out = new Utf8Builder(64);
        source.append(new CellRandom(11).at(row), out);
        return out.toString(0);
    }
}
