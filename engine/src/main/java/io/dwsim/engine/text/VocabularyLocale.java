package io.dwsim.engine.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.datafaker.Faker;

/** Which languages there is a vocabulary for. */
public final class VocabularyLocale {

    /** Languages whose words are filed under one country only. */
    private static final Map<String, String> HOMES =
            Map.of("da", "DK", "el", "GR", "fi", "FI", "nb", "NO", "no", "NO", "ro", "MD", "zh", "CN");

    private VocabularyLocale() {}

    /** The locale of a language tag, if Datafaker has words of its own for the language. */
    public static Optional<Locale> of(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        String language = locale.getLanguage();
        String country = locale.getCountry();
        if (language.isEmpty()) {
            return Optional.empty();
        }
        if (hasWords(language) || (!country.isEmpty() && hasWords(language + "-" + country))) {
            return Optional.of(Locale.forLanguageTag(country.isEmpty() ? language : language + "-" + country));
        }
        String home = HOMES.get(language);
        return home == null ? Optional.empty() : Optional.of(Locale.forLanguageTag(language + "-" + home));
    }

    private static boolean hasWords(String file) {
        return Faker.class.getResource("/" + file + ".yml") != null;
    }
}
