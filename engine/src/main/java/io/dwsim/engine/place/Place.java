package io.dwsim.engine.place;

import io.dwsim.engine.text.HomeCountry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A real city with what agrees with it.
 *
 * @param country where it is
 * @param city its name in the country's own language
 * @param state the state, region or prefecture, in the country's own language
 * @param stateAbbreviation how that is abbreviated
 * @param postcode how its postcodes begin and go on: # stands for a digit, ? for a letter
 * @param latitude of its middle, in ten-thousandths of a degree
 * @param longitude of its middle, in ten-thousandths of a degree
 * @param timeZone its name in the IANA time zone database
 */
public record Place(
        Country country,
        String city,
        String state,
        String stateAbbreviation,
        String postcode,
        int latitude,
        int longitude,
        String timeZone) {

    private static final String USUAL = "US";
    private static final Map<String, String> BY_LANGUAGE =
            Map.of("de", "DE", "fr", "FR", "es", "ES", "ca", "ES", "pt", "BR", "ja", "JP", "it", "IT", "nl", "NL");
    private static final Map<String, List<Place>> BY_COUNTRY = read();

    /**
     * The places of a locale's country, at least one; where there are none, those of the country its language is at home
     * in, or else of the United States.
     */
    public static List<Place> of(Locale locale) {
        List<Place> own = BY_COUNTRY.get(HomeCountry.of(locale));
        String home = BY_LANGUAGE.getOrDefault(locale.getLanguage(), USUAL);
        return own != null ? own : Tables.known(BY_COUNTRY, home);
    }

    private static Map<String, List<Place>> read() {
        Map<String, List<Place>> places = new HashMap<>();
        Tables.read("places").forEach((key, line) -> {
            String code = key.substring(0, key.indexOf('.'));
            places.computeIfAbsent(code, country -> new ArrayList<>()).add(place(code, line));
        });
        places.replaceAll((country, all) -> List.copyOf(all));
        return Map.copyOf(places);
    }

    private static Place place(String code, String[] line) {
        Country country = Country.of(code).orElseThrow();
        return new Place(
                country, line[0], line[1], line[2], line[3], tenThousandths(line[4]), tenThousandths(line[5]), line[6]);
    }

    private static int tenThousandths(String degrees) {
        return Integer.parseInt(degrees.replace(".", ""));
    }
}
