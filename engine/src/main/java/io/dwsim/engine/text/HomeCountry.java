package io.dwsim.engine.text;

import java.util.Locale;
import java.util.Map;

/** The country a locale stands for when it names none: the one with most speakers whose data the language's words are. */
public final class HomeCountry {

    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", "EG"),
            Map.entry("be", "BY"),
            Map.entry("bg", "BG"),
            Map.entry("ca", "ES"),
            Map.entry("cs", "CZ"),
            Map.entry("da", "DK"),
            Map.entry("el", "GR"),
            Map.entry("en", "US"),
            Map.entry("et", "EE"),
            Map.entry("fa", "IR"),
            Map.entry("he", "IL"),
            Map.entry("hy", "AM"),
            Map.entry("ja", "JP"),
            Map.entry("ka", "GE"),
            Map.entry("ko", "KR"),
            Map.entry("nb", "NO"),
            Map.entry("sl", "SI"),
            Map.entry("sq", "AL"),
            Map.entry("sv", "SE"),
            Map.entry("ta", "IN"),
            Map.entry("uk", "UA"),
            Map.entry("vi", "VN"),
            Map.entry("zh", "CN"));

    private HomeCountry() {}

    /** Two letters of ISO 3166-1; where the language is not listed, its own letters are those of its country. */
    public static String of(Locale locale) {
        if (locale.getCountry().matches("[A-Z]{2}")) {
            return locale.getCountry();
        }
        String language = locale.getLanguage();
        return BY_LANGUAGE.getOrDefault(language, language.toUpperCase(Locale.ROOT));
    }
}
