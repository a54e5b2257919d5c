package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.DataType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What columns of numbers, days and moments of well-known names hold. */
final class NumberRules {

    private static final String DATE = "_?(?:at|on|date|time|datetime|timestamp|ts|day|dt)?";

    private record Range(Pattern name, String meaning, BigDecimal least, BigDecimal greatest, boolean fraction) {}

    private static final List<Range> RANGES = List.of(
            whole("birth_?year|year_?of_?birth", "a year of birth", 1940, 2005),
            whole("year|yr|fiscal_?year|calendar_?year", "a year", 2000, 2025),
            whole("month|mon|moy|month_?(?:of_?year|number|no|num)", "a month", 1, 12),
            whole("day_?of_?year|doy", "a day of the year", 1, 365),
            whole("day_?of_?week|dow|weekday", "a day of the week", 1, 7),
            whole("day|dom|day_?of_?month|day_?(?:number|no|num)", "a day of the month", 1, 28),
            whole("quarter|qtr|qoy|quarter_?(?:number|no|num)", "a quarter", 1, 4),
            whole("week|week_?of_?year|week_?(?:number|no|num)", "a week", 1, 52),
            whole("hour|hr", "an hour", 0, 23),
            whole("minute|second", "a minute or second", 0, 59),
            whole("age", "an age", 18, 90),
            whole("rating|stars", "a rating", 1, 5),
            whole("quantity|qty|units|item_?count|num_?items|stock|on_?hand", "a quantity", 1, 100),
            whole("is_.*|has_.*|.*_flag|flag|.*_ind", "yes or no", 0, 1),
            whole("zip|zip_?code|postal_?code|postcode", "a postal code", 10_000, 99_999),
            fraction("percent|percentage|pct|.*_percent|.*_pct", "a percentage", "0", "100"),
            fraction("discount|tax|.*_?rate|ratio|probability|share", "a share", "0", "0.5"),
            whole("salary|income|annual_?salary|annual_?income", "an income", 20_000, 200_000),
            whole("price|unit_?price|list_?price|.*_price|cost|.*_cost|fee|wholesale", "a price", 1, 500),
            whole(
                    "amount|amt|total|sub_?total|.*_amount|.*_amt|.*_total|revenue|sales|balance|payment|profit|budget|acctbal",
                    "an amount",
                    1,
                    10_000));

    private static final List<DayRange> DAYS = List.of(
            new DayRange(
                    Pattern.compile("(?:.*_)?(?:birth_?(?:date|day)|dob|date_?of_?birth)"),
                    NamedRule.days("a date of birth", "1940-01-01", "2005-12-31")),
            new DayRange(
                    Pattern.compile("(?:.*_)?(?:expires|expiry|expiration|valid_?(?:to|until))" + DATE),
                    NamedRule.days("the end of something", "2025-01-01", "2030-12-31")),
            new DayRange(
                    Pattern.compile("(?:.*_)?(?:hire|hired|joined|start)" + DATE),
                    NamedRule.days("a beginning", "2005-01-01", "2025-12-31")),
            new DayRange(
                    Pattern.compile(
                            "(?:.*_)?(?:created|creation|updated|modified|inserted|loaded|last_?(?:updated|modified|login))"
                                    + DATE),
                    NamedRule.days("a moment of the last years", "2020-01-01", "2025-12-31")));

    private record DayRange(Pattern name, NamedRule rule) {}

    private NumberRules() {}

    /** @param name in snake_case */
    static Optional<NamedRule> of(String name, MappedType type) {
        if (type.dataType().hasDays()) {
            return DAYS.stream()
                    .filter(known -> known.name().matcher(name).matches())
                    .map(DayRange::rule)
                    .findFirst();
        }
        if (!type.dataType().isNumeric()) {
            return Optional.empty();
        }
        Optional<NamedRule> place = degrees(name, type);
        return place.isPresent()
                ? place
                : RANGES.stream()
                        .filter(known -> known.name().matcher(name).matches())
                        .findFirst()
                        .flatMap(known -> fitted(known, type))
                        .or(() -> reference(name, type));
    }

    private static Optional<NamedRule> degrees(String name, MappedType type) {
        boolean latitude = Pattern.matches("(?:.*_)?(?:latitude|lat)", name);
        boolean longitude = Pattern.matches("(?:.*_)?(?:longitude|lon|lng)", name);
        int digits = latitude ? 2 : 3;
        return (latitude || longitude) && hasFraction(type) && digitsBeforePoint(type) >= digits
                ? Optional.of(
                        NamedRule.faker(latitude ? "a latitude" : "a longitude", latitude ? "latitude" : "longitude"))
                : Optional.empty();
    }

    private static Optional<NamedRule> fitted(Range known, MappedType type) {
        if (known.fraction() && !hasFraction(type)) {
            return Optional.empty();
        }
        BigDecimal limit = limit(type);
        BigDecimal least = known.least();
        return limit.compareTo(known.greatest()) < 0
                ? Optional.empty()
                : Optional.of(NamedRule.range(known.meaning(), least, known.greatest()));
    }

    /** The number of something that the script does not create. */
    private static Optional<NamedRule> reference(String name, MappedType type) {
        return Pattern.matches(".+_(?:id|key|sk|fk)", name)
                        && !hasFraction(type)
                        && limit(type).compareTo(BigDecimal.valueOf(DdlImport.USUAL_ROWS)) >= 0
                ? Optional.of(NamedRule.range("the number of something", 1, DdlImport.USUAL_ROWS))
                : Optional.empty();
    }

    private static boolean hasFraction(MappedType type) {
        return type.dataType() == DataType.FLOAT
                || type.dataType() == DataType.REAL
                || (type.scale() != null && type.scale() > 0);
    }

    private static int digitsBeforePoint(MappedType type) {
        return type.precision() == null || type.scale() == null ? Integer.MAX_VALUE : type.precision() - type.scale();
    }

    private static BigDecimal limit(MappedType type) {
        if (type.greatest() != null) {
            return BigDecimal.valueOf(type.greatest());
        }
        return switch (type.dataType()) {
            case SMALLINT -> BigDecimal.valueOf(Short.MAX_VALUE);
            case INT -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case DECIMAL -> BigDecimal.TEN.pow(digitsBeforePoint(type)).subtract(BigDecimal.ONE);
            default -> BigDecimal.valueOf(Long.MAX_VALUE);
        };
    }

    private static Range whole(String names, String meaning, long least, long greatest) {
        return new Range(
                Pattern.compile("(?:.*_)?(?:" + names + ")"),
                meaning,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(greatest),
                false);
    }

    private static Range fraction(String names, String meaning, String least, String greatest) {
        return new Range(
                Pattern.compile("(?:.*_)?(?:" + names + ")"),
                meaning,
                new BigDecimal(least),
                new BigDecimal(greatest),
                true);
    }
}
