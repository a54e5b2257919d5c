package io.dwsim.engine.text;

import java.util.List;
import java.util.stream.Stream;

/** Rules about positions on the globe, military addresses and the locale's own country. */
final class GeoRules {

    /** Towns far from any shore: latitude and longitude in thousandths of a degree, and country. */
    private static final List<Town> INLAND = List.of(
            new Town(39_739, -104_990, "US"),
            new Town(39_768, -86_158, "US"),
            new Town(33_749, -84_388, "US"),
            new Town(32_776, -96_797, "US"),
            new Town(41_586, -93_625, "US"),
            new Town(35_467, -97_516, "US"),
            new Town(33_448, -112_074, "US"),
            new Town(40_760, -111_891, "US"),
            new Town(39_099, -94_578, "US"),
            new Town(36_162, -86_781, "US"),
            new Town(53_801, -1_549, "GB"),
            new Town(52_486, -1_890, "GB"),
            new Town(52_954, -1_158, "GB"),
            new Town(48_137, 11_575, "DE"),
            new Town(50_110, 8_682, "DE"),
            new Town(51_339, 12_373, "DE"),
            new Town(52_375, 9_732, "DE"),
            new Town(49_452, 11_076, "DE"),
            new Town(48_856, 2_352, "FR"),
            new Town(45_764, 4_835, "FR"),
            new Town(43_604, 1_444, "FR"),
            new Town(47_322, 5_041, "FR"),
            new Town(40_416, -3_703, "ES"),
            new Town(41_648, -889, "ES"),
            new Town(41_652, -4_724, "ES"),
            new Town(37_888, -4_779, "ES"),
            new Town(45_464, 9_190, "IT"),
            new Town(43_769, 11_255, "IT"),
            new Town(44_494, 11_342, "IT"),
            new Town(-15_793, -47_882, "BR"),
            new Town(-19_916, -43_934, "BR"),
            new Town(-16_686, -49_264, "BR"),
            new Town(-23_550, -46_633, "BR"),
            new Town(36_651, 138_181, "JP"),
            new Town(36_238, 137_972, "JP"),
            new Town(34_685, 135_805, "JP"),
            new Town(37_494, 139_929, "JP"),
            new Town(39_904, 116_407, "CN"),
            new Town(34_341, 108_939, "CN"),
            new Town(30_572, 104_066, "CN"),
            new Town(28_613, 77_209, "IN"),
            new Town(17_385, 78_486, "IN"),
            new Town(12_971, 77_594, "IN"),
            new Town(19_432, -99_133, "MX"),
            new Town(20_659, -103_349, "MX"),
            new Town(39_933, 32_859, "TR"),
            new Town(37_871, 32_484, "TR"),
            new Town(55_755, 37_617, "RU"),
            new Town(56_838, 60_605, "RU"),
            new Town(52_229, 21_012, "PL"),
            new Town(50_064, 19_944, "PL"),
            new Town(50_075, 14_437, "CZ"),
            new Town(48_208, 16_373, "AT"),
            new Town(46_948, 7_447, "CH"),
            new Town(52_090, 5_121, "NL"),
            new Town(50_450, 30_523, "UA"),
            new Town(30_044, 31_235, "EG"),
            new Town(-26_204, 28_047, "ZA"),
            new Town(-1_292, 36_821, "KE"),
            new Town(9_082, 7_399, "NG"),
            new Town(4_710, -74_072, "CO"),
            new Town(-35_280, 149_130, "AU"),
            new Town(51_044, -114_071, "CA"),
            new Town(49_895, -97_138, "CA"));

    /** Thousandths of a degree around a town, some five kilometres. */
    private static final int AROUND = 50;

    /** A position and the country it is in. */
    private record Town(int latitude, int longitude, String country) {

        TextSource surroundings() {
            return TextSource.sequence(
                    degrees(latitude - AROUND, latitude + AROUND),
                    TextSource.literal(","),
                    degrees(longitude - AROUND, longitude + AROUND));
        }
    }

    private GeoRules() {}

    static void write(RuleBook book) {
        book.alias("longitude", "coordinate");
        book.token(
                "latlng",
                lexicon -> TextSource.sequence(
                        degrees(-90_000, 90_000), TextSource.literal(","), degrees(-180_000, 180_000)));
        book.token("location_on_land", lexicon -> around(INLAND.stream()));
        book.token("local_latlng", lexicon -> {
            String home = HomeCountry.of(lexicon.locale());
            List<Town> own =
                    INLAND.stream().filter(town -> town.country.equals(home)).toList();
            return around((own.isEmpty() ? INLAND : own).stream());
        });
        book.token("current_country_code", lexicon -> TextSource.literal(HomeCountry.of(lexicon.locale())));
        book.words("military_apo", lexicon -> new Mask("PSC ####, Box ####"));
        book.words("military_dpo", lexicon -> new Mask("Unit #### Box ####"));
        book.words("military_ship", lexicon -> WordList.of("USS", "USNS", "USNV", "USCGC"));
        book.words("military_state", lexicon -> WordList.of("AE", "AA", "AP"));
        book.token("postalcode_plus4", lexicon -> new Mask("#####-####")).alias("postalcode_plus4", "zipcode_plus4");
        book.alias("postcode", "postcode_in_state", "postalcode_in_state", "zipcode_in_state");
    }

    private static TextSource around(Stream<Town> towns) {
        return TextSource.oneOf(towns.map(Town::surroundings).toArray(TextSource[]::new));
    }

    /** Degrees with six places after the point between two numbers of thousandths. */
    private static TextSource degrees(int least, int greatest) {
        return (random, out) -> {
            long millionths = least * 1_000L + random.below((greatest - least) * 1_000L + 1);
            long size = Math.abs(millionths);
            if (millionths < 0) {
                out.appendAscii('-');
            }
            long whole = size / 1_000_000;
            out.appendDigits(whole, whole >= 100 ? 3 : whole >= 10 ? 2 : 1);
            out.appendAscii('.');
            out.appendDigits(size % 1_000_000, 6);
        };
    }
}
