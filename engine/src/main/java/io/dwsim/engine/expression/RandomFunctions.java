package io.dwsim.engine.expression;

import static io.dwsim.engine.expression.Kind.BIGINT;
import static io.dwsim.engine.expression.Kind.BOOLEAN;
import static io.dwsim.engine.expression.Kind.DATE;
import static io.dwsim.engine.expression.Kind.DECIMAL;
import static io.dwsim.engine.expression.Kind.DOUBLE;

import io.dwsim.engine.expression.Function.Group;
import io.dwsim.engine.expression.value.Days;
import io.dwsim.engine.expression.value.Doubles;
import io.dwsim.engine.expression.value.ValueFault;
import io.dwsim.engine.random.CellRandom;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;

/** Functions of the seed: each call of the text draws numbers of its own, the same ones for the same row for ever. */
final class RandomFunctions {

    private RandomFunctions() {}

    static void addTo(FunctionTable table) {
        table.add(
                Group.RANDOM,
                "random_int",
                "random_int(a, b)",
                "A whole number from a to b, both included, each as likely as the others.",
                call -> draw(call, BIGINT, RandomFunctions::whole, BIGINT, BIGINT));
        table.add(
                Group.RANDOM,
                "random_decimal",
                "random_decimal(a, b, scale)",
                "A DECIMAL from a to b, both included, of so many digits after the point (a whole number in the text).",
                RandomFunctions::decimal);
        table.add(
                Group.RANDOM,
                "random_double",
                "random_double() or random_double(a, b)",
                "A DOUBLE from 0 to below 1, or from a to below b.",
                call -> call.size() == 0
                        ? draw(call, DOUBLE, (a, random, out) -> out.real = random.nextDouble())
                        : draw(call, DOUBLE, RandomFunctions::real, DOUBLE, DOUBLE));
        table.add(
                Group.RANDOM,
                "random_bool random_boolean",
                "random_bool(p)",
                "true with the probability p, from 0 to 1.",
                call -> draw(call, BOOLEAN, RandomFunctions::truth, DOUBLE));
        table.add(
                Group.RANDOM,
                "random_date",
                "random_date(a, b)",
                "A date from a to b, both included.",
                call -> draw(call, DATE, RandomFunctions::day, DATE, DATE));
        table.add(
                Group.RANDOM,
                "random_choice choose",
                "random_choice([a, b, ...])",
                "One of the values, each as likely as the others; write one twice for twice the chance.",
                call -> {
                    List<Typed> unified = call.unified(call.arguments());
                    return unified.isEmpty()
                            ? call.mismatch()
                            : call.result(
                                    unified.get(0).type(),
                                    new Draw.Choice(call.checker().nextRandomSite(), Call.nodes(unified)));
                });
    }

    private static Typed draw(Call call, Kind result, Draw.Kernel kernel, Kind... kinds) {
        if (call.size() != kinds.length) {
            return call.mismatch();
        }
        Node[] nodes = new Node[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            Typed argument = call.as(i, kinds[i]);
            if (argument == null) {
                return call.mismatch();
            }
            nodes[i] = argument.node();
        }
        return drawn(call, Type.of(result), kernel, nodes);
    }

    /** With arguments that depend on no row, it is tried at once: a range that is wrong is wrong in every row. */
    private static Typed drawn(Call call, Type type, Draw.Kernel kernel, Node[] nodes) {
        Draw draw = new Draw(call.offset(), call.checker().nextRandomSite(), nodes, kernel);
        boolean constant = true;
        for (Node node : nodes) {
            constant &= node instanceof Constant;
        }
        if (constant) {
            try {
                draw.evaluate(Row.NONE);
            } catch (ValueFault fault) {
                return call.fault(String.valueOf(fault.getMessage()));
            }
        }
        return call.result(type, draw);
    }

    private static void whole(Node[] a, CellRandom random, Node out) {
        if (a[0].whole > a[1].whole) {
            throw empty("random_int", a[0].whole + " to " + a[1].whole);
        }
        // a size of 0 stands for all 2^64 numbers
        out.whole = a[0].whole + random.below(a[1].whole - a[0].whole + 1);
    }

    private static void day(Node[] a, CellRandom random, Node out) {
        if (a[0].whole > a[1].whole) {
            throw empty("random_date", Days.text(a[0].whole) + " to " + Days.text(a[1].whole));
        }
        out.whole = a[0].whole + random.below(a[1].whole - a[0].whole + 1);
    }

    private static void real(Node[] a, CellRandom random, Node out) {
        double first = a[0].real;
        double last = a[1].real;
        if (!(first < last)) {
            throw empty("random_double", Doubles.text(first) + " to below " + Doubles.text(last));
        }
        double drawn = first + random.nextDouble() * Doubles.finite(last - first, "-", last, first);
        // the sum may be rounded up to the bound
        out.real = drawn < last ? drawn : Math.nextDown(last);
    }

    private static void truth(Node[] a, CellRandom random, Node out) {
        double probability = a[0].real;
        if (!(probability >= 0 && probability <= 1)) {
            throw new ValueFault("the probability " + Doubles.text(probability) + " is not from 0 to 1");
        }
        out.truth = random.nextDouble() < probability;
    }

    private static Typed decimal(Call call) {
        OptionalLong literal = call.size() == 3 ? call.literalWhole(2) : OptionalLong.empty();
        if (literal.isEmpty() || literal.getAsLong() < 0 || literal.getAsLong() > 18) {
            return call.fault(
                    "random_decimal is used as random_decimal(a, b, scale), with a scale from 0 to 18 that stands in the text");
        }
        int scale = (int) literal.getAsLong();
        Typed first = call.as(0, DECIMAL);
        Typed last = call.as(1, DECIMAL);
        if (first == null || last == null) {
            return call.mismatch();
        }
        return drawn(
                call,
                Type.decimal(scale),
                (a, random, out) -> out.decimal = drawDecimal(a[0].decimal, a[1].decimal, scale, random),
                new Node[] {first.node(), last.node()});
    }

    private static BigDecimal drawDecimal(BigDecimal from, BigDecimal to, int scale, CellRandom random) {
        BigDecimal first = from.setScale(scale, RoundingMode.CEILING);
        BigDecimal last = to.setScale(scale, RoundingMode.FLOOR);
        BigInteger steps = last.subtract(first).unscaledValue().add(BigInteger.ONE);
        if (steps.signum() <= 0) {
            throw empty("random_decimal", from.toPlainString() + " to " + to.toPlainString());
        }
        if (steps.bitLength() > 63) {
            throw new ValueFault("there are too many numbers of scale " + scale + " from " + from.toPlainString()
                    + " to " + to.toPlainString());
        }
        return first.add(BigDecimal.valueOf(random.below(steps.longValue()), scale));
    }

    private static ValueFault empty(String function, String range) {
        return new ValueFault(function + " has nothing to draw from " + range);
    }
}
