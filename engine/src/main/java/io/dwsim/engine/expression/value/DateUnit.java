package io.dwsim.engine.expression.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units of dates and times. Weeks begin on Monday. */
public enum DateUnit {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    HOUR,
    MINUTE,
    SECOND;

    /** By its name in any case, in the singular or the plural. */
    public static Optional<DateUnit> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit.name().equals(wanted) || (unit.name() + "S").equals(wanted))
                .findFirst();
    }

    /** All names, as they are written in an expression. */
    public static String names() {
        return Arrays.stream(values())
                .map(unit -> "'" + unit.name().toLowerCase(Locale.ROOT) + "'")
                .collect(Collectors.joining(", "));
    }

    /** Whether a date is made of whole ones. */
    public boolean ofDates() {
        return compareTo(DAY) <= 0;
    }

    /** The length of one in microseconds; for units of which each is as long as the others. */
    long micros() {
        return switch (this) {
            case WEEK -> 7 * Moments.DAY;
            case DAY -> Moments.DAY;
            case HOUR -> Moments.HOUR;
            case MINUTE -> Moments.MINUTE;
            case SECOND -> Moments.SECOND;
            case YEAR, QUARTER, MONTH -> throw new IllegalStateException(this + " has no fixed length");
        };
    }

    /** The number of months in one; 0 for units that have a fixed length. */
    int months() {
        return switch (this) {
            case YEAR -> 12;
            case QUARTER -> 3;
            case MONTH -> 1;
            default -> 0;
        };
    }

    /** The first day of the unit that a day is in. */
    public long truncateDay(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return switch (this) {
            case YEAR -> date.withDayOfYear(1).toEpochDay();
            case QUARTER ->
                LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1)
                        .toEpochDay();
            case MONTH -> date.withDayOfMonth(1).toEpochDay();
            case WEEK -> day - (date.getDayOfWeek().getValue() - 1);
            default -> day;
        };
    }

    /** The first moment of the unit that a moment is in. */
    public long truncate(long micros) {
        return ofDates()
                ? Days.checked(truncateDay(Moments.day(micros))) * Moments.DAY
                : Math.floorDiv(micros, micros()) * micros();
    }

    /** How many times a new one begins after the first day up to the second. */
    public long betweenDays(long first, long second) {
        if (months() > 0) {
            return ChronoUnit.MONTHS.between(
                            LocalDate.ofEpochDay(truncateDay(first)), LocalDate.ofEpochDay(truncateDay(second)))
                    / months();
        }
        return ofDates()
                ? (truncateDay(second) - truncateDay(first)) / (this == WEEK ? 7 : 1)
                : (second - first) * (Moments.DAY / micros());
    }

    /** How many times a new one begins after the first moment up to the second. */
    public long between(long first, long second) {
        return ofDates()
                ? betweenDays(Moments.day(first), Moments.day(second))
                : Math.floorDiv(second, micros()) - Math.floorDiv(first, micros());
    }

    /** A moment so many units later; the last day of the month where the month is too short. */
    public long addTo(long micros, long count) {
        return months() > 0
                ? Moments.addMonths(micros, Wholes.multiply(count, months()))
                : Moments.checked(Wholes.add(micros, Wholes.multiply(count, micros())));
    }

    /** A day so many units later; the last day of the month where the month is too short. */
    public long addToDay(long day, long count) {
        return months() > 0
                ? Days.addMonths(day, Wholes.multiply(count, months()))
                : Days.add(day, Wholes.multiply(count, micros() / Moments.DAY));
    }
}
