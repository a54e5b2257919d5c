package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.engine.place.Country;
import io.dwsim.engine.place.Place;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;

/** Columns of one address speak of one real place, and money is that of the country. */
class DerivedPlacesTest {

    private static final List<String> PARTS = List.of(
            "city", "state", "state_abbr", "postcode", "country", "country_code", "timezone", "latitude", "longitude");
    private static final double AROUND = 0.026;

    @Example
    void allPartsAreOfOnePlaceInTheCountryOfTheLocale() {
        Map<String, String> countries = Map.of(
                "en", "US", "en-GB", "GB", "de", "DE", "de-AT", "AT", "fr", "FR", "es", "ES", "pt-BR", "BR", "ja", "JP",
                "it", "IT", "sv", "US");
        countries.forEach((locale, country) -> {
            List<Place> places = Place.of(Locale.forLanguageTag(locale));
            Set<Place> seen = new HashSet<>();
            for (List<Object> row : rows(locale, 2_000, columns("@address", ""))) {
                Place place = place(places, row);
                assertThat(row.get(5)).isEqualTo(country);
                assertThat(row.get(6)).isEqualTo(place.timeZone());
                assertThat(row.get(3).toString())
                        .matches(place.postcode().replace("#", "[0-9]").replace("?", "[A-Z]"));
                assertThat(Double.parseDouble(row.get(7).toString()) - place.latitude() / 1e4)
                        .isBetween(-AROUND, AROUND);
                assertThat(Double.parseDouble(row.get(8).toString()) - place.longitude() / 1e4)
                        .isBetween(-AROUND, AROUND);
                seen.add(place);
            }
            assertThat(seen).hasSizeGreaterThan(places.size() * 9 / 10);
        });
    }

    @Example
    void theCountryIsNamedInTheLanguage() {
        assertThat(rows("de", 1, columns("@address", "")).get(0).get(4)).isEqualTo("Deutschland");
        assertThat(rows("ja", 1, columns("@address", "")).get(0).get(4)).isEqualTo("日本");
        assertThat(rows("en", 1, columns("@address", "")).get(0).get(4)).isEqualTo("United States");
    }

    @Example
    void twoAddressesOfARowDiffer() {
        int same = 0;
        for (List<Object> row :
                rows("en", 2_000, columns("@billing_address", "b_") + ", " + columns("@shipping_address", "s_"))) {
            same += row.get(0).equals(row.get(PARTS.size())) ? 1 : 0;
        }
        assertThat(same).isLessThan(100);
    }

    @Example
    void positionsAreNumbersOfTheColumnsScale() {
        String columns = """
                {name: lat, data_type: DECIMAL, precision: 8, scale: 4, faker_rule: latitude, derived_from: "@address"},
                {name: lon, data_type: DECIMAL, precision: 30, scale: 8, faker_rule: longitude, derived_from: "@address"},
                {name: x, data_type: FLOAT, faker_rule: latitude, derived_from: "@address"},
                {name: y, data_type: REAL, faker_rule: longitude, derived_from: "@address"},
                {name: zip, data_type: INT, faker_rule: zipcode, derived_from: "@address"},
                {name: text, data_type: CHAR, varchar_length: 5, faker_rule: postcode, derived_from: "@address"}""";
        for (List<Object> row : rows("en", 1_000, columns)) {
            assertThat(((BigDecimal) row.get(0)).doubleValue() - (Double) row.get(2))
                    .isBetween(-6e-5, 6e-5);
            assertThat(((BigDecimal) row.get(1)).doubleValue() - (Float) row.get(3))
                    .isBetween(-1e-4, 1e-4);
            assertThat(String.format(Locale.ROOT, "%05d", (Integer) row.get(4))).isEqualTo(row.get(5));
        }
    }

    @Example
    void timeZonesExistAndPlacesAreInTheirCountry() {
        for (String locale :
                List.of("en", "de", "fr", "es", "pt", "ja", "en-GB", "en-CA", "de-AT", "de-CH", "it", "nl")) {
            List<Place> places = Place.of(Locale.forLanguageTag(locale));
            assertThat(places).hasSizeGreaterThanOrEqualTo(locale.equals("en") ? 150 : 16);
            assertThat(places).extracting(place -> place.city() + place.state()).doesNotHaveDuplicates();
            for (Place place : places) {
                assertThat(ZoneId.getAvailableZoneIds()).contains(place.timeZone());
                assertThat(place.latitude()).isBetween(-900_000, 900_000);
                assertThat(place.longitude()).isBetween(-1_800_000, 1_800_000);
                assertThat(place.country()).isEqualTo(places.get(0).country());
            }
        }
    }

    @Example
    void theCurrencyIsThatOfTheCountry() {
        String money = """
                , {name: code, data_type: CHAR, varchar_length: 3, faker_rule: currency_code, derived_from: [c]},
                {name: title, data_type: VARCHAR, faker_rule: currency_name, derived_from: [c]},
                {name: symbol, data_type: VARCHAR, faker_rule: currency_symbol, derived_from: [c]}""";
        Set<Object> seen = new HashSet<>();
        for (String rule : List.of("country_code", "country")) {
            for (List<Object> row :
                    rows("en", 2_000, "{name: c, data_type: VARCHAR, faker_rule: " + rule + "}" + money)) {
                Country country = Country.of(row.get(0).toString()).orElseThrow();
                assertThat(row.subList(1, 4))
                        .containsExactly(
                                country.currency().code(),
                                country.currency().name(),
                                country.currency().symbol());
                seen.add(row.get(1));
            }
        }
        assertThat(seen).contains("USD", "EUR", "GBP", "JPY").hasSizeGreaterThan(100);
        assertThat(currency("DE")).isEqualTo("EUR");
        assertThat(currency("CH")).isEqualTo("CHF");
        assertThat(currency("日本")).isEqualTo("JPY");
        assertThat(currency("United States of America")).isEqualTo("USD");
    }

    @Example
    void aCountryAndItsCodeAgree() {
        for (List<Object> row : rows("fr", 1_000, """
                {name: code, data_type: VARCHAR, faker_rule: country_code},
                {name: country, data_type: VARCHAR, faker_rule: country, derived_from: [code]},
                {name: back, data_type: VARCHAR, faker_rule: country_code, derived_from: [country]}""")) {
            Country country = Country.of(row.get(0).toString()).orElseThrow();
            assertThat(row.get(1)).isEqualTo(country.name(Locale.FRENCH));
            assertThat(Country.of(row.get(2).toString()).map(back -> back.name(Locale.FRENCH)))
                    .contains(country.name(Locale.FRENCH));
        }
    }

    @Example
    void everyCountryOfTheVocabularyIsKnown() {
        for (String locale : List.of("en", "de", "fr")) {
            Set<Object> unknown = new HashSet<>();
            for (List<Object> row : rows(locale, 10_000, "{name: c, data_type: VARCHAR, faker_rule: country}")) {
                if (Country.of(row.get(0).toString()).isEmpty()) {
                    unknown.add(row.get(0));
                }
            }
            assertThat(unknown).as(locale).isEmpty();
        }
        for (List<Object> row : rows("en", 10_000, "{name: c, data_type: VARCHAR, faker_rule: country_code}")) {
            assertThat(Country.of(row.get(0).toString())).isPresent();
        }
    }

    private static String currency(String country) {
        return Country.of(country).orElseThrow().currency().code();
    }

    private static Place place(List<Place> places, List<Object> row) {
        return places.stream()
                .filter(place -> place.city().equals(row.get(0))
                        && place.state().equals(row.get(1))
                        && place.stateAbbreviation().equals(row.get(2)))
                .findFirst()
                .orElseThrow();
    }

    private static String columns(String entity, String prefix) {
        return String.join(
                ", ",
                PARTS.stream()
                        .map(part -> "{name: " + prefix + part + ", data_type: VARCHAR, faker_rule: " + part
                                + ", derived_from: [\"" + entity + "\"]}")
                        .toList());
    }

    private static List<List<Object>> rows(String locale, int rows, String columns) {
        Experiment experiment =
                Rows.experiment(locale, "{name: t, target_rows: " + rows + ", columns: [" + columns + "]}");
        return Rows.all(TableGenerator.compile(experiment, "t", Rows.SEED, Map.of()), 1_000);
    }
}
