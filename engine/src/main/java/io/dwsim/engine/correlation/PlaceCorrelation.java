package io.dwsim.engine.correlation;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType.Kind;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.rule.PlacePart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Parts of one address: columns whose names begin alike, as those of a billing and those of a shipping address do. */
final class PlaceCorrelation implements Correlation {

    static final NameParts PARTS =
            new NameParts("city town city_name state state_abbr state_code state_name province region"
                    + " zip zip_code zipcode postcode post_code postal_code postalcode country country_code country_name"
                    + " country_iso timezone time_zone tz latitude lat longitude lon lng long");

    /** What does not say where in a country it is. */
    private static final Set<PlacePart> WHOLE_COUNTRY = EnumSet.of(PlacePart.COUNTRY, PlacePart.COUNTRY_CODE);

    private static final int LATITUDE_DIGITS = 2;
    private static final int LONGITUDE_DIGITS = 3;

    @Override
    public void suggest(Table table, Suggestions suggestions) {
        Map<String, List<Column>> byPrefix = new TreeMap<>();
        for (Column column : table.columns()) {
            if (PlacePart.of(Suggestions.rule(column)).isPresent()) {
                byPrefix.computeIfAbsent(PARTS.prefix(column), prefix -> new ArrayList<>())
                        .add(column);
            }
        }
        byPrefix.forEach((prefix, columns) -> suggest(table, "@" + prefix + "address", columns, suggestions));
    }

    private static void suggest(Table table, String entity, List<Column> columns, Suggestions suggestions) {
        List<Column> free = columns.stream()
                .filter(column -> suggestions.isFree(column) && !table.isUnique(column) && isWideEnough(column))
                .toList();
        Set<PlacePart> parts = EnumSet.noneOf(PlacePart.class);
        free.forEach(column -> parts.add(part(column)));
        columns.stream()
                .filter(column -> column.derivation().contains(entity))
                .forEach(column -> parts.add(part(column)));
        if (WHOLE_COUNTRY.containsAll(parts)) {
            suggestCountries(columns, free, suggestions);
        } else if (parts.size() > 1) {
            free.forEach(column ->
                    suggestions.add(column, List.of(entity), "all parts of one address speak of the same place"));
        }
    }

    /** Of a country alone there are more than an address has. */
    private static void suggestCountries(List<Column> columns, List<Column> free, Suggestions suggestions) {
        List<Column> codes = columns.stream()
                .filter(column -> part(column) == PlacePart.COUNTRY_CODE)
                .toList();
        if (codes.size() == 1) {
            free.stream()
                    .filter(column -> part(column) == PlacePart.COUNTRY)
                    .forEach(column -> suggestions.add(
                            column, List.of(codes.get(0).name()), "it is the country of the code in its row"));
        }
    }

    private static PlacePart part(Column column) {
        return PlacePart.of(Suggestions.rule(column)).orElseThrow();
    }

    /** Whether the type holds whatever a place can have there, and no range says something else. */
    private static boolean isWideEnough(Column column) {
        PlacePart part = part(column);
        if (column.dataType().isText()) {
            return true;
        }
        boolean isDegrees = part == PlacePart.LATITUDE || part == PlacePart.LONGITUDE;
        if (!isDegrees || column.minValue() != null || column.maxValue() != null) {
            return false;
        }
        int digits = part == PlacePart.LATITUDE ? LATITUDE_DIGITS : LONGITUDE_DIGITS;
        return column.dataType().kind() == Kind.FLOATING
                || (column.precision() != null
                        && column.scale() != null
                        && column.precision() - column.scale() >= digits);
    }
}
