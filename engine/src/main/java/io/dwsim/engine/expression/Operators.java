package io.dwsim.engine.expression;

import static io.dwsim.engine.expression.Kind.BIGINT;
import static io.dwsim.engine.expression.Kind.BOOLEAN;
import static io.dwsim.engine.expression.Kind.DATE;
import static io.dwsim.engine.expression.Kind.DAYS;
import static io.dwsim.engine.expression.Kind.DECIMAL;
import static io.dwsim.engine.expression.Kind.DOUBLE;
import static io.dwsim.engine.expression.Kind.INTERVAL;
import static io.dwsim.engine.expression.Kind.TEXT;
import static io.dwsim.engine.expression.Kind.TIME;
import static io.dwsim.engine.expression.Kind.TIMESTAMP;
import static io.dwsim.engine.expression.Kind.TIMESTAMPTZ;

import io.dwsim.engine.expression.Function.Group;
import io.dwsim.engine.expression.syntax.Syntax;
import io.dwsim.engine.expression.value.Days;
import io.dwsim.engine.expression.value.Decimals;
import io.dwsim.engine.expression.value.Doubles;
import io.dwsim.engine.expression.value.Intervals;
import io.dwsim.engine.expression.value.Moments;
import io.dwsim.engine.expression.value.Texts;
import io.dwsim.engine.expression.value.Wholes;
import java.util.List;
import java.util.function.IntPredicate;

/** The operators. */
final class Operators {

    private Operators() {}

    static void addTo(FunctionTable table) {
        table.add(
                Group.OPERATOR,
                "+",
                "a + b",
                "The sum of numbers, of a date and days, of a time or timestamp and an interval, or of intervals; texts are joined; a date + a time is a timestamp.",
                plus());
        table.add(
                Group.OPERATOR,
                "-",
                "a - b",
                "The difference of numbers, intervals, dates (in days), times or timestamps (an interval); what lies before a date or timestamp; -a is a negated.",
                minus());
        table.add(
                Group.OPERATOR, "*", "a * b", "The product of numbers, or of an interval and a whole number.", times());
        table.add(
                Group.OPERATOR,
                "/",
                "a / b",
                "The quotient. Of whole numbers it is whole, cut towards zero: 7 / 2 is 3. A zero for b is a fault.",
                over());
        table.add(Group.OPERATOR, "%", "a % b", "What is left of a division; it has the sign of a.", remainder());
        compare(table, "==", "Whether a equals b. x == null asks whether x is NULL.", order -> order == 0);
        compare(table, "!=", "Whether a differs from b. x != null asks whether x is not NULL.", order -> order != 0);
        compare(table, "<", "Whether a comes before b.", order -> order < 0);
        compare(table, "<=", "Whether a comes before b or equals it.", order -> order <= 0);
        compare(table, ">", "Whether a comes after b.", order -> order > 0);
        compare(table, ">=", "Whether a comes after b or equals it.", order -> order >= 0);
        table.add(
                Group.OPERATOR,
                "in",
                "x in [a, b, ...]",
                "Whether x equals one of the elements.",
                Operators::membership);
        table.add(
                Group.OPERATOR,
                "&&",
                "a && b",
                "AND of three values: false wins over NULL.",
                call -> logic(call, false));
        table.add(
                Group.OPERATOR,
                "||",
                "a || b",
                "OR of three values: true wins over NULL. Texts are joined by +.",
                call -> logic(call, true));
        table.add(
                Group.OPERATOR,
                "! not",
                "!a",
                "NOT.",
                new Overloads().on(BOOLEAN).gives(BOOLEAN, (a, out) -> out.truth = !a[0].truth));
        table.add(
                Group.OPERATOR,
                "?:",
                "condition ? a : b",
                "a where the condition is true, otherwise (also where it is NULL) b, as CASE WHEN does it.",
                NullFunctions::choice);
    }

    private static Overloads plus() {
        return new Overloads()
                .on(BIGINT, BIGINT)
                .gives(BIGINT, (a, out) -> out.whole = Wholes.add(a[0].whole, a[1].whole))
                .on(DECIMAL, DECIMAL)
                .gives(Overloads::largest, (a, out) -> out.decimal = Decimals.add(a[0].decimal, a[1].decimal))
                .on(DOUBLE, DOUBLE)
                .gives(DOUBLE, (a, out) -> out.real = Doubles.finite(a[0].real + a[1].real, "+", a[0].real, a[1].real))
                .on(TEXT, TEXT)
                .gives(TEXT, (a, out) -> out.text = Texts.concat(a[0].text, a[1].text))
                .on(DATE, BIGINT)
                .gives(DATE, (a, out) -> out.whole = Days.add(a[0].whole, a[1].whole))
                .on(BIGINT, DATE)
                .gives(DATE, (a, out) -> out.whole = Days.add(a[1].whole, a[0].whole))
                .on(DATE, DAYS)
                .gives(DATE, (a, out) -> out.whole = shiftDay(a[0], a[1], 1))
                .on(DAYS, DATE)
                .gives(DATE, (a, out) -> out.whole = shiftDay(a[1], a[0], 1))
                .on(TIMESTAMP, INTERVAL)
                .gives(TIMESTAMP, (a, out) -> out.whole = shift(a[0], a[1], 1))
                .on(INTERVAL, TIMESTAMP)
                .gives(TIMESTAMP, (a, out) -> out.whole = shift(a[1], a[0], 1))
                .on(TIMESTAMPTZ, INTERVAL)
                .gives(TIMESTAMPTZ, (a, out) -> out.whole = shift(a[0], a[1], 1))
                .on(INTERVAL, TIMESTAMPTZ)
                .gives(TIMESTAMPTZ, (a, out) -> out.whole = shift(a[1], a[0], 1))
                .on(TIME, INTERVAL)
                .gives(TIME, (a, out) -> out.whole = Moments.addToTime(a[0].whole, a[1].whole))
                .on(DATE, TIME)
                .gives(TIMESTAMP, (a, out) -> out.whole = Moments.ofDay(a[0].whole) + a[1].whole)
                .on(DAYS, DAYS)
                .gives(DAYS, (a, out) -> interval(out, a[0].months + a[1].months, a[0].whole + a[1].whole))
                .on(INTERVAL, INTERVAL)
                .gives(INTERVAL, (a, out) -> time(out, a[0].months + a[1].months, a[0].whole + a[1].whole));
    }

    private static Function.Form minus() {
        Overloads two = new Overloads()
                .on(BIGINT, BIGINT)
                .gives(BIGINT, (a, out) -> out.whole = Wholes.subtract(a[0].whole, a[1].whole))
                .on(DECIMAL, DECIMAL)
                .gives(Overloads::largest, (a, out) -> out.decimal = Decimals.subtract(a[0].decimal, a[1].decimal))
                .on(DOUBLE, DOUBLE)
                .gives(DOUBLE, (a, out) -> out.real = Doubles.finite(a[0].real - a[1].real, "-", a[0].real, a[1].real))
                .on(DATE, BIGINT)
                .gives(DATE, (a, out) -> out.whole = Days.subtract(a[0].whole, a[1].whole))
                .on(DATE, DATE)
                .gives(BIGINT, (a, out) -> out.whole = a[0].whole - a[1].whole)
                .on(DATE, DAYS)
                .gives(DATE, (a, out) -> out.whole = shiftDay(a[0], a[1], -1))
                .on(TIMESTAMP, INTERVAL)
                .gives(TIMESTAMP, (a, out) -> out.whole = shift(a[0], a[1], -1))
                .on(TIMESTAMPTZ, INTERVAL)
                .gives(TIMESTAMPTZ, (a, out) -> out.whole = shift(a[0], a[1], -1))
                .on(TIMESTAMP, TIMESTAMP)
                .gives(INTERVAL, (a, out) -> time(out, 0, a[0].whole - a[1].whole))
                .on(TIMESTAMPTZ, TIMESTAMPTZ)
                .gives(INTERVAL, (a, out) -> time(out, 0, a[0].whole - a[1].whole))
                .on(TIME, INTERVAL)
                .gives(TIME, (a, out) -> out.whole = Moments.addToTime(a[0].whole, -a[1].whole))
                .on(TIME, TIME)
                .gives(INTERVAL, (a, out) -> time(out, 0, a[0].whole - a[1].whole))
                .on(DAYS, DAYS)
                .gives(DAYS, (a, out) -> interval(out, a[0].months - a[1].months, a[0].whole - a[1].whole))
                .on(INTERVAL, INTERVAL)
                .gives(INTERVAL, (a, out) -> time(out, a[0].months - a[1].months, a[0].whole - a[1].whole));
        Overloads one = new Overloads()
                .on(BIGINT)
                .gives(BIGINT, (a, out) -> out.whole = Wholes.negate(a[0].whole))
                .on(DECIMAL)
                .gives(Overloads::largest, (a, out) -> out.decimal = a[0].decimal.negate())
                .on(DOUBLE)
                .gives(DOUBLE, (a, out) -> out.real = -a[0].real)
                .on(DAYS)
                .gives(DAYS, (a, out) -> interval(out, -a[0].months, -a[0].whole))
                .on(INTERVAL)
                .gives(INTERVAL, (a, out) -> time(out, -a[0].months, -a[0].whole));
        return call -> call.size() == 1 ? one.build(call) : two.build(call);
    }

    private static Overloads times() {
        return new Overloads()
                .on(BIGINT, BIGINT)
                .gives(BIGINT, (a, out) -> out.whole = Wholes.multiply(a[0].whole, a[1].whole))
                .on(DECIMAL, DECIMAL)
                .gives(Operators::product, (a, out) -> out.decimal = Decimals.multiply(a[0].decimal, a[1].decimal))
                .on(DOUBLE, DOUBLE)
                .gives(DOUBLE, (a, out) -> out.real = Doubles.finite(a[0].real * a[1].real, "*", a[0].real, a[1].real))
                .on(DAYS, BIGINT)
                .gives(
                        DAYS,
                        (a, out) -> interval(
                                out, Wholes.multiply(a[0].months, a[1].whole), Wholes.multiply(a[0].whole, a[1].whole)))
                .on(BIGINT, DAYS)
                .gives(
                        DAYS,
                        (a, out) -> interval(
                                out, Wholes.multiply(a[1].months, a[0].whole), Wholes.multiply(a[1].whole, a[0].whole)))
                .on(INTERVAL, BIGINT)
                .gives(
                        INTERVAL,
                        (a, out) -> time(
                                out, Wholes.multiply(a[0].months, a[1].whole), Wholes.multiply(a[0].whole, a[1].whole)))
                .on(BIGINT, INTERVAL)
                .gives(
                        INTERVAL,
                        (a, out) -> time(
                                out,
                                Wholes.multiply(a[1].months, a[0].whole),
                                Wholes.multiply(a[1].whole, a[0].whole)));
    }

    private static Overloads over() {
        return new Overloads()
                .on(BIGINT, BIGINT)
                .gives(BIGINT, (a, out) -> out.whole = Wholes.divide(a[0].whole, a[1].whole))
                .on(DECIMAL, DECIMAL)
                .givesScaled(
                        arguments -> Math.max(Decimals.QUOTIENT_SCALE, Overloads.largest(arguments)),
                        scale -> (a, out) -> out.decimal = Decimals.divide(a[0].decimal, a[1].decimal, scale))
                .on(DOUBLE, DOUBLE)
                .gives(DOUBLE, (a, out) -> out.real = Doubles.divide(a[0].real, a[1].real));
    }

    static Overloads remainder() {
        return new Overloads()
                .on(BIGINT, BIGINT)
                .gives(BIGINT, (a, out) -> out.whole = Wholes.remainder(a[0].whole, a[1].whole))
                .on(DECIMAL, DECIMAL)
                .gives(Overloads::largest, (a, out) -> out.decimal = Decimals.remainder(a[0].decimal, a[1].decimal))
                .on(DOUBLE, DOUBLE)
                .gives(DOUBLE, (a, out) -> out.real = Doubles.remainder(a[0].real, a[1].real));
    }

    private static int product(List<Typed> arguments) {
        return Math.min(
                Decimals.MAX_DIGITS,
                arguments.get(0).type().scale() + arguments.get(1).type().scale());
    }

    private static long shiftDay(Node day, Node by, int sign) {
        long months = sign * by.months;
        return Days.add(months == 0 ? day.whole : Days.addMonths(day.whole, months), sign * by.whole);
    }

    private static long shift(Node moment, Node by, int sign) {
        return Moments.add(moment.whole, sign * by.months, sign * by.whole);
    }

    private static void interval(Node out, long months, long days) {
        out.months = Intervals.months(months);
        out.whole = Intervals.days(days);
    }

    private static void time(Node out, long months, long micros) {
        out.months = Intervals.months(months);
        out.whole = Intervals.micros(micros);
    }

    private static void compare(FunctionTable table, String symbol, String about, IntPredicate wanted) {
        table.add(Group.OPERATOR, symbol, "a " + symbol + " b", about, call -> {
            boolean equality = symbol.equals("==") || symbol.equals("!=");
            boolean leftNull = call.syntax().arguments().get(0) instanceof Syntax.NullLiteral;
            if (equality && (leftNull || call.syntax().arguments().get(1) instanceof Syntax.NullLiteral)) {
                Node operand = call.argument(leftNull ? 1 : 0).node();
                return call.result(Type.of(BOOLEAN), new Branches.NullTest(operand, symbol.equals("!=")));
            }
            List<Typed> sides = call.unified(call.arguments());
            if (sides.isEmpty()) {
                return call.mismatch();
            }
            Comparison comparison = Comparison.of(sides.get(0).kind());
            return sides.stream().anyMatch(Typed::isFaulty)
                    ? Typed.faulty(call.offset())
                    : call.strict(
                            BOOLEAN,
                            (a, out) -> out.truth = wanted.test(comparison.compare(a[0], a[1])),
                            sides.get(0),
                            sides.get(1));
        });
    }

    private static Typed membership(Call call) {
        if (!(call.syntax().arguments().get(1) instanceof Syntax.ListOf)) {
            return call.fault("`in` is followed by a list in square brackets, as in x in ['a', 'b']");
        }
        List<Typed> unified = call.unified(call.arguments());
        if (unified.isEmpty()) {
            return call.mismatch();
        }
        if (unified.stream().anyMatch(Typed::isFaulty)) {
            return Typed.faulty(call.offset());
        }
        Node[] elements = Call.nodes(unified.subList(1, unified.size()));
        Comparison comparison = Comparison.of(unified.get(0).kind());
        return call.result(
                Type.of(BOOLEAN), new Branches.Membership(unified.get(0).node(), elements, comparison));
    }

    private static Typed logic(Call call, boolean deciding) {
        Typed left = call.as(0, BOOLEAN);
        Typed right = call.as(1, BOOLEAN);
        return left == null || right == null
                ? call.mismatch()
                : call.result(Type.of(BOOLEAN), new Branches.Logic(left.node(), right.node(), deciding));
    }
}
