package io.dwsim.engine.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A country.
 *
 * @param code two letters of ISO 3166-1
 * @param currency what is paid with there
 * @param names by language, in the order of {@link #LANGUAGES}
 */
public record Country(String code, Currency currency, List<String> names) {

    /** Languages that names are written down in. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "it", "nl", "ja");

    private static final SortedMap<String, Country> BY_CODE = new TreeMap<>();
    private static final Map<String, Country> BY_NAME = new HashMap<>();

    static {
        Tables.read("countries").forEach(Country::add);
    }

    public Country {
        names = List.copyOf(names);
    }

    /** The country of a code or a name in one of many languages, as the vocabularies write it. */
    public static Optional<Country> of(String codeOrName) {
        Country country = BY_CODE.get(codeOrName);
        return Optional.ofNullable(country != null ? country : BY_NAME.get(codeOrName));
    }

    /** What the country is called in a language; in English where that is not known. */
    public String name(Locale locale) {
        return names.get(StrictMath.max(0, LANGUAGES.indexOf(locale.getLanguage())));
    }

    private static void add(String code, String[] line) {
        int others = LANGUAGES.size() + 1;
        Country country = new Country(code, Currency.of(line[0]), List.of(line).subList(1, others));
        BY_CODE.put(code, country);
        country.names.forEach(name -> BY_NAME.putIfAbsent(name, country));
        for (String name : line[others].split("\\|", -1)) {
            if (!name.isEmpty()) {
                BY_NAME.putIfAbsent(name, country);
            }
        }
    }
}
