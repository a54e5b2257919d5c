package io.dwsim.engine.text;

import java.util.Locale;

/** Rules about places. */
final class PlaceRules {

    private PlaceRules() {}

    static void write(RuleBook book) {
        book.entry("city", "address.city");
        book.entry("city_prefix", "address.city_prefix");
        book.entry("city_suffix", "address.city_suffix");
        book.entry("state", "address.state").alias("state", "administrative_unit", "province", "region");
        book.entry("state_abbr", "address.state_abbr").alias("state_abbr", "province_abbr");
        book.entry("country", "address.country");
        book.words("country_code", lexicon -> new Lexicon(Locale.ENGLISH).entry("address.country_code"));
        book.entry("current_country", "address.default_country");
        book.entry("street_name", "address.street_name");
        book.entry("street_suffix", "address.street_suffix");
        book.entry("street_address", "address.street_address");
        book.entry("building_number", "address.building_number");
        book.entry("secondary_address", "address.secondary_address");
        book.token("postcode", lexicon -> lexicon.entry("address.postcode"))
                .alias("postcode", "zipcode", "zip_code", "postalcode", "postal_code");
        book.entry("address", "address.full_address").alias("address", "full_address", "residence");
        book.entry("timezone", "address.time_zone").alias("timezone", "pytimezone");
        book.entry("capital_city", "nation.capital_city");
        book.token("latitude", lexicon -> degrees(90));
        book.token("longitude", lexicon -> degrees(180));
    }

    /** Degrees with six places after the point, some ten centimetres. */
    private static TextSource degrees(int greatest) {
        return (random, out) -> {
            long millionths = random.below(2_000_000L * greatest + 1) - 1_000_000L * greatest;
            if (millionths < 0) {
                out.appendAscii('-');
            }
            long whole = Math.abs(millionths) / 1_000_000;
            out.appendDigits(whole, whole >= 100 ? 3 : whole >= 10 ? 2 : 1);
            out.appendAscii('.');
            out.appendDigits(Math.abs(millionths) % 1_000_000, 6);
        };
    }
}
