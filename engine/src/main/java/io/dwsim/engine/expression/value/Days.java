package io.dwsim.engine.expression.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** Dates as days since 1970-01-01, from 0001-01-01 to 9999-12-31 in the Gregorian calendar. */
public final class Days {

    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private Days() {}

    public static long of(long year, long month, long day) {
        try {
            int checkedYear = ChronoField.YEAR_OF_ERA.checkValidIntValue(year);
            int checkedMonth = ChronoField.MONTH_OF_YEAR.checkValidIntValue(month);
            int checkedDay = ChronoField.DAY_OF_MONTH.checkValidIntValue(day);
            return checked(LocalDate.of(checkedYear, checkedMonth, checkedDay).toEpochDay());
        } catch (DateTimeException e) {
            throw new ValueFault("there is no date of year " + year + ", month " + month + ", day " + day);
        }
    }

    /** From {@code YYYY-MM-DD}. */
    public static long ofText(String text) {
        String date = text.strip();
        if (date.length() == 10 && date.charAt(4) == '-' && date.charAt(7) == '-') {
            long year = digits(date, 0, 4);
            long month = digits(date, 5, 7);
            long day = digits(date, 8, 10);
            if (year >= 1 && month >= 0 && day >= 0) {
                try {
                    return LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
                } catch (DateTimeException e) {
                    throw new ValueFault(ValueFault.quoted(text) + " is no date: the calendar has no such day");
                }
            }
        }
        throw new ValueFault(ValueFault.quoted(text) + " is no date of the form 'YYYY-MM-DD'");
    }

    public static String text(long day) {
        StringBuilder out = new StringBuilder(10);
        append(day, out);
        return out.toString();
    }

    static void append(long day, StringBuilder out) {
        LocalDate date = LocalDate.ofEpochDay(day);
        padded(date.getYear(), 4, out);
        padded(date.getMonthValue(), 2, out.append('-'));
        padded(date.getDayOfMonth(), 2, out.append('-'));
    }

    static void padded(long number, int width, StringBuilder out) {
        String digits = Long.toString(number);
        out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    /** The number that digits stand for; -1 where something else stands there. */
    static long digits(String text, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = i >= 0 && i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    public static long add(long day, long days) {
        return checked(Wholes.add(day, days));
    }

    public static long subtract(long day, long days) {
        return checked(Wholes.subtract(day, days));
    }

    /** The same day of another month; the last one where the month is too short. */
    public static long addMonths(long day, long months) {
        // no two dates are further apart, and the calendar cannot count much further
        if (months < -120_000 || months > 120_000) {
            throw outOfRange();
        }
        return checked(LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay());
    }

    public static long lastOfMonth(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.withDayOfMonth(date.lengthOfMonth()).toEpochDay();
    }

    public static long year(long day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    public static long quarter(long day) {
        return LocalDate.ofEpochDay(day).get(IsoFields.QUARTER_OF_YEAR);
    }

    public static long month(long day) {
        return LocalDate.ofEpochDay(day).getMonthValue();
    }

    /** The week of ISO 8601: from 1 to 53. */
    public static long week(long day) {
        return LocalDate.ofEpochDay(day).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public static long dayOfMonth(long day) {
        return LocalDate.ofEpochDay(day).getDayOfMonth();
    }

    /** From 1 for Monday to 7 for Sunday. */
    public static long dayOfWeek(long day) {
        return LocalDate.ofEpochDay(day).getDayOfWeek().getValue();
    }

    public static long dayOfYear(long day) {
        return LocalDate.ofEpochDay(day).getDayOfYear();
    }

    /** How many whole years lie between two days, as for an age; negative where the second is the earlier one. */
    public static long fullYears(long first, long second) {
        return LocalDate.ofEpochDay(first).until(LocalDate.ofEpochDay(second)).getYears();
    }

    static long checked(long day) {
        if (day < FIRST || day > LAST) {
            throw outOfRange();
        }
        return day;
    }

    private static ValueFault outOfRange() {
        return new ValueFault("the date is out of the range 0001-01-01 to 9999-12-31");
    }
}
