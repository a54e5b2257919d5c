package io.dwsim.engine.expression;

import static io.dwsim.engine.expression.Kind.BIGINT;
import static io.dwsim.engine.expression.Kind.DATE;
import static io.dwsim.engine.expression.Kind.TIME;
import static io.dwsim.engine.expression.Kind.TIMESTAMP;
import static io.dwsim.engine.expression.Kind.TIMESTAMPTZ;

import io.dwsim.engine.expression.Function.Group;
import io.dwsim.engine.expression.value.Days;
import io.dwsim.engine.expression.value.Moments;
import java.util.function.LongUnaryOperator;

/** The parts of dates and times, and dates and times made of parts. */
final class CalendarFunctions {

    private CalendarFunctions() {}

    static void addTo(FunctionTable table) {
        ofDay(table, "year", "The year.", Days::year);
        ofDay(table, "quarter", "The quarter, from 1 to 4.", Days::quarter);
        ofDay(table, "month", "The month, from 1 to 12.", Days::month);
        ofDay(table, "week", "The week of ISO 8601, from 1 to 53.", Days::week);
        ofDay(table, "day", "The day of the month, from 1 to 31.", Days::dayOfMonth);
        ofDay(table, "day_of_week isodow", "The day of the week, from 1 for Monday to 7 for Sunday.", Days::dayOfWeek);
        ofDay(table, "day_of_year", "The day of the year, from 1 to 366.", Days::dayOfYear);
        ofTime(table, "hour", "The hour, from 0 to 23.", time -> time / Moments.HOUR);
        ofTime(table, "minute", "The minute, from 0 to 59.", time -> time / Moments.MINUTE % 60);
        ofTime(table, "second", "The second, from 0 to 59, without its fraction.", time -> time / Moments.SECOND % 60);
        table.add(
                Group.DATE,
                "last_day",
                "last_day(d)",
                "The last day of the month.",
                new Overloads()
                        .on(DATE)
                        .gives(DATE, (a, out) -> out.whole = Days.lastOfMonth(a[0].whole))
                        .on(TIMESTAMP)
                        .gives(DATE, (a, out) -> out.whole = Days.lastOfMonth(Moments.day(a[0].whole)))
                        .on(TIMESTAMPTZ)
                        .gives(DATE, (a, out) -> out.whole = Days.lastOfMonth(Moments.day(a[0].whole))));
        table.add(
                Group.DATE,
                "full_years",
                "full_years(a, b)",
                "How many whole years lie between two dates, as for an age.",
                new Overloads()
                        .on(DATE, DATE)
                        .gives(BIGINT, (a, out) -> out.whole = Days.fullYears(a[0].whole, a[1].whole)));
        table.add(
                Group.DATE,
                "epoch",
                "epoch(t)",
                "Whole seconds since 1970-01-01 00:00 UTC.",
                new Overloads()
                        .on(TIMESTAMP)
                        .gives(BIGINT, (a, out) -> out.whole = Math.floorDiv(a[0].whole, Moments.SECOND))
                        .on(TIMESTAMPTZ)
                        .gives(BIGINT, (a, out) -> out.whole = Math.floorDiv(a[0].whole, Moments.SECOND)));
        table.add(
                Group.DATE,
                "make_date",
                "make_date(year, month, day)",
                "A date of its parts; a fault where the calendar has no such day.",
                new Overloads()
                        .on(BIGINT, BIGINT, BIGINT)
                        .gives(DATE, (a, out) -> out.whole = Days.of(a[0].whole, a[1].whole, a[2].whole)));
        table.add(
                Group.DATE,
                "make_timestamp",
                "make_timestamp(year, month, day, hour, minute, second)",
                "A timestamp of its parts.",
                new Overloads()
                        .on(BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT)
                        .gives(
                                TIMESTAMP,
                                (a, out) -> out.whole = Moments.of(
                                        Days.of(a[0].whole, a[1].whole, a[2].whole),
                                        a[3].whole,
                                        a[4].whole,
                                        a[5].whole)));
    }

    private static void ofDay(FunctionTable table, String names, String about, LongUnaryOperator part) {
        table.add(
                Group.DATE,
                names,
                names.split(" ", -1)[0] + "(d)",
                about,
                new Overloads()
                        .on(DATE)
                        .gives(BIGINT, (a, out) -> out.whole = part.applyAsLong(a[0].whole))
                        .on(TIMESTAMP)
                        .gives(BIGINT, (a, out) -> out.whole = part.applyAsLong(Moments.day(a[0].whole)))
                        .on(TIMESTAMPTZ)
                        .gives(BIGINT, (a, out) -> out.whole = part.applyAsLong(Moments.day(a[0].whole))));
    }

    private static void ofTime(FunctionTable table, String name, String about, LongUnaryOperator part) {
        Strict.Kernel kernel = (a, out) -> out.whole = part.applyAsLong(Moments.timeOfDay(a[0].whole));
        table.add(
                Group.DATE,
                name,
                name + "(t)",
                about,
                new Overloads()
                        .on(TIME)
                        .gives(BIGINT, kernel)
                        .on(TIMESTAMP)
                        .gives(BIGINT, kernel)
                        .on(TIMESTAMPTZ)
                        .gives(BIGINT, kernel));
    }
}
