package io.dwsim.engine.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column can say about a place; the names are those of the faker rules, in capitals. */
public enum PlacePart {
    CITY,
    STATE,
    STATE_ABBR,
    POSTCODE,
    COUNTRY,
    COUNTRY_CODE,
    TIMEZONE,
    LATITUDE,
    LONGITUDE;

    /** The part a faker rule speaks of, by the first of its names. */
    public static Optional<PlacePart> of(String rule) {
        return Stream.of(values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(rule))
                .findFirst();
    }

    boolean isDegrees() {
        return this == LATITUDE || this == LONGITUDE;
    }
}
