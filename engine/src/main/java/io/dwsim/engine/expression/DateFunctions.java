package io.dwsim.engine.expression;

import static io.dwsim.engine.expression.Kind.BIGINT;
import static io.dwsim.engine.expression.Kind.DATE;
import static io.dwsim.engine.expression.Kind.DAYS;
import static io.dwsim.engine.expression.Kind.INTERVAL;
import static io.dwsim.engine.expression.Kind.TIMESTAMP;
import static io.dwsim.engine.expression.Kind.TIMESTAMPTZ;

import io.dwsim.engine.expression.Function.Group;
import io.dwsim.engine.expression.value.DateUnit;
import io.dwsim.engine.expression.value.Days;
import io.dwsim.engine.expression.value.Intervals;
import io.dwsim.engine.expression.value.Moments;
import io.dwsim.engine.expression.value.Wholes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic of dates and timestamps, and the intervals it is done with. */
final class DateFunctions {

    private DateFunctions() {}

    static void addTo(FunctionTable table) {
        months(table, "years", "years(n)", "An interval of n years.", 12);
        months(
                table,
                "months",
                "months(n)",
                "An interval of n months. The last day of a month stands for a day that it does not have: 2024-01-31 + months(1) is 2024-02-29.",
                1);
        days(table, "weeks", "weeks(n)", "An interval of n weeks.", 7);
        days(table, "days", "days(n)", "An interval of n days.", 1);
        micros(table, "hours", "hours(n)", "An interval of n hours.", Moments.HOUR);
        micros(table, "minutes", "minutes(n)", "An interval of n minutes.", Moments.MINUTE);
        micros(table, "seconds", "seconds(n)", "An interval of n seconds.", Moments.SECOND);
        table.add(
                Group.DATE, "add_days", "add_days(d, n)", "n days later; the same as d + days(n).", add(DateUnit.DAY));
        table.add(
                Group.DATE,
                "add_months",
                "add_months(d, n)",
                "n months later; the same as d + months(n).",
                add(DateUnit.MONTH));
        table.add(
                Group.DATE,
                "add_years",
                "add_years(d, n)",
                "n years later; the same as d + years(n).",
                add(DateUnit.YEAR));
        table.add(
                Group.DATE,
                "date_add",
                "date_add('unit', n, d)",
                "n units later. A date stays one for units of whole days, and becomes a timestamp for hours, minutes and seconds.",
                DateFunctions::dateAdd);
        table.add(
                Group.DATE,
                "date_diff",
                "date_diff('unit', a, b)",
                "How many times a new unit begins after a up to b, negative where b is the earlier one: from 2024-12-31 to 2025-01-01 it is one year.",
                DateFunctions::dateDiff);
        table.add(
                Group.DATE,
                "date_trunc",
                "date_trunc('unit', d)",
                "The first day or moment of the unit that d is in, of the same type as d. Weeks begin on Monday.",
                DateFunctions::dateTrunc);
    }

    private static void months(FunctionTable table, String name, String usage, String about, int months) {
        table.add(Group.DATE, name, usage, about, new Overloads().on(BIGINT).gives(DAYS, (a, out) -> {
                    out.months = Intervals.months(Wholes.multiply(a[0].whole, months));
                    out.whole = 0;
                }));
    }

    private static void days(FunctionTable table, String name, String usage, String about, int days) {
        table.add(Group.DATE, name, usage, about, new Overloads().on(BIGINT).gives(DAYS, (a, out) -> {
                    out.months = 0;
                    out.whole = Intervals.days(Wholes.multiply(a[0].whole, days));
                }));
    }

    private static void micros(FunctionTable table, String name, String usage, String about, long micros) {
        table.add(Group.DATE, name, usage, about, new Overloads().on(BIGINT).gives(INTERVAL, (a, out) -> {
                    out.months = 0;
                    out.whole = Intervals.micros(Wholes.multiply(a[0].whole, micros));
                }));
    }

    private static Overloads add(DateUnit unit) {
        return new Overloads()
                .on(DATE, BIGINT)
                .gives(DATE, (a, out) -> out.whole = unit.addToDay(a[0].whole, a[1].whole))
                .on(TIMESTAMP, BIGINT)
                .gives(TIMESTAMP, (a, out) -> out.whole = unit.addTo(a[0].whole, a[1].whole))
                .on(TIMESTAMPTZ, BIGINT)
                .gives(TIMESTAMPTZ, (a, out) -> out.whole = unit.addTo(a[0].whole, a[1].whole));
    }

    private static Typed dateAdd(Call call) {
        DateUnit unit = unit(call, 3);
        if (unit == null) {
            return Typed.faulty(call.offset());
        }
        Typed count = call.as(1, BIGINT);
        Typed moment = moment(call, 2);
        if (count == null || moment == null) {
            return call.mismatch();
        }
        if (moment.kind() == DATE && unit.ofDates()) {
            return call.strict(DATE, (a, out) -> out.whole = unit.addToDay(a[0].whole, a[1].whole), moment, count);
        }
        Type type = moment.kind() == DATE ? Type.of(TIMESTAMP) : moment.type();
        return call.strict(
                type, (a, out) -> out.whole = unit.addTo(a[0].whole, a[1].whole), call.convert(moment, type), count);
    }

    private static Typed dateDiff(Call call) {
        DateUnit unit = unit(call, 3);
        if (unit == null) {
            return Typed.faulty(call.offset());
        }
        Typed first = moment(call, 1);
        Typed second = moment(call, 2);
        if (first == null || second == null) {
            return call.mismatch();
        }
        List<Typed> both = call.unified(List.of(first, second));
        Strict.Kernel kernel = both.get(0).kind() == DATE
                ? (a, out) -> out.whole = unit.betweenDays(a[0].whole, a[1].whole)
                : (a, out) -> out.whole = unit.between(a[0].whole, a[1].whole);
        return call.strict(BIGINT, kernel, both.get(0), both.get(1));
    }

    private static Typed dateTrunc(Call call) {
        DateUnit unit = unit(call, 2);
        if (unit == null) {
            return Typed.faulty(call.offset());
        }
        Typed moment = moment(call, 1);
        if (moment == null) {
            return call.mismatch();
        }
        return call.strict(
                moment.type(),
                moment.kind() == DATE
                        ? (a, out) -> out.whole = Days.add(unit.truncateDay(a[0].whole), 0)
                        : (a, out) -> out.whole = unit.truncate(a[0].whole),
                moment);
    }

    /** The unit that the first argument names, where there are as many arguments as there should be. */
    private static @Nullable DateUnit unit(Call call, int size) {
        if (call.size() != size) {
            call.mismatch();
            return null;
        }
        String name = call.literalText(0);
        DateUnit unit = name == null ? null : DateUnit.named(name).orElse(null);
        if (unit == null) {
            call.fault(call.argument(0).offset(), "the unit is one of " + DateUnit.names());
        }
        return unit;
    }

    /** An argument that is a date or a timestamp, or a text in quotes that stands for one; null otherwise. */
    private static @Nullable Typed moment(Call call, int i) {
        Typed argument = call.argument(i);
        if (argument.kind().isMoment()) {
            return argument;
        }
        boolean longer =
                argument.isTextConstant() && argument.node().text.strip().length() > 10;
        return call.as(i, longer ? TIMESTAMP : DATE);
    }
}
