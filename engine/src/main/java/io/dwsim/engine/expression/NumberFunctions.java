package io.dwsim.engine.expression;

import static io.dwsim.engine.expression.Kind.BIGINT;
import static io.dwsim.engine.expression.Kind.DECIMAL;
import static io.dwsim.engine.expression.Kind.DOUBLE;

import io.dwsim.engine.expression.Function.Group;
import io.dwsim.engine.expression.value.Decimals;
import io.dwsim.engine.expression.value.Doubles;
import io.dwsim.engine.expression.value.Wholes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;

/** Functions of numbers. */
final class NumberFunctions {

    private NumberFunctions() {}

    static void addTo(FunctionTable table) {
        table.add(
                Group.NUMBER,
                "abs",
                "abs(x)",
                "The value without its sign.",
                new Overloads()
                        .on(BIGINT)
                        .gives(BIGINT, (a, out) -> out.whole = Wholes.abs(a[0].whole))
                        .on(DECIMAL)
                        .gives(Overloads::largest, (a, out) -> out.decimal = a[0].decimal.abs())
                        .on(DOUBLE)
                        .gives(DOUBLE, (a, out) -> out.real = Math.abs(a[0].real)));
        table.add(
                Group.NUMBER,
                "sign",
                "sign(x)",
                "-1, 0 or 1.",
                new Overloads()
                        .on(BIGINT)
                        .gives(BIGINT, (a, out) -> out.whole = Long.signum(a[0].whole))
                        .on(DECIMAL)
                        .gives(BIGINT, (a, out) -> out.whole = a[0].decimal.signum())
                        .on(DOUBLE)
                        .gives(BIGINT, (a, out) -> out.whole = (long) Math.signum(a[0].real)));
        table.add(
                Group.NUMBER,
                "round",
                "round(x) or round(x, digits)",
                "Rounds to so many digits after the point, half away from zero: round(2.5) is 3, round(-2.5) is -3. The digits are a number in the text, from -38 to 38; negative ones round to tens and hundreds.",
                call -> rounded(call, RoundingMode.HALF_UP));
        table.add(
                Group.NUMBER,
                "trunc truncate",
                "trunc(x) or trunc(x, digits)",
                "Cuts to so many digits after the point, towards zero.",
                call -> rounded(call, RoundingMode.DOWN));
        table.add(
                Group.NUMBER,
                "floor",
                "floor(x)",
                "The next whole number that is not greater.",
                towards(RoundingMode.FLOOR, StrictMath::floor));
        table.add(
                Group.NUMBER,
                "ceil ceiling",
                "ceil(x)",
                "The next whole number that is not less.",
                towards(RoundingMode.CEILING, StrictMath::ceil));
        table.add(Group.NUMBER, "mod", "mod(a, b)", "The same as a % b.", Operators.remainder());
        table.add(
                Group.NUMBER,
                "power pow",
                "power(x, y)",
                "x to the power of y, as DOUBLE.",
                new Overloads()
                        .on(DOUBLE, DOUBLE)
                        .gives(DOUBLE, (a, out) -> out.real = Doubles.power(a[0].real, a[1].real)));
        real(table, "sqrt", "The square root, as DOUBLE.", StrictMath::sqrt);
        real(table, "exp", "e to the power of x, as DOUBLE.", StrictMath::exp);
        real(table, "ln", "The natural logarithm, as DOUBLE.", StrictMath::log);
        table.add(
                Group.NUMBER,
                "least",
                "least(a, b, ...)",
                "The first in order, of numbers, texts or dates; NULL where one of them is NULL.",
                call -> extreme(call, -1));
        table.add(
                Group.NUMBER,
                "greatest",
                "greatest(a, b, ...)",
                "The last in order, of numbers, texts or dates; NULL where one of them is NULL.",
                call -> extreme(call, 1));
    }

    private static void real(FunctionTable table, String name, String about, DoubleUnaryOperator function) {
        table.add(
                Group.NUMBER,
                name,
                name + "(x)",
                about,
                new Overloads()
                        .on(DOUBLE)
                        .gives(
                                DOUBLE,
                                (a, out) ->
                                        out.real = Doubles.finite(function.applyAsDouble(a[0].real), name, a[0].real)));
    }

    private static Overloads towards(RoundingMode mode, DoubleUnaryOperator real) {
        return new Overloads()
                .on(BIGINT)
                .gives(BIGINT, (a, out) -> out.whole = a[0].whole)
                .on(DECIMAL)
                .gives(arguments -> 0, (a, out) -> out.decimal = Decimals.bounded(a[0].decimal.setScale(0, mode)))
                .on(DOUBLE)
                .gives(DOUBLE, (a, out) -> out.real = real.applyAsDouble(a[0].real));
    }

    private static Typed rounded(Call call, RoundingMode mode) {
        if (call.size() < 1
                || call.size() > 2
                || !(call.argument(0).kind().isNumber() || call.argument(0).kind() == Kind.NULL)) {
            return call.mismatch();
        }
        OptionalLong literal = call.size() == 2 ? call.literalWhole(1) : OptionalLong.of(0);
        if (literal.isEmpty() || Math.abs(literal.getAsLong()) > Decimals.MAX_DIGITS) {
            return call.fault(
                    call.argument(1).offset(),
                    "the digits of " + call.function().name()
                            + " are a whole number from -38 to 38 that stands in the text, since the type depends on it");
        }
        int digits = (int) literal.getAsLong();
        Typed number = call.argument(0);
        return switch (number.kind()) {
            case DECIMAL ->
                call.strict(
                        Type.decimal(Math.max(0, digits)),
                        (a, out) -> out.decimal = Decimals.bounded(
                                a[0].decimal.setScale(digits, mode).setScale(Math.max(0, digits))),
                        number);
            case DOUBLE ->
                call.strict(
                        DOUBLE,
                        mode == RoundingMode.HALF_UP
                                ? (a, out) -> out.real = Doubles.round(a[0].real, digits)
                                : (a, out) -> out.real = new BigDecimal(a[0].real)
                                        .setScale(digits, mode)
                                        .doubleValue(),
                        number);
            default ->
                call.strict(
                        BIGINT,
                        (a, out) -> out.whole = digits >= 0
                                ? a[0].whole
                                : Wholes.ofDecimal(
                                        BigDecimal.valueOf(a[0].whole).setScale(digits, mode)),
                        call.convert(number, Type.of(BIGINT)));
        };
    }

    private static Typed extreme(Call call, int sign) {
        List<Typed> unified = call.unified(call.arguments());
        if (unified.isEmpty()) {
            return call.mismatch();
        }
        if (unified.stream().anyMatch(Typed::isFaulty)) {
            return Typed.faulty(call.offset());
        }
        Comparison comparison = Comparison.of(unified.get(0).kind());
        return call.strict(
                unified.get(0).type(),
                (a, out) -> {
                    Node best = a[0];
                    for (Node candidate : a) {
                        best = comparison.compare(candidate, best) * sign > 0 ? candidate : best;
                    }
                    out.take(best);
                },
                unified.toArray(Typed[]::new));
    }
}
