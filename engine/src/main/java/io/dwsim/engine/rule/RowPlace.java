package io.dwsim.engine.rule;

import io.dwsim.engine.place.Place;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.text.Utf8Builder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The one place that the columns of an entity such as {@code @address} speak of, row by row. */
final class RowPlace {

    /** Letters that the postcodes of every country with letters in them use. */
    private static final String POSTCODE_LETTERS = "ABEGHJLNPRTWXYZ";

    private static final int MILLIONTHS = 6;
    /** Millionths of a degree around the middle of a city: less than three kilometres. */
    private static final int AROUND = 25_000;

    private static final int PER_TEN_THOUSANDTH = 100;

    private final List<Place> places;
    private final Locale locale;
    private final CellRandom random;
    private Place place;
    private int north;
    private int east;

    /** @param random decides about the entity, whatever the column */
    RowPlace(List<Place> places, Locale locale, CellRandom random) {
        this.places = places;
        this.locale = locale;
        this.random = random;
        this.place = places.get(0);
    }

    void moveTo(long row) {
        random.at(row);
        place = places.get(random.below(places.size()));
        north = random.below(2 * AROUND + 1) - AROUND;
        east = random.below(2 * AROUND + 1) - AROUND;
    }

    void append(PlacePart part, Utf8Builder out) {
        switch (part) {
            case CITY -> out.append(place.city());
            case STATE -> out.append(place.state());
            case STATE_ABBR -> out.append(place.stateAbbreviation());
            case POSTCODE -> appendPostcode(out);
            case COUNTRY -> out.append(place.country().name(locale));
            case COUNTRY_CODE -> out.append(place.country().code());
            case TIMEZONE -> out.append(place.timeZone());
            case LATITUDE, LONGITUDE ->
                out.append(BigDecimal.valueOf(degrees(part), MILLIONTHS).toPlainString());
        }
    }

    /** Latitude or longitude in millionths of a degree. */
    long degrees(PlacePart part) {
        return part == PlacePart.LATITUDE
                ? (long) place.latitude() * PER_TEN_THOUSANDTH + north
                : (long) place.longitude() * PER_TEN_THOUSANDTH + east;
    }

    /** The postcode as a number, where it is all digits. Comes after {@link #moveTo} at most once. */
    long postcode() {
        long number = 0;
        for (int i = 0; i < place.postcode().length(); i++) {
            char c = place.postcode().charAt(i);
            number = 10 * number + (c == '#' ? random.below(10) : c - '0');
        }
        return number;
    }

    private void appendPostcode(Utf8Builder out) {
        String mask = place.postcode();
        for (int i = 0; i < mask.length(); i++) {
            char c = mask.charAt(i);
            out.appendAscii(
                    switch (c) {
                        case '#' -> (char) ('0' + random.below(10));
                        case '?' -> POSTCODE_LETTERS.charAt(random.below(POSTCODE_LETTERS.length()));
                        default -> c;
                    });
        }
    }
}
