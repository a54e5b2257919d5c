package io.dwsim.engine.text;

import java.util.Locale;
import java.util.Optional;
import net.datafaker.Faker;

/** Which languages there is a vocabulary for. */
public final class VocabularyLocale {

    private VocabularyLocale() {}

    /** The locale of a language tag, if Datafaker has words of its own for the language. */
    public static Optional<Locale> of(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        String language = locale.getLanguage();
        boolean known = !language.isEmpty()
                && (hasWords(language)
                        || (!locale.getCountry().isEmpty() && hasWords(language + "-" + locale.getCountry())));
        return known ? Optional.of(locale) : Optional.empty();
    }

    private static boolean hasWords(String file) {
        return Faker.class.getResource("/" + file + ".yml") != null;
    }
}
