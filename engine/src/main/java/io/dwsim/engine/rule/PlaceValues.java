package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.DataType.Kind;
import io.dwsim.engine.place.Place;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Purpose;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns that speak of one place, such as city and postcode. */
final class PlaceValues {

    private static final int MILLIONTHS = 6;
    private static final double MILLION = 1_000_000;
    private static final int TEN_THOUSANDTHS_PER_DEGREE = 10_000;

    private final Column column;
    private final PlacePart part;
    private final List<Place> places;
    private final RowPlace place;

    /** @param entity the identity of what all the columns speak of */
    PlaceValues(ColumnKey entity, Column column, PlacePart part, Locale locale) {
        this.column = column;
        this.part = part;
        this.places = Place.of(locale);
        this.place = new RowPlace(places, locale, entity.random(Purpose.VALUE));
    }

    /** The values; null when they do not fit the column's type. */
    @Nullable
    ValueRule rule(ColumnKey key, TextCompiler texts) {
        if (column.dataType().isText()) {
            ValueRule.OfText text = texts.repeating(key, column, (random, out) -> place.append(part, out));
            return (ValueRule.OfText) (row, out) -> {
                place.moveTo(row);
                text.append(row, out);
            };
        }
        if (part == PlacePart.POSTCODE) {
            return isNumber()
                    ? (ValueRule.OfLong) row -> {
                        place.moveTo(row);
                        return place.postcode();
                    }
                    : null;
        }
        return part.isDegrees() && fits() ? degrees() : null;
    }

    private boolean isNumber() {
        return (column.dataType() == DataType.INT || column.dataType() == DataType.BIGINT)
                && places.stream()
                        .allMatch(each -> each.postcode().chars().allMatch(c -> c == '#' || Character.isDigit(c)));
    }

    /** Whether the degrees of all places, and of their surroundings, are numbers of the column's type. */
    private boolean fits() {
        if (column.dataType().kind() != Kind.DECIMAL) {
            return column.dataType().kind() == Kind.FLOATING;
        }
        int most = places.stream()
                        .mapToInt(each -> part == PlacePart.LATITUDE ? each.latitude() : each.longitude())
                        .map(StrictMath::abs)
                        .max()
                        .orElse(0)
                / TEN_THOUSANDTHS_PER_DEGREE;
        int precision = column.precision() == null ? 0 : column.precision();
        BigInteger limit = BigInteger.TEN.pow(precision - scale());
        return limit.compareTo(BigInteger.valueOf(most + 1L)) > 0;
    }

    private ValueRule degrees() {
        return switch (VectorKind.of(column)) {
            case DOUBLE ->
                (ValueRule.OfDouble) row -> {
                    place.moveTo(row);
                    double degrees = place.degrees(part) / MILLION;
                    return column.dataType() == DataType.REAL ? (float) degrees : degrees;
                };
            case LONG -> (ValueRule.OfLong) row -> unscaled(row).longValueExact();
            default -> (ValueRule.OfWide) (row, out) -> out.set(unscaled(row));
        };
    }

    private BigInteger unscaled(long row) {
        place.moveTo(row);
        return BigDecimal.valueOf(place.degrees(part), MILLIONTHS)
                .setScale(scale(), RoundingMode.HALF_UP)
                .unscaledValue();
    }

    private int scale() {
        return column.scale() == null ? 0 : column.scale();
    }
}
